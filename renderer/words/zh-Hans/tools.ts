import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: '更多',
  moreFor: name => `${name} 的更多操作`,
  menu: { backup: '备份', restore: '恢复', verify: '验证', examine: '不用映像验证', 'look-inside': '查看内容' },
  titles: {
    backup: name => `备份 ${name}`,
    restore: name => `恢复 ${name}`,
    verify: name => `验证 ${name}`,
    examine: name => `不用映像验证 ${name}`,
    'look-inside': name => `查看 ${name} 的内容`,
  },
  running: {
    backup: '正在读取已使用的部分，并与文件比对。不会向 U 盘写入任何内容。',
    restore: '正在创建一个空卷并读回。',
    verify: '正在读取并比对 U 盘。不会写入任何内容。',
    examine: '正在读取全部内容。不会写入任何内容。',
    'look-inside': '正在读取其中的内容。不会写入任何内容。',
  },
  cancelling: '正在取消',
  again: '再来一次',
  restore: {
    becomes: kind => `它将成为占满全部容量的一个空 ${kind} 卷，可存放任何文件。`,
    begin: name => `擦除 ${name} 并恢复`,
    done: (kind, bytes) => `它现在是一个空的 ${kind} 卷，已读回并验证，可存放 ${format.bytes(bytes)}。`,
  },
  backup: {
    what: '已使用的部分会存入一个压缩文件，随时可以用它重新制作 U 盘。',
    file: '文件',
    done: '文件已读回，包含所有已使用的部分。',
    facts: (used, file) => `已使用 ${format.bytes(used)}，文件 ${format.bytes(file)}`,
  },
  examine: {
    sound: '就 U 盘自身所能显示的而言，没有问题。',
    untold: '只有映像才能说明：',
    origin: title => `文件是否为 VMware 的原文件：没有 ${title} 的已知校验和`,
    noChecksum: names => `以下文件是否完好，因为它们没有自己的校验和：${names}`,
  },
  verify: {
    same: '它与映像逐字节一致。',
    read: seconds => `读取并比对用时 ${format.decimal(seconds, 1)} 秒`,
  },
}
