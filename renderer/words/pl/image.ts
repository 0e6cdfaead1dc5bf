import type { ImageWords } from '../en/image.ts'
import { amounts } from './amount.ts'
import { bytes as byteCount, files, format, sectors as sectorCount } from './format.ts'

const kinds: ImageWords['kinds'] = {
  disc: 'Płyta instalacyjna',
  packed: 'Spakowany obraz dysku',
  plain: 'Obraz dysku',
  unknown: 'Plik',
}

export const image: ImageWords = {
  title: 'Który obraz ESXi?',
  choose: 'Wybierz obraz',
  hint: 'Instalacyjny obraz ISO ESXi 3.5, 4.0 lub 4.1 albo jego plik .dd, spakowany lub nie.',
  dropHint: 'Można go też upuścić w dowolnym miejscu tego okna.',
  drop: 'Upuść w dowolnym miejscu',
  path: 'Ścieżka obrazu',
  pathHint: 'Albo wklej tu jego ścieżkę',
  open: 'Otwórz',
  recent: 'Ostatnio używane',
  found: 'Znalezione na tym komputerze',
  kinds,
  facts: ({ kind, bytes, modified }) => `${kinds[kind]}, ${format.bytes(bytes)}, ${format.date(modified)}`,
  none: 'Nie masz obrazu pod ręką?',
  demo: 'Wypróbuj z obrazem demo',
  reading: name => `Odczytywanie: ${name}`,
  readingHint: 'Wyszukiwanie partycji rozruchowej i banku rozruchowego.',
  unpacking: name => `Rozpakowywanie: ${name}`,
  amount: amounts.amount,
  unpackingHint: 'Rozpakowywane jest tylko to, czego potrzebuje pendrive; zostanie to zachowane na następny raz.',
  cancel: 'Anuluj',
  esxi: version => `ESXi ${version}`,
  build: number => `Kompilacja ${number}`,
  demoTitle: 'Obraz demo',
  demoHolds: 'Nie zawiera ESXi',
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  fits: minimum => `Pasuje na pendrive’y od ${format.bytes(minimum)}`,
  fitsNone: 'Żaden pendrive nie wystarczy: bank rozruchowy jest większy, niż pozwala FAT16.',
  crumbs: 'Gdzie jest obraz',
  wholeImage: (name, bytes) => `${name === '' ? kinds.plain : name}, ${format.bytes(bytes)}`,
  map: 'Co zawiera; wyróżnione części trafią na pendrive',
  checking: 'Reszta pliku jest porównywana z sumą kontrolną. W tym czasie można kontynuować.',
  intact: (file, by) =>
    `${file}: plik jest nienaruszony, ${by === 'MD5' ? 'suma MD5' : 'jego suma kontrolna'} się zgadza.`,
  inBlocks:
    'Wszystko, czego potrzebuje pendrive, jest nienaruszone: suma kontrolna każdego rozpakowanego bloku się zgadza.',
  damaged: 'Ten obraz jest uszkodzony.',
  unchecked: file =>
    `${file}: plik odczytano do końca, ale część jego zawartości lub całość nie ma sumy kontrolnej, więc uszkodzenie może pozostać niezauważone.`,
  noChecksum: 'Nie ma sumy kontrolnej, więc niczego nie porównano.',
  details: {
    uuid: 'VMware UUID, znacznik, którego szuka program ładujący',
    label: 'Etykieta banku rozruchowego',
    bank: 'Bank rozruchowy (boot bank), w którym są pliki ESXi',
    boot: 'Partycja rozruchowa',
    stick: 'Najmniejszy pendrive',
    image: 'Obraz dysku',
    path: 'Ścieżka',
    place: (slot, start, sectors) => `p${slot}, od LBA ${format.count(start)}, ${sectorCount(sectors)}`,
    bytes: byteCount,
    none: 'brak',
  },
  cache: bytes => `Rozpakowane obrazy zajmują ${format.bytes(bytes)} na tym komputerze.`,
  clearCache: 'Usuń je',
  noPath:
    'Przeglądarka nie zdradza, gdzie znajduje się upuszczony plik. Wklej tu jego ścieżkę albo wybierz go przyciskiem.',
  next: 'Wybierz pendrive',
  other: 'Wybierz inny obraz',
  openFolder: 'Otwórz jego folder',
  freeCache: bytes => `Usuń rozpakowane obrazy (${format.bytes(bytes)})`,
}
