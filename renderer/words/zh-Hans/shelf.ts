import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: '继续制作下一个 U 盘',
  title: '逐个制作 U 盘',
  opening: '正在准备下一个 U 盘',
  waiting: '请插入下一个 U 盘。擦除任何内容之前会先显示它。',
  unusable: name => `无法使用 ${name}。`,
  number: number => `这是第 ${format.count(number)} 个 U 盘。`,
  again: number => `序列号相同的 U 盘已经制作过：第 ${format.count(number)} 个。`,
  count: verified => `已制作并验证：${format.count(verified)}`,
  countFailed: (verified, failed) => `已制作并验证：${format.count(verified)}，未制作成功：${format.count(failed)}`,
  skip: '不要动它',
  end: '结束',
  save: '保存列表',
  saveAs: { csv: '表格 (CSV)' },
  column: 'U 盘',
  result: '结果',
}
