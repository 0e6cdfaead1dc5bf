import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Свои файлы',
  hint: 'Каждый занимает место файла с этим именем 8.3 или загружается как новый модуль.',
  add: 'Добавить файл',
  name: 'Имя на флешке',
  added: 'новый',
  replaced: 'вместо файла из образа',
  newFile: bytes => `новый, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} вместо ${format.bytes(imageBytes)}`,
  options: 'Параметры ядра',
  optionsHint: 'Что boot.cfg передаёт ядру',
  differs: 'Чем отличается от образа',
  before: 'было',
  after: 'стало',
  among: count => `из них своих: ${format.count(count)}`,
}
