import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'どの USB メモリを使いますか?',
  lead: 'チェックした USB メモリは、確認のあとで消去されます。',
  waiting: 'USB メモリを探しています',
  port: 'USB メモリを挿してください。自動的に表示されます。',
  anotherPort: '別の USB メモリを挿してください。自動的に表示されます。',
  tick: count =>
    count === 1 ? 'チェックすると先に進めます。' : '1 本、または複数の USB メモリをチェックしてください。',
  virtual: '手元に USB メモリがありませんか?',
  virtualToo: '試してみるだけですか?',
  get virtualHint() {
    return `仮想 USB メモリ（${format.bytes(ARTICLE_STICK_BYTES)} のファイル）なら、ハードウェアなしで全体の流れを試せます。`
  },
  useVirtual: '仮想 USB メモリを使う',
  expert: 'パスで追加',
  others: 'ほかのものを使う',
  devicePath: 'ドライブまたはファイルのパス',
  add: '追加',
  unusable: count => `${count} 台のドライブは使用できません`,
  large: size => `${format.bytes(size)}: 一般的な USB メモリより大きいため、あとで確認します`,
  pulled: (name, serial) =>
    `${name}${serial} が取り外されたため、チェックを外しました。引き続き使う場合は、もう一度挿してチェックしてください。`,
  swapped: (name, serial, by) => `${name}${serial} はなくなりました。代わりに ${by} があり、チェックされていません。`,
  shortSerial: serial => `シリアル ${serial}`,
  holds: {
    new: '新しいファイル。何も消去しません',
    blank: '空。失われるものはありません',
    unknown: '種類の分からないデータ',
    emptyTable: '空のパーティションテーブル',
    rights: '管理者権限がないため、内容を確認できません',
    busy: '別のプログラムが使用中のため、内容を確認できません',
    failing: '読み取れませんでした。故障かもしれません',
    unseen: '内容は分かりません',
    unknownVolume: '不明なデータ',
    volumes: count => `${count} 個のボリューム`,
    more: count => `ほか ${count} 個`,
    files: (count, all) => (all ? (count === 0 ? 'ファイルなし' : files(count)) : `${files(count)}以上`),
    newest: when => `最新: ${when}`,
    used: bytes => `${format.bytes(bytes)} 使用`,
  },
  facts: { serial: 'シリアル番号', path: 'パス', bytes: 'サイズ', bus: '接続', mounts: 'マウント先' },
  bytes: bytes => `${format.count(bytes)} バイト`,
  another: name => ({
    message: `${name} は以前のものではありません。別のドライブがその名前になっています。`,
    advice: 'どの USB メモリかを確かめてから、チェックしてください。何も書き込まれていません。',
  }),
  next: count => (count > 1 ? `${count} 本の USB メモリを確認` : '確認へ進む'),
}
