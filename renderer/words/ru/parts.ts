import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'свободно',
    unknown: 'не читается',
    blank: 'нет разделов',
    purposes: {
      boot: 'загрузка',
      bank: 'загрузочный банк',
      other: 'раздел',
      unread: 'не распаковано, флешке это не нужно',
    },
  },
  picker: {
    up: 'Вверх',
    home: 'Домашняя папка',
    opening: 'Открывается папка',
    close: 'Закрыть',
    title: 'Выбор образа',
    empty: 'Здесь ничего нет.',
  },
}
