import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Wie erstellt, bis auf das, was ESXi selbst darauf ablegt.',
  changed: 'Was ESXi geändert hat',
  byEsxi: 'von ESXi geändert',
  written: (path, when) => `${path}: geschrieben ${when}`,
  added: (path, when) => `${path}: neu, geschrieben ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `VMwares Loader startet die Boot-Bank in p${slot}.`,
  partition: slot => `Partition p${slot}`,
  live: 'die Boot-Bank, die VMwares Loader startet',
  unread: 'Ihre Dateien lassen sich nicht auflisten.',
  empty: 'Keine Dateien.',
  save: 'Speichern',
  saveAs: path => `${path} speichern`,
  explained: path => `${path}, Zeile für Zeile`,
  line: 'Zeile',
  meaning: 'Was sie bedeutet',
}
