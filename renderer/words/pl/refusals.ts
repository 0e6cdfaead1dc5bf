import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { bytes, format } from './format.ts'

/** Clauses about a drive, without a capital and a full stop; what would help is a sentence. */
export const refusals: RefusalWords = {
  system: () => words('jest na nim ten system', 'Wybierz wymienny pendrive.'),
  'no-disk': () => words('to plik, który nie zawiera obrazu dysku', 'Wybierz inną nazwę.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('w tym pliku nie wolno zapisywać', 'Zezwól na zapis albo wybierz inną nazwę.')
      : words('jest chroniony przed zapisem', 'Przesuń blokadę zapisu albo wybierz inny pendrive.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `jego sektory logiczne mają ${bytes(logicalSectorSize)}, a ten układ wymaga 512`,
      'Wybierz pendrive z sektorami po 512 bajtów.',
    ),
  partition: ({ drive }) => words(`to partycja dysku ${drive}`, `Jeśli o niego chodzi, podaj cały dysk: ${drive}.`),
  'holds-image': () =>
    words('jest na nim obraz, który ma zostać zapisany', 'Skopiuj obraz w inne miejsce albo wybierz inny pendrive.'),
  mounted: ({ paths }) =>
    words(`jest zamontowany w ${paths.join(', ')}`, 'Jeśli to właściwy dysk, najpierw go odmontuj.'),
  'in-use': ({ holders }) =>
    words(`jest używany: ${holders.join(', ')}`, 'Jeśli to właściwy dysk, najpierw zatrzymaj to, co go używa.'),
  internal: ({ bus }) => words(`jest wbudowany${bus ? ` (${bus})` : ''}, nie wymienny`, 'Wybierz wymienny pendrive.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} to więcej niż zwykły pendrive`,
      'Jeśli o niego chodzi, wróć i zaznacz go ponownie; trzeba będzie wtedy wpisać jego nazwę.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `jest za mały dla tego obrazu, brakuje ${format.bytes(minimum - size)}`,
      `Najmniejszy wystarczający pendrive: ${format.bytes(minimum)} (${bytes(minimum)}).`,
    ),
}
