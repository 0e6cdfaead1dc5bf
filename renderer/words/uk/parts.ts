import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'вільно',
    unknown: 'не читається',
    blank: 'немає розділів',
    purposes: {
      boot: 'завантаження',
      bank: 'завантажувальний банк',
      second: 'другий завантажувальний банк',
      coreDump: 'дамп пам’яті',
      store: 'store',
      other: 'розділ',
      unread: 'не розпаковано, це потрібно лише повній флешці',
    },
  },
  picker: {
    up: 'Угору',
    home: 'Домашня папка',
    opening: 'Папка відкривається',
    close: 'Закрити',
    title: 'Вибір образу',
    empty: 'Тут нічого немає.',
  },
}
