import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'un volume FAT16', fat32: 'un volume FAT32', exfat: 'un volume exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) è troppo ${size < minimum ? 'piccolo' : 'grande'} per ${VOLUMES[fileSystem]}.`,
      `Scegliere un altro file system, o un’unità da ${format.bytes(minimum)} a ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Impossibile salvare il backup come ${problem.file}: ${cause(problem.cause)}.`,
      'Liberare spazio in quella posizione o scegliere un’altra cartella, poi ripetere il backup. La chiavetta è invariata.',
    ),
  'backup-file-exists': ({ file }) =>
    words(`Il file ${file} esiste già.`, `Scegliere un altro nome. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Il backup è stato scritto in ${file}, ma non viene riletto com’è stato scritto, quindi è stato rimosso.`,
      'Il disco di destinazione potrebbe essere difettoso: scegliere una cartella su un altro. La chiavetta è invariata.',
    ),
}
