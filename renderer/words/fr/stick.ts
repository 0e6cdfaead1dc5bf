import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Quelle clé ?',
  lead: 'Une clé cochée sera effacée, une fois le résumé approuvé.',
  waiting: 'Recherche de clés',
  port: 'Branchez une clé ; elle apparaît d’elle-même.',
  anotherPort: 'Branchez une autre clé ; elle apparaît d’elle-même.',
  tick: count => (count === 1 ? 'Cochez-la pour continuer.' : 'Cochez une clé, ou plusieurs.'),
  virtual: 'Pas de clé sous la main ?',
  virtualToo: 'Juste pour essayer ?',
  get virtualHint() {
    return `Une clé virtuelle, un fichier de ${format.bytes(ARTICLE_STICK_BYTES)}, montre tout le déroulement sans matériel.`
  },
  useVirtual: 'Utiliser une clé virtuelle',
  expert: 'Ajouter par chemin',
  others: 'Utiliser autre chose',
  devicePath: 'Chemin d’un lecteur ou d’un fichier',
  add: 'Ajouter',
  unusable: count => format.plural(count, { one: 'lecteur inutilisable', other: 'lecteurs inutilisables' }),
  large: size => `${format.bytes(size)} : plus grand qu’une clé, une confirmation sera demandée`,
  pulled: (name, serial) =>
    `${name}${serial} a été débranché et n’est donc plus coché. S’il s’agit toujours de cette clé, rebranchez-la et cochez-la.`,
  swapped: (name, serial, by) => `${name}${serial} n’est plus là. À sa place se trouve ${by}, qui n’est pas coché.`,
  shortSerial: serial => `nº de série ${serial}`,
  holds: {
    new: 'Un nouveau fichier ; rien ne sera effacé',
    blank: 'Vide ; rien ne sera perdu',
    unknown: 'Données de type inconnu',
    emptyTable: 'Une table des partitions vide',
    rights: 'Contenu invisible sans droits d’administrateur',
    busy: 'Contenu invisible, car un autre programme l’utilise',
    failing: 'Lecture impossible, peut-être une panne',
    unseen: 'Contenu inconnu',
    unknownVolume: 'données inconnues',
    // The colon that follows has a space before it.
    volumes: count => `${count} volumes `,
    more: count => format.plural(count, { one: 'autre', other: 'autres' }),
    files: (count, all) => (all ? (count === 0 ? 'aucun fichier' : files(count)) : `au moins ${files(count)}`),
    newest: when => `le plus récent : ${when}`,
    used: bytes => `${format.bytes(bytes)} utilisés`,
  },
  facts: {
    serial: 'Numéro de série',
    path: 'Chemin',
    bytes: 'Taille',
    bus: 'Connexion',
    mounts: 'Point de montage',
  },
  bytes: bytes => format.plural(bytes, { one: 'octet', other: 'octets' }),
  another: name => ({
    message: `${name} n’est plus ce que c’était : un autre lecteur porte maintenant son nom.`,
    advice: 'Vérifiez de quelle clé il s’agit, et cochez-la. Rien n’a été écrit.',
  }),
  next: count => (count > 1 ? `Résumé pour ${count} clés` : 'Voir le résumé'),
}
