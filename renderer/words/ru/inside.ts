import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Как была записана, кроме того, что хранит на ней сам ESXi.',
  changed: 'Что изменил ESXi',
  byEsxi: 'изменено ESXi',
  written: (path, when) => `${path}: записан ${when}`,
  added: (path, when) => `${path}: новый, записан ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Загрузчик VMware запускает загрузочный банк в p${slot}.`,
  partition: slot => `Раздел p${slot}`,
  live: 'загрузочный банк, который запускает загрузчик VMware',
  unread: 'Файлы нельзя перечислить.',
  empty: 'Файлов нет.',
  save: 'Сохранить',
  saveAs: path => `Сохранить ${path}`,
  explained: path => `${path}, строка за строкой`,
  line: 'Строка',
  meaning: 'Что она значит',
}
