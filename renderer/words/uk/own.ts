import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Власні файли',
  hint: 'Кожен займає місце файлу з цим ім’ям 8.3 або завантажується як новий модуль.',
  add: 'Додати файл',
  name: 'Ім’я на флешці',
  added: 'новий',
  replaced: 'замість файлу з образу',
  newFile: bytes => `новий, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} замість ${format.bytes(imageBytes)}`,
  options: 'Параметри ядра',
  optionsHint: 'Що boot.cfg передає ядру',
  differs: 'Чим відрізняється від образу',
  before: 'було',
  after: 'стало',
  among: count => `з них власних: ${format.count(count)}`,
}
