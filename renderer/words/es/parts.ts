import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libre',
    unknown: 'ilegible',
    blank: 'sin particiones',
    purposes: {
      boot: 'arranque',
      bank: 'banco de arranque',
      second: 'segundo banco de arranque',
      coreDump: 'volcado de memoria',
      store: 'store',
      other: 'partición',
      unread: 'sin descomprimir, solo una memoria USB completa lo necesita',
    },
  },
  picker: {
    up: 'Subir',
    home: 'Carpeta personal',
    opening: 'Abriendo la carpeta',
    close: 'Cerrar',
    title: 'Elegir una imagen',
    empty: 'Aquí no hay nada.',
  },
}
