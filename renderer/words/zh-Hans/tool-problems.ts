import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'FAT16', fat32: 'FAT32', exfat: 'exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target}（${format.bytes(size)}）对 ${VOLUMES[fileSystem]} 卷来说太${size < minimum ? '小' : '大'}。`,
      `请选择其他文件系统，或容量在 ${format.bytes(minimum)} 到 ${format.bytes(maximum)} 之间的驱动器。${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `无法将备份保存为 ${problem.file}：${cause(problem.cause)}。`,
      '请在那里腾出空间，或选择其他文件夹，然后再次备份。U 盘没有改变。',
    ),
  'backup-file-exists': ({ file }) => words(`文件 ${file} 已经存在。`, `请另取名称。${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `备份已写入 ${file}，但读回的内容与写入的不同，因此已将其移除。`,
      '存放它的磁盘可能有故障：请选择另一个磁盘上的文件夹。U 盘没有改变。',
    ),
}
