import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Plus',
  moreFor: name => `Plus d’actions pour ${name}`,
  menu: {
    backup: 'Sauvegarder',
    restore: 'Réinitialiser',
    verify: 'Vérifier',
    examine: 'Vérifier sans image',
    'look-inside': 'Voir le contenu',
  },
  titles: {
    backup: name => `Sauvegarder ${name}`,
    restore: name => `Réinitialiser ${name}`,
    verify: name => `Vérifier ${name}`,
    examine: name => `Vérifier ${name} sans image`,
    'look-inside': name => `Contenu : ${name}`,
  },
  running: {
    backup: 'Lecture de ce qui est utilisé et comparaison avec le fichier. Rien n’est écrit sur la clé.',
    restore: 'Création d’un seul volume vide, puis relecture de celui-ci.',
    verify: 'Lecture et comparaison de la clé. Rien n’est écrit.',
    examine: 'Lecture de tout le contenu. Rien n’est écrit.',
    'look-inside': 'Lecture du contenu. Rien n’est écrit.',
  },
  cancelling: 'Annulation en cours',
  again: 'Recommencer',
  restore: {
    becomes: kind => `Elle devient un seul volume ${kind} vide sur toute sa taille, pour des fichiers de toute sorte.`,
    begin: name => `Effacer et réinitialiser ${name}`,
    done: (kind, bytes) =>
      `C’est maintenant un seul volume ${kind} vide, relu et vérifié, avec de la place pour ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Ce qui est utilisé va dans un seul fichier compressé. Il permet de recréer une clé à tout moment.',
    file: 'Fichier',
    done: 'Il a été relu et contient tout ce qui est utilisé.',
    facts: (used, file) => `${format.bytes(used)} utilisés, ${format.bytes(file)} dans le fichier`,
  },
  examine: {
    sound: 'Aucun défaut, pour autant qu’une clé puisse le montrer elle-même.',
    untold: 'Seule son image pourrait dire :',
    origin: title => `si ses fichiers sont bien ceux de VMware : aucune somme de contrôle de ${title} n’est connue`,
    noChecksum: names => `si ceux-ci sont intacts, car ils n’ont pas de somme de contrôle : ${names}`,
  },
  verify: {
    same: 'La clé correspond à l’image, octet par octet.',
    read: seconds => `Lue et comparée en ${format.decimal(seconds, 1)} s`,
  },
}
