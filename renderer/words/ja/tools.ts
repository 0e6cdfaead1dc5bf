import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'その他',
  moreFor: name => `${name} のその他の操作`,
  menu: { verify: '検証' },
  titles: { verify: name => `${name} の検証` },
  running: { verify: 'USB メモリを読み取り、比較しています。何も書き込みません。' },
  cancelling: 'キャンセルしています',
  again: 'もう一度',
  verify: {
    same: 'イメージとすべてのバイトが一致しています。',
    read: seconds => `読み取りと比較: ${format.decimal(seconds, 1)} 秒`,
  },
}
