import type { DoneWords } from '../en/done.ts'
import { format, ofFiles } from './format.ts'

export const done: DoneWords = {
  verified: 'Zapisano i sprawdzono',
  failed: 'Nie zapisano',
  cancelled: 'Anulowano',
  titles: {
    ready: 'Pendrive gotowy do rozruchu',
    demo: 'Obraz demo zapisano i sprawdzono',
    unbootable: 'Zapisano i sprawdzono, ale rozruch się nie uda',
    failed: 'Nie zapisano',
    cancelled: 'Anulowano',
    unfinished: 'Nie ukończono',
  },
  all: {
    ready: count => `Gotowe do rozruchu: wszystkie pendrive’y (${count})`,
    demo: count => `Zapisano i sprawdzono wszystkie pendrive’y (${count})`,
    unbootable: count => `Zapisano i sprawdzono wszystkie pendrive’y (${count}), ale rozruch się nie uda`,
    failed: () => 'Nie zapisano',
    cancelled: () => 'Anulowano',
    unfinished: () => 'Nie ukończono',
  },
  outcomes: {
    ready: 'Zapisano i sprawdzono; gotowy do rozruchu',
    demo: 'Zapisano i sprawdzono; uruchamia powitanie, nie zawiera ESXi',
    unbootable: 'Zapisano i sprawdzono; rozruch się nie uda',
    failed: 'Nie zapisano',
    cancelled: 'Anulowano',
    unfinished: 'Nie ukończono',
  },
  readyLead:
    'Każdy bajt został odczytany i zgadza się z planem. Podłącz pendrive do komputera, na którym ma działać ESXi, i uruchom ten komputer z USB.',
  cancelledWritten:
    'Pendrive nie nadaje się teraz do rozruchu, a jego poprzedniej zawartości już nie ma. Można go zapisać ponownie w dowolnej chwili.',
  cancelledBefore: 'Nic nie zostało zapisane: pendrive jest taki jak wcześniej.',
  demoLead: 'Uruchamia powitanie; nie zawiera ESXi. Każdy bajt został odczytany i zgadza się z planem.',
  mends: { 'make-uuid': 'Utwórz VMware UUID', 'usual-bank': 'Użyj zwykłego banku rozruchowego' },
  short: {
    write: 'Nie udało się zapisać miejsca oznaczonego na czerwono. Pendrive nie nadaje się do rozruchu.',
    read: 'Nie udało się odczytać miejsca oznaczonego na czerwono. Pendrive nie nadaje się do rozruchu.',
    flush: 'Pendrive nie potwierdził zapisania danych. Nie można polegać na jego zawartości.',
    differs: 'Z pendrive’a odczytano co innego, niż zapisano. Nie nadaje się do rozruchu.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `1 z ${ofFiles(all)} nie daje się odczytać tak, jak został zapisany: ${first}. Pendrive nie nadaje się do rozruchu.`
        : `${count} z ${ofFiles(all)} nie dają się odczytać tak, jak zostały zapisane; pierwszy z nich: ${first}. Pendrive nie nadaje się do rozruchu.`,
  },
  checks: { files: 'Pliki', layout: 'Układ', loader: 'Program ładujący' },
  proof: 'Co sprawdzono',
  more: (bytes, seconds) => `${format.bytes(bytes)} zapisano i sprawdzono w ${format.decimal(seconds, 1)} s`,
  path: 'Ścieżka',
  serial: 'Numer seryjny',
  save: 'Zapisz raport',
  expected: 'Oczekiwano',
  found: 'Odczytano',
  tableEqual: 'Odczytana tablica zgadza się z planem.',
  tableDiffers: 'Tablica różni się od planu.',
  allFiles: count =>
    format.plural(count, {
      one: 'plik odczytany i identyczny jak w obrazie',
      few: 'pliki odczytane i identyczne jak w obrazie',
      many: 'plików odczytanych i identycznych jak w obrazie',
    }),
  file: 'Plik',
  size: 'Rozmiar',
  sha: 'SHA-256 po odczytaniu',
  modified: 'Zmodyfikowano',
  tryIt: 'Wypróbuj',
  eject: 'Wysuń',
  ejected: 'Pendrive jest wysunięty: można go odłączyć.',
  another: 'Zapisz następny',
  retry: 'Spróbuj ponownie',
  retryFailed: count => (count === 1 ? 'Ponów nieudany' : `Ponów nieudane (${count})`),
  someBuilt: (built, all) => `Zapisane i sprawdzone pendrive’y: ${built} z ${all}`,
  fileOk: 'sprawdzony',
  fileBad: 'różni się',
  saveAs: { html: 'Jako stronę (HTML)', json: 'Dla skryptów (JSON)' },
  saved: path => `Zapisano jako ${path}`,
  greets: count =>
    `Wszystkie reguły BIOS-u, programu ładującego obrazu demo i programu ładującego VMware są spełnione (${count}).`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Wszystkie reguły BIOS-u i programu ładującego VMware są spełnione (${count}).`
      : `Wszystkie reguły BIOS-u i programu ładującego VMware są spełnione (${count}); z góry nie wiadomo: ${unknown}.`,
  rulesBroken: (broken, count) => `Niespełnione reguły BIOS-u i programu ładującego VMware: ${broken} z ${count}.`,
  untold: 'Czego nie można wiedzieć bez uruchomienia:',
  stage: 'Etap',
  time: 'Czas',
  speed: 'Szybkość',
}
