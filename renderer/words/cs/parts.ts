import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'volné',
    unknown: 'nečitelné',
    blank: 'žádné oddíly',
    purposes: {
      boot: 'zavádění',
      bank: 'zaváděcí banka',
      other: 'oddíl',
      unread: 'nerozbaleno, flash disk to nepotřebuje',
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
