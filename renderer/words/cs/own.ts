import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Vlastní soubory',
  hint: 'Každý nahradí soubor s tímto názvem 8.3, nebo se načte jako nový modul.',
  add: 'Přidat soubor',
  name: 'Název na flash disku',
  added: 'nový',
  replaced: 'místo souboru z obrazu',
  newFile: bytes => `nový, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} místo ${format.bytes(imageBytes)}`,
  options: 'Parametry jádra',
  optionsHint: 'Co boot.cfg předává jádru',
  differs: 'Čím se liší od obrazu',
  before: 'předtím',
  after: 'nyní',
  among: count => `z toho vlastní: ${format.count(count)}`,
}
