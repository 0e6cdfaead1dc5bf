import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libero',
    unknown: 'illeggibile',
    blank: 'nessuna partizione',
    purposes: {
      boot: 'avvio',
      bank: 'banco di avvio',
      second: 'secondo banco di avvio',
      coreDump: 'core dump',
      store: 'store',
      other: 'partizione',
      unread: 'non estratto, serve solo a una chiavetta completa',
    },
  },
  picker: {
    up: 'Su',
    home: 'Cartella personale',
    opening: 'Apertura della cartella',
    close: 'Chiudi',
    title: 'Scegli un’immagine',
    empty: 'Qui non c’è nulla.',
  },
}
