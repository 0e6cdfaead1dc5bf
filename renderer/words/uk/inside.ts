import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Така, якою була створена, крім того, що зберігає на ній ESXi.',
  changed: 'Що змінив ESXi',
  byEsxi: 'змінено ESXi',
  written: (path, when) => `${path}: записано ${when}`,
  added: (path, when) => `${path}: новий, записано ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Завантажувач VMware запускає boot bank у p${slot}.`,
  partition: slot => `Розділ p${slot}`,
  live: 'boot bank, який запускає завантажувач VMware',
  unread: 'Файли неможливо перелічити.',
  empty: 'Файлів немає.',
  save: 'Зберегти',
  saveAs: path => `Зберегти ${path}`,
  explained: path => `${path}, рядок за рядком`,
  line: 'Рядок',
  meaning: 'Що він означає',
}
