import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Więcej',
  moreFor: name => `Więcej dla ${name}`,
  menu: {
    backup: 'Utwórz kopię',
    restore: 'Przywróć',
    verify: 'Sprawdź',
    examine: 'Sprawdź bez obrazu',
    'look-inside': 'Pokaż zawartość',
  },
  titles: {
    backup: name => `Kopia zapasowa: ${name}`,
    restore: name => `Przywracanie: ${name}`,
    verify: name => `Sprawdzanie: ${name}`,
    examine: name => `Sprawdzanie bez obrazu: ${name}`,
    'look-inside': name => `Zawartość: ${name}`,
  },
  running: {
    backup: 'Odczytywane jest to, co jest zajęte, a plik jest z tym porównywany. Na pendrive nic nie jest zapisywane.',
    restore: 'Tworzony jest jeden pusty wolumin, a potem odczytywany z powrotem.',
    verify: 'Pendrive jest odczytywany i porównywany. Nic nie jest zapisywane.',
    examine: 'Odczytywana jest cała zawartość. Nic nie jest zapisywane.',
    'look-inside': 'Odczytywanie zawartości. Nic nie jest zapisywane.',
  },
  cancelling: 'Anulowanie',
  again: 'Jeszcze raz',
  restore: {
    becomes: kind => `Stanie się jednym pustym woluminem ${kind} na całym rozmiarze, na dowolne pliki.`,
    begin: name => `Wymaż ${name} i przywróć`,
    done: (kind, bytes) =>
      `To teraz jeden pusty wolumin ${kind}, odczytany z powrotem i sprawdzony, z miejscem na ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'To, co jest na nim zajęte, trafi do jednego skompresowanego pliku. W każdej chwili można z niego znów utworzyć pendrive.',
    file: 'Plik',
    done: 'Został odczytany z powrotem i zawiera wszystko, co jest zajęte.',
    facts: (used, file) => `${format.bytes(used)} zajęte, ${format.bytes(file)} w pliku`,
  },
  examine: {
    sound: 'Nie widać żadnych wad, o ile pendrive sam może to pokazać.',
    untold: 'Tylko jego obraz mógłby pokazać:',
    origin: title => `czy pliki pochodzą od VMware: nie są znane sumy kontrolne ${title}`,
    noChecksum: names => `czy te pliki są nienaruszone, bo nie mają własnej sumy kontrolnej: ${names}`,
  },
  verify: {
    same: 'Zgadza się z obrazem co do bajta.',
    read: seconds => `Odczytano i porównano w ${format.decimal(seconds, 1)} s`,
  },
}
