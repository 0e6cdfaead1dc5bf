import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libero',
    unknown: 'illeggibile',
    blank: 'nessuna partizione',
    purposes: {
      boot: 'avvio',
      bank: 'banco di avvio',
      other: 'partizione',
      unread: 'non estratto, non serve a nessuna chiavetta',
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
