import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'File aggiunti',
  hint: 'Ciascuno prende il posto del file con quel nome 8.3 oppure viene caricato come nuovo modulo.',
  add: 'Aggiungi un file',
  name: 'Nome sulla chiavetta',
  added: 'nuovo',
  replaced: 'al posto di quello dell’immagine',
  newFile: bytes => `nuovo, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} invece di ${format.bytes(imageBytes)}`,
  options: 'Opzioni del kernel',
  optionsHint: 'Ciò che boot.cfg passa al kernel',
  differs: 'In che cosa differisce dall’immagine',
  before: 'prima',
  after: 'ora',
  among: count => `file aggiunti: ${format.count(count)}`,
}
