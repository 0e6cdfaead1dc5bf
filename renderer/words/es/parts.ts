import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'libre',
    unknown: 'ilegible',
    blank: 'sin particiones',
    purposes: {
      boot: 'arranque',
      bank: 'banco de arranque',
      other: 'partición',
      unread: 'sin descomprimir, ninguna memoria USB lo necesita',
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
