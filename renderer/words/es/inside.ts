import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Tal como se creó, salvo lo que ESXi guarda en ella.',
  changed: 'Lo que ESXi ha cambiado',
  byEsxi: 'cambiado por ESXi',
  written: (path, when) => `${path}: escrito (${when})`,
  added: (path, when) => `${path}: nuevo, escrito (${when})`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `El cargador de VMware inicia el banco de arranque de p${slot}.`,
  partition: slot => `Partición p${slot}`,
  live: 'el banco de arranque que inicia el cargador de VMware',
  unread: 'No se pueden mostrar sus archivos.',
  empty: 'Ningún archivo.',
  save: 'Guardar',
  saveAs: path => `Guardar ${path}`,
  explained: path => `${path}, línea por línea`,
  line: 'Línea',
  meaning: 'Qué significa',
}
