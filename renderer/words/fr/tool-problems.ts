import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'un volume FAT16', fat32: 'un volume FAT32', exfat: 'un volume exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) est trop ${size < minimum ? 'petit' : 'grand'} pour ${VOLUMES[fileSystem]}.`,
      `Choisissez un autre système de fichiers, ou un lecteur de ${format.bytes(minimum)} à ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `La sauvegarde n’a pas pu être enregistrée sous ${problem.file} : ${cause(problem.cause)}.`,
      'Libérez de la place à cet endroit ou choisissez un autre dossier, puis recommencez la sauvegarde. La clé est inchangée.',
    ),
  'backup-file-exists': ({ file }) =>
    words(`Le fichier ${file} existe déjà.`, `Choisissez un autre nom. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `La sauvegarde a été écrite dans ${file}, mais n’est pas relue telle qu’elle a été écrite ; elle a donc été supprimée.`,
      'Le disque de destination est peut-être défaillant : choisissez un dossier sur un autre disque. La clé est inchangée.',
    ),
}
