import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Як була записана, крім того, що зберігає на ній сам ESXi.',
  changed: 'Що змінив ESXi',
  byEsxi: 'змінено ESXi',
  written: (path, when) => `${path}: записано ${when}`,
  added: (path, when) => `${path}: новий, записано ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Завантажувач VMware запускає завантажувальний банк у p${slot}.`,
  partition: slot => `Розділ p${slot}`,
  live: 'завантажувальний банк, який запускає завантажувач VMware',
  unread: 'Файли неможливо перелічити.',
  empty: 'Файлів немає.',
  save: 'Зберегти',
  saveAs: path => `Зберегти ${path}`,
  explained: path => `${path}, рядок за рядком`,
  line: 'Рядок',
  meaning: 'Що він означає',
}
