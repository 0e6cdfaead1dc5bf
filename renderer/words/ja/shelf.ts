import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: '次の USB メモリへ進む',
  title: 'USB メモリを続けて作成',
  opening: '次の USB メモリの準備をしています',
  waiting: '次の USB メモリを挿してください。内容が消去される前に表示します。',
  unusable: name => `${name} は使えません。`,
  number: number => `${format.count(number)} 本目の USB メモリです。`,
  again: number => `このシリアル番号の USB メモリは ${format.count(number)} 本目として作成済みです。`,
  count: verified => `作成と検証が完了: ${format.count(verified)} 本`,
  countFailed: (verified, failed) =>
    `作成と検証が完了: ${format.count(verified)} 本、未作成: ${format.count(failed)} 本`,
  skip: '何もしない',
  end: '終了',
  save: '一覧を保存',
  saveAs: { csv: '表として (CSV)' },
  column: 'USB メモリ',
  result: '結果',
}
