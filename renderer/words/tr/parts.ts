import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'boş',
    unknown: 'okunamıyor',
    blank: 'bölüm yok',
    purposes: {
      boot: 'önyükleme',
      bank: 'önyükleme bankası',
      other: 'bölüm',
      unread: 'ayıklanmadı, hiçbir USB bellek için gerekmez',
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
