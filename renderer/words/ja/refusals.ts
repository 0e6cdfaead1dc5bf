import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** ドライブについての節で、句点は付けない。助言は文にする。 */
export const refusals: RefusalWords = {
  system: () => words('このシステムが入っています', '取り外し可能な USB メモリを選択してください。'),
  'no-disk': () => words('ディスクイメージではない内容のファイルです', '別の名前にしてください。'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('このファイルへの書き込みが許可されていません', '許可するか、別の名前にしてください。')
      : words('読み取り専用です', '書き込み禁止スイッチを戻すか、別の USB メモリを選択してください。'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `論理セクターが ${format.count(logicalSectorSize)} バイトですが、このレイアウトには 512 バイトが必要です`,
      'セクターが 512 バイトの USB メモリを選択してください。',
    ),
  partition: ({ drive }) =>
    words(`${drive} のパーティションです`, `ドライブ全体を使う場合は、${drive} を指定してください。`),
  'holds-image': () =>
    words('書き込むイメージがこの中にあります', 'イメージを別の場所にコピーするか、別の書き込み先を選択してください。'),
  mounted: ({ paths }) =>
    words(`${paths.join('、')} にマウントされています`, 'これで正しい場合は、先にマウントを解除してください。'),
  'in-use': ({ holders }) =>
    words(`使用中です（${holders.join('、')}）`, 'これで正しい場合は、先に使用しているものを終了してください。'),
  internal: ({ bus }) =>
    words(`内蔵${bus ? ` (${bus})` : ''} のため取り外せません`, '取り外し可能な USB メモリを選択してください。'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} は一般的な USB メモリより大きい容量です`,
      'これで正しい場合は、戻ってもう一度チェックしてください。あとで名前の入力を求めます。',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `このイメージには ${format.bytes(minimum - size)} 足りません`,
      `最小で ${format.bytes(minimum)}（${format.count(minimum)} バイト）の USB メモリが必要です。`,
    ),
}
