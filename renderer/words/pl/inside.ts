import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Taki, jak został zapisany, poza tym, co przechowuje na nim sam ESXi.',
  changed: 'Co zmienił ESXi',
  byEsxi: 'zmienione przez ESXi',
  written: (path, when) => `${path}: zapisano ${when}`,
  added: (path, when) => `${path}: nowy, zapisano ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Program ładujący VMware uruchamia bank rozruchowy w p${slot}.`,
  partition: slot => `Partycja p${slot}`,
  live: 'bank rozruchowy, który uruchamia program ładujący VMware',
  unread: 'Nie można wyświetlić listy plików.',
  empty: 'Brak plików.',
  save: 'Zapisz',
  saveAs: path => `Zapisz ${path}`,
  explained: path => `${path}, wiersz po wierszu`,
  line: 'Wiersz',
  meaning: 'Co oznacza',
}
