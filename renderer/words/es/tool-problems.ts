import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'un volumen FAT16', fat32: 'un volumen FAT32', exfat: 'un volumen exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) es demasiado ${size < minimum ? 'pequeño' : 'grande'} para ${VOLUMES[fileSystem]}.`,
      `Elija otro sistema de archivos o una unidad de ${format.bytes(minimum)} a ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `La copia de seguridad no se pudo guardar como ${problem.file}: ${cause(problem.cause)}.`,
      'Libere espacio allí o elija otra carpeta, y repita la copia de seguridad. La memoria USB no ha cambiado.',
    ),
  'backup-file-exists': ({ file }) => words(`Ya existe el archivo ${file}.`, `Elija otro nombre. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `La copia de seguridad se escribió en ${file}, pero no se lee como se escribió, así que se ha eliminado.`,
      'Puede que esté fallando el disco en el que se escribió: elija una carpeta en otro. La memoria USB no ha cambiado.',
    ),
}
