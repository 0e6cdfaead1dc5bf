import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'woluminu FAT16', fat32: 'woluminu FAT32', exfat: 'woluminu exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}): za ${size < minimum ? 'mało' : 'dużo'} dla ${VOLUMES[fileSystem]}.`,
      `Wybierz inny system plików albo dysk od ${format.bytes(minimum)} do ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Nie udało się zapisać kopii zapasowej jako ${problem.file}: ${cause(problem.cause)}.`,
      'Zwolnij tam miejsce albo wybierz inny folder i spróbuj ponownie. Pendrive się nie zmienił.',
    ),
  'backup-file-exists': ({ file }) => words(`Plik ${file} już istnieje.`, `Wybierz inną nazwę. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Kopię zapasową zapisano w ${file}, ale odczytano ją inaczej, niż zapisano, więc została usunięta.`,
      'Być może uszkodzony jest dysk, na którym ją zapisano: wybierz folder na innym. Pendrive się nie zmienił.',
    ),
}
