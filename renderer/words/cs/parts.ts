import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'volné',
    unknown: 'nečitelné',
    blank: 'žádné oddíly',
    purposes: {
      boot: 'zavádění',
      bank: 'zaváděcí banka',
      second: 'druhá zaváděcí banka',
      coreDump: 'výpis paměti',
      store: 'store',
      other: 'oddíl',
      unread: 'nerozbaleno, potřebuje to jen úplný flash disk',
    },
  },
  picker: {
    up: 'Nahoru',
    home: 'Domovská složka',
    opening: 'Otevírá se složka',
    close: 'Zavřít',
    title: 'Výběr obrazu',
    empty: 'Nic tu není.',
  },
}
