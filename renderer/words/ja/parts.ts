import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: '空き',
    unknown: '読み取り不可',
    blank: 'パーティションなし',
    purposes: {
      boot: '起動',
      bank: 'ブートバンク',
      second: '2 つ目のブートバンク',
      coreDump: 'コアダンプ',
      store: 'ストア',
      other: 'パーティション',
      unread: '展開しません（完全な USB メモリにだけ必要）',
    },
  },
  picker: {
    up: '上へ',
    home: 'ホームフォルダー',
    opening: 'フォルダーを開いています',
    close: '閉じる',
    title: 'イメージを選択',
    empty: 'ここには何もありません。',
  },
}
