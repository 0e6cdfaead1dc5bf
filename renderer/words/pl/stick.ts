import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { bytes as byteCount, files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Który pendrive?',
  lead: 'Zaznaczony pendrive zostanie wymazany, ale dopiero po przeglądzie.',
  waiting: 'Wyszukiwanie pendrive’ów',
  port: 'Podłącz pendrive; pojawi się tu sam.',
  anotherPort: 'Podłącz kolejny pendrive; pojawi się tu sam.',
  tick: count => (count === 1 ? 'Zaznacz go, aby przejść dalej.' : 'Zaznacz jeden pendrive lub kilka.'),
  virtual: 'Nie masz pendrive’a pod ręką?',
  virtualToo: 'Tylko na próbę?',
  get virtualHint() {
    return `Wirtualny pendrive, plik o rozmiarze ${format.bytes(ARTICLE_STICK_BYTES)}, pokazuje całość bez sprzętu.`
  },
  useVirtual: 'Użyj wirtualnego pendrive’a',
  expert: 'Dodaj przez ścieżkę',
  others: 'Użyj czegoś innego',
  devicePath: 'Ścieżka dysku lub pliku',
  add: 'Dodaj',
  unusable: count =>
    format.plural(count, {
      one: 'dysk nie nadaje się do użycia',
      few: 'dyski nie nadają się do użycia',
      many: 'dysków nie nadaje się do użycia',
    }),
  large: size => `${format.bytes(size)}: więcej niż zwykły pendrive, potrzebne będzie potwierdzenie`,
  pulled: (name, serial) =>
    `${name}${serial}: pendrive został odłączony, więc nie jest już zaznaczony. Jeśli nadal o niego chodzi, podłącz go ponownie i zaznacz.`,
  swapped: (name, serial, by) => `${name}${serial}: pendrive’a już nie ma. W jego miejscu jest ${by}, bez zaznaczenia.`,
  shortSerial: serial => `nr seryjny ${serial}`,
  holds: {
    new: 'Nowy plik; nic nie zostanie wymazane',
    blank: 'Pusty; nic nie zostanie utracone',
    unknown: 'Dane nieznanego rodzaju',
    emptyTable: 'Pusta tablica partycji',
    rights: 'Zawartości nie widać bez uprawnień administratora',
    busy: 'Zawartości nie widać, bo używa jej inny program',
    failing: 'Nie daje się odczytać, może być uszkodzony',
    unseen: 'Zawartość jest nieznana',
    unknownVolume: 'nieznane dane',
    volumes: count => format.plural(count, { one: 'wolumin', few: 'woluminy', many: 'woluminów' }),
    more: count => `jeszcze ${count}`,
    files: (count, all) => (all ? (count === 0 ? 'brak plików' : files(count)) : `co najmniej ${files(count)}`),
    newest: when => `najnowszy: ${when}`,
    used: bytes => `zajęte ${format.bytes(bytes)}`,
  },
  facts: {
    serial: 'Numer seryjny',
    path: 'Ścieżka',
    bytes: 'Rozmiar',
    bus: 'Połączenie',
    mounts: 'Punkt montowania',
  },
  bytes: byteCount,
  another: name => ({
    message: `${name} to już nie to samo: tę nazwę ma teraz inny dysk.`,
    advice: 'Sprawdź, o który pendrive chodzi, i zaznacz go. Nic nie zostało zapisane.',
  }),
  next: count => (count > 1 ? `Do przeglądu (${count})` : 'Do przeglądu'),
}
