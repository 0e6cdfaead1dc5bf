import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: '自分のファイル',
  hint: 'それぞれ同じ 8.3 名のファイルと置き換わるか、新しいモジュールとして読み込まれます。',
  add: 'ファイルを追加',
  name: 'USB メモリ上の名前',
  added: '新規',
  replaced: 'イメージのものと置き換え',
  newFile: bytes => `新規、${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(imageBytes)} から ${format.bytes(bytes)} に`,
  options: 'カーネルのオプション',
  optionsHint: 'boot.cfg がカーネルに渡す内容',
  differs: 'イメージとの違い',
  before: '変更前',
  after: '変更後',
  among: count => `自分のファイル: ${format.count(count)}`,
}
