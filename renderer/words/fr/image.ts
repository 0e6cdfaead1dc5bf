import type { ImageWords } from '../en/image.ts'
import { amounts } from './amount.ts'
import { files, format } from './format.ts'

const kinds: ImageWords['kinds'] = {
  disc: 'Disque d’installation',
  packed: 'Image disque compressée',
  plain: 'Image disque',
  unknown: 'Fichier',
}

export const image: ImageWords = {
  title: 'Quelle image ESXi ?',
  choose: 'Choisir une image',
  hint: 'L’ISO d’installation d’ESXi 3.5, 4.0 ou 4.1, ou son .dd, compressé ou non.',
  dropHint: 'Vous pouvez aussi la déposer n’importe où dans cette fenêtre.',
  drop: 'Déposez-la n’importe où',
  path: 'Chemin de l’image',
  pathHint: 'Ou collez son chemin ici',
  open: 'Ouvrir',
  recent: 'Déjà utilisées',
  found: 'Trouvées sur cet ordinateur',
  kinds,
  facts: ({ kind, bytes, modified }) => `${kinds[kind]}, ${format.bytes(bytes)}, ${format.date(modified)}`,
  none: 'Pas d’image sous la main ?',
  demo: 'Essayer avec l’image de démo',
  reading: name => `Lecture de ${name}`,
  readingHint: 'Recherche de la partition de démarrage et de la banque de démarrage.',
  unpacking: name => `Décompression de ${name}`,
  amount: amounts.amount,
  unpackingHint: 'Seul ce dont une clé a besoin est décompressé, et conservé pour la prochaine fois.',
  cancel: 'Annuler',
  esxi: version => `ESXi ${version}`,
  build: number => `Build ${number}`,
  demoTitle: 'Image de démo',
  demoHolds: 'Ne contient pas ESXi',
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  fits: minimum => `Tient sur les clés d’au moins ${format.bytes(minimum)}`,
  fitsNone: 'Aucune clé ne convient : sa banque de démarrage dépasse ce que FAT16 permet.',
  crumbs: 'Où se trouve l’image',
  wholeImage: (name, bytes) => `${name === '' ? kinds.plain : name}, ${format.bytes(bytes)}`,
  map: 'Ce qu’elle contient ; les parties mises en valeur vont sur la clé',
  checking: 'Le reste du fichier est comparé à sa somme de contrôle. Vous pouvez continuer entre-temps.',
  intact: (file, by) =>
    `${file} est intact : ${by === 'MD5' ? 'son MD5 concorde' : 'sa propre somme de contrôle concorde'}.`,
  inBlocks: 'Intacte pour ce dont une clé a besoin : chaque bloc décompressé correspond à sa propre somme de contrôle.',
  damaged: 'Cette image est endommagée.',
  unchecked: file =>
    `${file} a été lu jusqu’au bout, mais tout ou partie de son contenu n’a pas de somme de contrôle : un dommage peut passer inaperçu.`,
  noChecksum: 'Elle est fournie sans somme de contrôle : rien n’a donc été comparé.',
  details: {
    uuid: 'UUID VMware, la marque que cherche son chargeur',
    label: 'Nom de la banque de démarrage',
    bank: 'Banque de démarrage (boot bank), où se trouvent les fichiers d’ESXi',
    boot: 'Partition de démarrage',
    stick: 'Plus petite clé',
    image: 'Image disque',
    path: 'Chemin',
    place: (slot, start, sectors) =>
      `p${slot}, à partir du LBA ${format.count(start)}, ${format.count(sectors)} secteurs`,
    bytes: bytes => `${format.count(bytes)} octets`,
    none: 'aucun',
  },
  cache: bytes => `Les images décompressées occupent ${format.bytes(bytes)} sur cet ordinateur.`,
  clearCache: 'Les supprimer',
  noPath:
    'Un navigateur n’indique pas où se trouve un fichier déposé. Collez son chemin ici, ou choisissez-le avec le bouton.',
  next: 'Choisir une clé',
  other: 'Choisir une autre image',
  openFolder: 'Ouvrir son dossier',
  freeCache: bytes => `Supprimer les images décompressées (${format.bytes(bytes)})`,
}
