import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Eigene Dateien',
  hint: 'Jede tritt an die Stelle der Datei mit diesem 8.3-Namen oder wird als neues Modul geladen.',
  add: 'Datei hinzufügen',
  name: 'Name auf dem Stick',
  added: 'neu',
  replaced: 'statt der des Images',
  newFile: bytes => `neu, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} statt ${format.bytes(imageBytes)}`,
  options: 'Optionen des Kernels',
  optionsHint: 'Was boot.cfg dem Kernel übergibt',
  differs: 'Was anders ist als im Image',
  before: 'vorher',
  after: 'jetzt',
  among: count => `davon eigene: ${format.count(count)}`,
}
