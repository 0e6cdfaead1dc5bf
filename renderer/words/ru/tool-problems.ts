import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'тома FAT16', fat32: 'тома FAT32', exfat: 'тома exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}): слишком ${size < minimum ? 'мало' : 'много'} для ${VOLUMES[fileSystem]}.`,
      `Выберите другую файловую систему или диск от ${format.bytes(minimum)} до ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Резервную копию не удалось сохранить как ${problem.file}: ${cause(problem.cause)}.`,
      'Освободите там место или выберите другую папку и повторите. Флешка не изменилась.',
    ),
  'backup-file-exists': ({ file }) => words(`Файл ${file} уже есть.`, `Выберите другое имя. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Резервная копия записана в ${file}, но читается не так, как была записана, поэтому удалена.`,
      'Возможно, неисправен диск, на который она записана: выберите папку на другом. Флешка не изменилась.',
    ),
}
