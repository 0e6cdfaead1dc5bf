import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Zapisywanie: ${image}`,
  cancel: 'Anuluj',
  cancelling: 'Zatrzymywanie',
  stages: {
    unpack: 'Rozpakowywanie',
    prepare: 'Przygotowanie',
    'partition table': 'Tablica partycji',
    'boot sectors': 'Sektory rozruchowe',
    'boot bank': 'Bank rozruchowy',
    'file system': 'System plików',
    backup: 'Kopia zapasowa',
    verify: 'Sprawdzanie',
    'image check': 'Sprawdzanie obrazu',
    finish: 'Zakończenie',
  },
  waiting: 'Oczekiwanie na dostęp do pendrive’a; system może zapytać o zgodę',
  doing: {
    unpack: 'Rozpakowywanie obrazu',
    prepare: 'Przygotowywanie pendrive’a',
    'partition table': 'Przygotowywanie pendrive’a',
    'boot sectors': 'Zapisywanie partycji rozruchowej',
    'boot bank': 'Zapisywanie banku rozruchowego',
    'file system': 'Zapisywanie systemu plików',
    backup: 'Odczytywanie pendrive’a',
    verify: 'Odczytywanie wszystkiego do porównania',
    'image check': 'Wszystko jest zapisane i porównane; trwa odczyt reszty obrazu, aż do sumy kontrolnej',
    finish: 'Zapisywanie tablicy partycji',
  },
  several: (left, all) =>
    left === all
      ? `Zapisywanie ${format.plural(all, { one: 'pendrive’a', few: 'pendrive’ów', many: 'pendrive’ów' })}`
      : `W trakcie zapisywania: ${left} z ${all}`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `brak danych od ${seconds} s`,
  stopping: 'Zatrzymanie nastąpi, gdy pendrive odpowie',
  stalled: seconds =>
    `Od ${seconds} s nie są przesyłane żadne dane. Pendrive może być uszkodzony: można jeszcze chwilę poczekać albo anulować.`,
  stalledStopping: seconds =>
    `Pendrive nie odpowiada od ${seconds} s. Zwykle oczekiwanie kończy się po jego odłączeniu. Jeśli nie, można przerwać oczekiwanie; zapis zostanie wtedy uznany za nieudany.`,
  unopened:
    'Pendrive nie został jeszcze otwarty i nic na nim nie zapisano. Zamknij pytanie systemu o zgodę albo przerwij oczekiwanie.',
  stopWaiting: 'Przerwij oczekiwanie',
  more: 'Etapy i szybkość',
  whole: 'Całe zadanie',
  figure: percent => `${percent}%`,
  rateChart: 'Wykres szybkości',
  keep: 'Nie zamykaj tego okna do końca zapisu.',
  keepRunning: 'Zapis będzie trwał także bez tej strony, dopóki Thinstick działa tam, gdzie go uruchomiono.',
  percent: percent => `Ukończono ${percent}%`,
  rates: (now, mean) => `teraz ${format.rate(now)}, średnio ${format.rate(mean)}`,
}
