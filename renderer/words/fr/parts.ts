import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libre',
    unknown: 'illisible',
    blank: 'aucune partition',
    purposes: {
      boot: 'démarrage',
      bank: 'banque de démarrage',
      other: 'partition',
      unread: 'non décompressé, aucune clé n’en a besoin',
    },
  },
  picker: {
    up: 'Dossier parent',
    home: 'Dossier personnel',
    opening: 'Ouverture du dossier',
    close: 'Fermer',
    title: 'Choisir une image',
    empty: 'Il n’y a rien ici.',
  },
}
