import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Rien n’a été écrit.'

const UNSOUND_ADVICE =
  'Procurez-vous de nouveau l’image. Si vous savez que le dommage est sans importance, acceptez-le dans le résumé.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} échoue à son propre contrôle d’intégrité : ${cause(damage.cause)}.`
    : `La somme MD5 du fichier ${damage.file} est ${damage.actual}, alors que le disque indique ${damage.expected}.`

const LAYERS = {
  iso: 'Le disque ISO 9660',
  gzip: 'Le flux gzip',
  bzip2: 'Le flux bzip2',
  xz: 'Le flux xz',
  zstd: 'Le flux Zstandard',
  zip: 'Le fichier ZIP',
  tar: 'Le fichier tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Impossible de lire ${problem.image} : ${cause(problem.cause)}.`,
      'Vérifiez le nom, et que vous avez le droit de lire ce fichier.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Ce n’est pas une image ESXi, mais ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `L’image se termine après ${format.count(size)} octets, mais ${part} va jusqu’à l’octet ${format.count(needed)}.`,
      'Le téléchargement ou la copie est incomplet. Procurez-vous de nouveau l’image.',
    ),
  'image-damaged': problem =>
    words(
      `L’image est endommagée, dans ${problem.part} : ${cause(problem.cause)}.`,
      'Procurez-vous de nouveau l’image, ou comparez sa somme de contrôle à celle publiée à la source.',
    ),
  'archive-damaged': problem =>
    words(
      `${LAYERS[problem.layer]} dans ${problem.image} est endommagé : ${cause(problem.cause)}.`,
      'Procurez-vous de nouveau le fichier, ou comparez sa somme de contrôle à celle publiée à la source.',
    ),
  'archive-refused': problem =>
    words(
      `${LAYERS[problem.layer]} dans ${problem.image} est refusé : ${cause(problem.cause)}.`,
      `Aucune image ESXi ne se présente ainsi. Choisissez une ISO d’installation d’ESXi 3.5 à 4.1 ou son image disque (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `L’image est endommagée : ${target} n’a donc pas reçu de table des partitions et ne démarre pas. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `L’image est endommagée, et peut-être aussi la partie dont une clé a besoin. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `La partie de ${problem.image} dont une clé a besoin n’a pas pu être décompressée dans ${problem.folder} : ${cause(problem.cause)}.`,
      `Libérez de la place à cet endroit, ou indiquez un autre dossier avec XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Annulé pendant la décompression de ${image}.`, 'Vous pouvez la choisir de nouveau à tout moment.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `Il n’y a pas de banque de démarrage dans p${slot} de cette image${reason ? `. ${said(reason)}` : ', qui n’a pas cette partition.'}`,
      `Choisissez ${banks.map(bank => `p${bank}`).join(' ou ')}, ou laissez le choix à Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Le nom « ${label} » est aussi le nom 8.3 du fichier ${file}. Le chargeur de VMware ne compare que ces onze caractères : il prendrait le nom pour le fichier et s’arrêterait.`,
      `Choisissez un autre nom. ${NOTHING_WRITTEN}`,
    ),
}
