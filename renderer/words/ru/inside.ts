import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Такая, какой была создана, кроме того, что хранит на ней ESXi.',
  changed: 'Что изменил ESXi',
  byEsxi: 'изменено ESXi',
  written: (path, when) => `${path}: записан ${when}`,
  added: (path, when) => `${path}: новый, записан ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Загрузчик VMware запускает boot bank в p${slot}.`,
  partition: slot => `Раздел p${slot}`,
  live: 'boot bank, который запускает загрузчик VMware',
  unread: 'Файлы нельзя перечислить.',
  empty: 'Файлов нет.',
  save: 'Сохранить',
  saveAs: path => `Сохранить ${path}`,
  explained: path => `${path}, строка за строкой`,
  line: 'Строка',
  meaning: 'Что она значит',
}
