import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'Czy wszystko się zgadza?',
  planning: 'Tworzenie planu',
  goesOnto: (title, count, bytes, stick) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) zostanie zapisany na ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) zostanie zapisany na każdym z pendrive’ów (${number}).`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) zostanie zapisany w nowym pliku o rozmiarze ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, nr seryjny ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Teraz',
  after: 'Po zapisie',
  bankIs: 'Bank rozruchowy to miejsce, w którym są pliki ESXi.',
  write: (bytes, seconds, rate) =>
    `Zapisane zostanie ${format.bytes(bytes)}, w około ${format.count(seconds)} s przy szybkości ${format.rate(rate)}.`,
  lost: name => `Wszystko na ${name} zostanie wymazane`,
  lostSeveral: count =>
    `Wszystko na ${format.plural(count, { one: 'wybranym pendrivie', few: 'wybranych pendrive’ach', many: 'wybranych pendrive’ach' })} zostanie wymazane`,
  lostContents: what => `Zostanie utracone: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Zostanie utworzony plik ${path}. Nic nie zostanie wymazane.`,
  layout: 'Dokładny układ',
  layoutOf: name => `Co będzie na ${name}`,
  columns: { slot: 'Pozycja', what: 'Co', firstLba: 'Pierwszy LBA', sectors: 'Sektory', chs: 'CHS' },
  active: slot => `p${slot}, aktywna`,
  chs: (first, last) => `${first} – ${last}`,
  extended: 'rozszerzona, zawiera p5',
  createSeveral: count =>
    `${format.form(count, { one: 'Zostanie utworzony', few: 'Zostaną utworzone', many: 'Zostanie utworzonych' })} ${files(count)}. Nic nie zostanie wymazane.`,
  damage: { title: 'Obraz jest uszkodzony', accept: 'Obraz jest uszkodzony. Mimo to zapisz pendrive' },
  large: {
    title: (name, size) => `${name}: ${format.bytes(size)}, więcej niż zwykły pendrive`,
    type: (name, path) => `Aby wymazać ${path}, wpisz nazwę dysku: ${name}`,
  },
  uuid: {
    title: 'Ten obraz nie ma VMware UUID',
    text: 'To znacznik, którego szuka program ładujący. Bez niego nie znajdzie banku rozruchowego i pendrive się nie uruchomi.',
    make: 'Utwórz',
    made: 'VMware UUID zostanie utworzony, aby program ładujący znalazł bank rozruchowy.',
    undo: 'Cofnij',
  },
  gone: {
    pulled: name => `${name}: pendrive został odłączony.`,
    swapped: (name, by, path) => `${name}: pendrive’a już nie ma, ${path} to teraz ${by}.`,
    row: 'Już go nie ma.',
    pulledAdvice: 'Nic nie zostało zapisane. Podłącz go ponownie i wybierz albo wybierz inny pendrive.',
    swappedAdvice: 'Nic nie zostało zapisane. Sprawdź, o który pendrive chodzi, i wybierz go.',
    choose: 'Wybierz pendrive',
    leaveOut: left => (left === 1 ? 'Kontynuuj z drugim pendrive’em' : `Kontynuuj z pozostałymi (${left})`),
  },
  wait: {
    gone: 'Jednego z pendrive’ów już nie ma.',
    uuid: 'Bez VMware UUID się nie uruchomi.',
    damage: 'Najpierw trzeba zaakceptować uszkodzenie.',
    name: name => `Najpierw trzeba wpisać nazwę: ${name}.`,
  },
  layouts: {
    title: 'Ile zapisać z ESXi',
    folded: 'Więcej z ESXi, na większym pendrivie',
    article: {
      label: '64 MB, jak w artykule',
      gives: 'Jeden bank rozruchowy: wszystko, czego ESXi potrzebuje do startu.',
    },
    'two-banks': {
      label: 'Zachowuje aktualizacje: dwa banki',
      gives: 'Drugi bank rozruchowy, w którym ESXi może zapisać swoją aktualizację.',
    },
    complete: {
      label: 'Pełny',
      gives: 'Dwa banki rozruchowe, miejsce na zrzut pamięci i store obrazu z VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Zajmuje co najmniej ${format.bytes(least)}; zostanie zapisane ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Brakuje ${format.bytes(bytes)}.`,
    packed: 'Najpierw trzeba rozpakować prawie cały obraz, co trwa kilka minut.',
    unpacking: 'Rozpakowywanie prawie całego obrazu, co trwa kilka minut',
    impossible: 'Ten obraz na to nie pozwala.',
    starts: (slot: number | null) =>
      slot === null
        ? 'Program ładujący VMware nie uruchomi żadnego z nich.'
        : `Program ładujący VMware uruchomi p${slot}.`,
    copy: 'Wypełnij drugi bank rozruchowy kopią pierwszego',
    copyHint: 'To rezerwa. Bez niej drugi pozostaje pusty, aż ESXi się zaktualizuje.',
  },
  expert: 'Dla zaawansowanych',
  fewSectors: 'Tylko używane sektory rozruchowe',
  label: 'Etykieta banku rozruchowego',
  labelHint: 'Do 11 wielkich liter bez znaków diakrytycznych, cyfr i spacji',
  labelWritten: label =>
    label === '' ? 'Nic z tego nie może wystąpić w etykiecie.' : `Pendrive otrzyma etykietę ${label}`,
  bank: 'Bank rozruchowy',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'nieznana kompilacja' : `kompilacja ${build}`}${live ? ', ten uruchamia program ładujący VMware' : ''}`,
  demo: { name: 'Obraz demo', inside: 'obraz demo' },
  buildNumber: build => `kompilacja ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Wymaż ${name} i zapisz ${what}`,
  buildSeveral: (count, what) => `Wymaż ${sticks(count)} i zapisz ${what}`,
  buildMixed: (erased, made, what) => `Wymaż ${sticks(erased)}, utwórz ${files(made)} i zapisz ${what}`,
  buildNew: (file, what) => `Utwórz ${file} i zapisz ${what}`,
  buildSeveralNew: (count, what) => `Utwórz ${files(count)} i zapisz ${what}`,
  starting: 'Obraz i pendrive’y są jeszcze raz sprawdzane. Nic jeszcze nie zapisano.',
  cancelled: 'Anulowano. Nic nie zostało zapisane.',
  repeats: (built, again) =>
    `Pendrive’y z poprzedniego zadania, które są już zapisane i sprawdzone i pozostaną bez zmian: ${built}. Ponownie ${again === 1 ? 'zostanie zapisany tylko ten' : `zostaną zapisane tylko te: ${again}`}.`,
}
