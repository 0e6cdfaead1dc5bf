import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'тому FAT16', fat32: 'тому FAT32', exfat: 'тому exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}): ${size < minimum ? 'замало' : 'забагато'} для ${VOLUMES[fileSystem]}.`,
      `Виберіть іншу файлову систему або диск від ${format.bytes(minimum)} до ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Резервну копію не вдалося зберегти як ${problem.file}: ${cause(problem.cause)}.`,
      'Звільніть там місце або виберіть іншу папку й повторіть. Флешка не змінилася.',
    ),
  'backup-file-exists': ({ file }) => words(`Файл ${file} уже є.`, `Виберіть іншу назву. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Резервну копію записано в ${file}, але вона читається не так, як була записана, тому її вилучено.`,
      'Можливо, несправний диск, на який її записано: виберіть папку на іншому. Флешка не змінилася.',
    ),
}
