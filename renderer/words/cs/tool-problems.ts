import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'svazek FAT16', fat32: 'svazek FAT32', exfat: 'svazek exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}): pro ${VOLUMES[fileSystem]} příliš ${size < minimum ? 'málo' : 'mnoho'}.`,
      `Vyberte jiný systém souborů nebo disk od ${format.bytes(minimum)} do ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Zálohu se nepodařilo uložit jako ${problem.file}: ${cause(problem.cause)}.`,
      'Uvolněte tam místo, nebo vyberte jinou složku, a zkuste to znovu. Flash disk se nezměnil.',
    ),
  'backup-file-exists': ({ file }) => words(`Soubor ${file} už existuje.`, `Vyberte jiný název. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Záloha byla zapsána do ${file}, ale nečte se tak, jak byla zapsána, a proto byla odstraněna.`,
      'Možná je vadný disk, na který se zapisovala: vyberte složku na jiném. Flash disk se nezměnil.',
    ),
}
