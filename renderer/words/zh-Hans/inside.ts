import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: '除 ESXi 自行保存的内容外，与制作时一致。',
  changed: 'ESXi 更改的内容',
  byEsxi: '由 ESXi 更改',
  written: (path, when) => `${path}：写入于 ${when}`,
  added: (path, when) => `${path}：新文件，写入于 ${when}`,
  configLine: (path, line) => `${path}：${line}`,
  otherBank: slot => `VMware 的引导程序启动 p${slot} 中的 boot bank。`,
  partition: slot => `分区 p${slot}`,
  live: 'VMware 的引导程序启动的 boot bank',
  unread: '无法列出其中的文件。',
  empty: '没有文件。',
  save: '保存',
  saveAs: path => `保存 ${path}`,
  explained: path => `逐行说明 ${path}`,
  line: '行',
  meaning: '含义',
}
