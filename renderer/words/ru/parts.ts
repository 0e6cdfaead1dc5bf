import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'свободно',
    unknown: 'не читается',
    blank: 'нет разделов',
    purposes: {
      boot: 'загрузка',
      bank: 'загрузочный банк',
      second: 'второй загрузочный банк',
      coreDump: 'дамп памяти',
      store: 'store',
      other: 'раздел',
      unread: 'не распаковано, это нужно только полной флешке',
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
