import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'frei',
    unknown: 'nicht lesbar',
    blank: 'keine Partitionen',
    purposes: {
      boot: 'Boot',
      bank: 'Boot-Bank',
      second: 'zweite Boot-Bank',
      coreDump: 'Core-Dump',
      store: 'Store',
      other: 'Partition',
      unread: 'nicht entpackt, nur ein vollständiger Stick braucht es',
    },
  },
  picker: {
    up: 'Nach oben',
    home: 'Persönlicher Ordner',
    opening: 'Der Ordner wird geöffnet',
    close: 'Schließen',
    title: 'Image wählen',
    empty: 'Hier ist nichts.',
  },
}
