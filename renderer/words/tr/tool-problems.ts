import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'FAT16 birimi', fat32: 'FAT32 birimi', exfat: 'exFAT birimi' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) bir ${VOLUMES[fileSystem]} için çok ${size < minimum ? 'küçük' : 'büyük'}.`,
      `Başka bir dosya sistemi veya ${format.bytes(minimum)} ile ${format.bytes(maximum)} arasında bir sürücü seçin. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Yedek kaydedilemedi (${problem.file}): ${cause(problem.cause)}.`,
      'Orada yer açın veya başka bir klasör seçin, sonra yeniden yedekleyin. USB bellek değişmedi.',
    ),
  'backup-file-exists': ({ file }) => words(`Bu dosya zaten var: ${file}.`, `Başka bir ad seçin. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Yedek yazıldı (${file}), ancak yazıldığı gibi geri okunmuyor; bu nedenle kaldırıldı.`,
      'Yazıldığı disk arızalı olabilir: Başka bir diskte bir klasör seçin. USB bellek değişmedi.',
    ),
}
