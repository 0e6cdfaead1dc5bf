import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** 关于驱动器的分句，末尾不加句号；建议是完整的句子。 */
export const refusals: RefusalWords = {
  system: () => words('它存放着此系统', '请选择可移动的 U 盘。'),
  'no-disk': () => words('这是一个文件，其中不是磁盘映像', '请另取名称。'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('没有写入此文件的权限', '请允许写入，或另取名称。')
      : words('它是只读的', '请拨动写保护开关，或选择其他 U 盘。'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `它的逻辑扇区是 ${format.count(logicalSectorSize)} 字节，而此布局需要 512 字节`,
      '请选择扇区为 512 字节的 U 盘。',
    ),
  partition: ({ drive }) => words(`它是 ${drive} 的一个分区`, `如果指的是整个驱动器，请选择 ${drive}。`),
  'holds-image': () => words('要写入的映像就在其中', '请将映像复制到别处，或选择其他目标。'),
  mounted: ({ paths }) => words(`它挂载于 ${paths.join('、')}`, '如果就是它，请先卸载。'),
  'in-use': ({ holders }) => words(`它正被使用：${holders.join('、')}`, '如果就是它，请先停止使用它的程序。'),
  internal: ({ bus }) => words(`它是内置的${bus ? ` (${bus})` : ''}，不可移动`, '请选择可移动的 U 盘。'),
  'too-large': ({ size }) =>
    words(`${format.bytes(size)} 大于一般的 U 盘`, '如果就是它，请返回并再次勾选；之后会要求输入它的名称。'),
  'too-small': ({ size, minimum }) =>
    words(
      `它对此映像来说小了 ${format.bytes(minimum - size)}`,
      `最小需要 ${format.bytes(minimum)}（${format.count(minimum)} 字节）的 U 盘。`,
    ),
}
