import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libre',
    unknown: 'illisible',
    blank: 'aucune partition',
    purposes: {
      boot: 'démarrage',
      bank: 'banque de démarrage',
      second: 'seconde banque de démarrage',
      coreDump: 'vidage mémoire',
      store: 'store',
      other: 'partition',
      unread: 'non décompressé, seule une clé complète en a besoin',
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
