import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'その他',
  moreFor: name => `${name} のその他の操作`,
  menu: {
    backup: 'バックアップ',
    restore: '元に戻す',
    verify: '検証',
    examine: 'イメージなしで検証',
    'look-inside': '中身を見る',
  },
  titles: {
    backup: name => `${name} のバックアップ`,
    restore: name => `${name} を元に戻す`,
    verify: name => `${name} の検証`,
    examine: name => `${name} のイメージなしの検証`,
    'look-inside': name => `${name} の中身`,
  },
  running: {
    backup: '使用中の部分を読み取り、ファイルと比較しています。USB メモリには何も書き込みません。',
    restore: '空のボリュームを 1 つ作成し、読み直しています。',
    verify: 'USB メモリを読み取り、比較しています。何も書き込みません。',
    examine: 'すべての内容を読み取っています。何も書き込みません。',
    'look-inside': '中身を読み取っています。何も書き込みません。',
  },
  cancelling: 'キャンセルしています',
  again: 'もう一度',
  restore: {
    becomes: kind => `全容量が空の ${kind} ボリューム 1 つになり、どんなファイルでも保存できます。`,
    begin: name => `${name} を消去して元に戻す`,
    done: (kind, bytes) =>
      `空の ${kind} ボリューム 1 つになりました。読み直して検証済みで、${format.bytes(bytes)} 保存できます。`,
  },
  backup: {
    what: '使用中の部分を 1 つの圧縮ファイルに保存します。そこからいつでも USB メモリを作成できます。',
    file: 'ファイル',
    done: '読み直したところ、使用中の部分がすべて含まれています。',
    facts: (used, file) => `使用中 ${format.bytes(used)}、ファイル ${format.bytes(file)}`,
  },
  examine: {
    sound: 'USB メモリだけで分かる範囲では、問題はありません。',
    untold: 'イメージがなければ分からないこと:',
    origin: title => `ファイルが VMware のものかどうか（${title} のチェックサムは分かっていません）`,
    noChecksum: names => `次のファイルが無傷かどうか（固有のチェックサムがありません）: ${names}`,
  },
  verify: {
    same: 'イメージとすべてのバイトが一致しています。',
    read: seconds => `読み取りと比較: ${format.decimal(seconds, 1)} 秒`,
  },
}
