import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'wolne',
    unknown: 'nieczytelne',
    blank: 'brak partycji',
    purposes: {
      boot: 'rozruch',
      bank: 'bank rozruchowy',
      second: 'drugi bank rozruchowy',
      coreDump: 'zrzut pamięci',
      store: 'store',
      other: 'partycja',
      unread: 'nierozpakowane, potrzebuje tego tylko pełny pendrive',
    },
  },
  picker: {
    up: 'W górę',
    home: 'Katalog domowy',
    opening: 'Otwieranie folderu',
    close: 'Zamknij',
    title: 'Wybór obrazu',
    empty: 'Nic tu nie ma.',
  },
}
