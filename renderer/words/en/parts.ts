import type { Wide } from '../wide.ts'

export const parts = {
  map: {
    free: 'free',
    unknown: 'not readable',
    blank: 'no partitions',
    purposes: {
      boot: 'boot',
      bank: 'boot bank',
      second: 'second boot bank',
      coreDump: 'core dump',
      store: 'store',
      other: 'partition',
      unread: 'not unpacked, only a complete stick needs it',
    },
  },
  picker: {
    up: 'Up',
    home: 'Home folder',
    opening: 'Opening the folder',
    close: 'Close',
    title: 'Choose an image',
    empty: 'Nothing in here.',
  },
}

export type PartsWords = Wide<typeof parts>
