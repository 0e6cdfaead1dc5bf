import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: '更多',
  moreFor: name => `${name} 的更多操作`,
  menu: { verify: '验证' },
  titles: { verify: name => `验证 ${name}` },
  running: { verify: '正在读取并比对 U 盘。不会写入任何内容。' },
  cancelling: '正在取消',
  again: '再来一次',
  verify: {
    same: '它与映像逐字节一致。',
    read: seconds => `读取并比对用时 ${format.decimal(seconds, 1)} 秒`,
  },
}
