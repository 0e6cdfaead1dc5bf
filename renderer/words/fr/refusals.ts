import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Propositions sur le lecteur, en minuscules et sans point ; le conseil est une phrase. */
export const refusals: RefusalWords = {
  system: () => words('il contient ce système', 'Choisissez une clé amovible.'),
  'no-disk': () => words('c’est un fichier qui contient autre chose qu’une image disque', 'Choisissez un autre nom.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('vous n’avez pas le droit d’écrire dans ce fichier', 'Autorisez-le, ou choisissez un autre nom.')
      : words('il est protégé en écriture', 'Déplacez le verrou de la clé, ou choisissez-en une autre.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `ses secteurs logiques font ${format.count(logicalSectorSize)} octets, et cette disposition en demande 512`,
      'Choisissez une clé dont les secteurs font 512 octets.',
    ),
  partition: ({ drive }) =>
    words(`c’est une partition de ${drive}`, `S’il s’agit du lecteur entier, indiquez ${drive}.`),
  'holds-image': () =>
    words('il contient l’image à écrire', 'Copiez l’image ailleurs, ou choisissez une autre destination.'),
  mounted: ({ paths }) => words(`il est monté sur ${paths.join(', ')}`, 'Si c’est le bon, démontez-le d’abord.'),
  'in-use': ({ holders }) =>
    words(`il est utilisé par ${holders.join(', ')}`, 'Si c’est le bon, arrêtez d’abord ce qui l’utilise.'),
  internal: ({ bus }) => words(`il est intégré${bus ? ` (${bus})` : ''}, non amovible`, 'Choisissez une clé amovible.'),
  'too-large': ({ size }) =>
    words(
      `avec ${format.bytes(size)}, il est plus grand qu’une clé`,
      'Si c’est bien lui, revenez en arrière et cochez-le de nouveau ; son nom vous sera demandé.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `il manque ${format.bytes(minimum - size)} pour cette image`,
      `La plus petite clé qui convient fait ${format.bytes(minimum)} (${format.count(minimum)} octets).`,
    ),
}
