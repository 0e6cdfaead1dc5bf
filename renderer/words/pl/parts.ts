import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'wolne',
    unknown: 'nieczytelne',
    blank: 'brak partycji',
    purposes: {
      boot: 'rozruch',
      bank: 'bank rozruchowy',
      other: 'partycja',
      unread: 'nierozpakowane, pendrive tego nie potrzebuje',
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
