import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'boş',
    unknown: 'okunamıyor',
    blank: 'bölüm yok',
    purposes: {
      boot: 'önyükleme',
      bank: 'önyükleme bankası',
      second: 'ikinci önyükleme bankası',
      coreDump: 'bellek dökümü',
      store: 'store',
      other: 'bölüm',
      unread: 'ayıklanmadı, yalnızca eksiksiz bir USB bellek için gerekir',
    },
  },
  picker: {
    up: 'Yukarı',
    home: 'Ev klasörü',
    opening: 'Klasör açılıyor',
    close: 'Kapat',
    title: 'İmaj seç',
    empty: 'Burada bir şey yok.',
  },
}
