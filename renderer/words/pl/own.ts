import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Własne pliki',
  hint: 'Każdy zajmuje miejsce pliku o tej nazwie 8.3 albo jest ładowany jako nowy moduł.',
  add: 'Dodaj plik',
  name: 'Nazwa na pendrivie',
  added: 'nowy',
  replaced: 'zamiast pliku z obrazu',
  newFile: bytes => `nowy, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} zamiast ${format.bytes(imageBytes)}`,
  options: 'Opcje jądra',
  optionsHint: 'Co boot.cfg przekazuje jądru',
  differs: 'Czym różni się od obrazu',
  before: 'przedtem',
  after: 'teraz',
  among: count => `w tym własne: ${format.count(count)}`,
}
