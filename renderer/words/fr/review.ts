import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'Est-ce bien ce que vous voulez ?',
  planning: 'Préparation du plan',
  goesOnto: (title, count, bytes, stick) => `${title} (${files(count)}, ${format.bytes(bytes)}) ira sur ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) ira sur chacune de ces ${number} clés.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) ira dans un nouveau fichier de ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, nº de série ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Maintenant',
  after: 'Ensuite',
  bankIs: 'La banque de démarrage est l’endroit où se trouvent les fichiers d’ESXi.',
  write: (bytes, seconds, rate) =>
    `${format.bytes(bytes)} à écrire, en ${format.count(seconds)} s environ à ${format.rate(rate)}.`,
  lost: name => `Tout le contenu de ${name} sera effacé`,
  lostSeveral: count => `Tout le contenu de ces ${count} clés sera effacé`,
  lostContents: what => `Sera perdu : ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Le fichier ${path} sera créé. Rien n’est effacé.`,
  layout: 'Disposition exacte',
  layoutOf: name => `Ce qu’il y aura sur ${name}`,
  columns: { slot: 'Place', what: 'Contenu', firstLba: 'Premier LBA', sectors: 'Secteurs', chs: 'CHS' },
  active: slot => `p${slot}, active`,
  chs: (first, last) => `${first} à ${last}`,
  extended: 'étendue, contient p5',
  createSeveral: count =>
    `${format.plural(count, { one: 'fichier sera créé', other: 'fichiers seront créés' })}. Rien n’est effacé.`,
  damage: { title: 'L’image est endommagée', accept: 'L’image est endommagée. Créer la clé malgré tout' },
  large: {
    title: (name, size) => `${name} est plus grand qu’une clé : ${format.bytes(size)}`,
    type: (name, path) => `Saisissez son nom, ${name}, pour effacer ${path}`,
  },
  uuid: {
    title: 'Cette image n’a pas d’UUID VMware',
    text: 'C’est la marque que cherche son chargeur. Sans elle, le chargeur ne trouve pas la banque de démarrage, et la clé ne démarre pas.',
    make: 'En créer un',
    made: 'Un UUID VMware sera créé pour que le chargeur trouve la banque de démarrage.',
    undo: 'Revenir en arrière',
  },
  gone: {
    pulled: name => `${name} a été débranché.`,
    swapped: (name, by, path) => `${name} n’est plus là : ${path} est maintenant ${by}.`,
    row: 'N’est plus là.',
    pulledAdvice: 'Rien n’a été écrit. Rebranchez la clé et choisissez-la, ou choisissez-en une autre.',
    swappedAdvice: 'Rien n’a été écrit. Vérifiez de quelle clé il s’agit, et choisissez-la.',
    choose: 'Choisir une clé',
    leaveOut: left => (left === 1 ? 'Continuer avec l’autre clé' : `Continuer avec les ${left} autres clés`),
  },
  wait: {
    gone: 'Une clé n’est plus là.',
    uuid: 'Sans UUID VMware, elle ne démarrera pas.',
    damage: 'Il faut d’abord accepter le dommage.',
    name: name => `Il faut d’abord saisir le nom de ${name}.`,
  },
  layouts: {
    title: 'Quelle part d’ESXi',
    folded: 'Plus d’ESXi, sur une clé plus grande',
    article: {
      label: '64 Mo, comme dans l’article',
      gives: 'Une banque de démarrage : tout ce dont ESXi a besoin pour démarrer.',
    },
    'two-banks': {
      label: 'Garde les mises à jour : deux banques',
      gives: 'Une seconde banque de démarrage, dans laquelle ESXi peut se mettre à jour.',
    },
    complete: {
      label: 'Complète',
      gives:
        'Deux banques de démarrage, de la place pour un vidage mémoire, et le store de l’image avec les VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Il faut au moins ${format.bytes(least)} ; ${format.bytes(bytes)} seront écrits.`,
    missing: (bytes: number) => `Il manque ${format.bytes(bytes)}.`,
    packed: 'Presque toute l’image doit d’abord être décompressée, ce qui prend plusieurs minutes.',
    unpacking: 'Décompression de presque toute l’image, ce qui prend plusieurs minutes',
    impossible: 'Cette image ne le permet pas.',
    starts: (slot: number | null) =>
      slot === null
        ? 'Le chargeur de VMware ne lancera ni l’une ni l’autre.'
        : `Le chargeur de VMware lancera p${slot}.`,
    copy: 'Remplir la seconde banque de démarrage avec une copie de la première',
    copyHint: 'De quoi revenir en arrière. Sinon, la seconde reste vide jusqu’à ce qu’ESXi se mette à jour.',
  },
  expert: 'Choix avancés',
  fewSectors: 'Uniquement les secteurs de démarrage utilisés',
  label: 'Nom de la banque de démarrage',
  labelHint: '11 lettres majuscules, chiffres et espaces au plus',
  labelWritten: label => (label === '' ? 'Rien de ceci ne peut figurer dans un nom.' : `La clé reçoit ${label}`),
  bank: 'Banque de démarrage',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'build inconnu' : `build ${build}`}${live ? ', celle que lance le chargeur de VMware' : ''}`,
  demo: { name: 'La démo', inside: 'la démo' },
  buildNumber: build => `build ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Effacer ${name} et écrire ${what}`,
  buildSeveral: (count, what) => `Effacer ${count} clés et écrire ${what}`,
  buildMixed: (erased, made, what) => `Effacer ${sticks(erased)}, créer ${files(made)} et écrire ${what}`,
  buildNew: (file, what) => `Créer ${file} et écrire ${what}`,
  buildSeveralNew: (count, what) => `Créer ${count} fichiers et écrire ${what}`,
  starting: 'Dernière vérification de l’image et des clés. Rien n’a encore été écrit.',
  cancelled: 'Annulé. Rien n’a été écrit.',
  repeats: (built, again) =>
    `${sticks(built)} de la dernière opération ${format.form(built, { one: 'est déjà créée et vérifiée et ne sera pas touchée', other: 'sont déjà créées et vérifiées et ne seront pas touchées' })}. ${again === 1 ? 'Seule celle-ci sera recréée' : `Seules ces ${again} seront recréées`}.`,
}
