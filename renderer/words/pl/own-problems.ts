import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { bytes, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'program ładujący VMware znajduje tylko nazwy 8.3 z liter bez ogonków, cyfr i prostych znaków',
  'boot-cfg': () => 'boot.cfg to lista, według której program ładujący znajduje wszystko inne',
  label: other => `program ładujący wziąłby za niego etykietę woluminu „${other}”`,
  folder: () => 'w banku rozruchowym jest folder o tej nazwie',
  collides: other => `w banku rozruchowym jest ${other}, a dla programu ładującego to ta sama nazwa`,
  twice: () => 'tę nazwę ma już inny własny plik',
  empty: () => 'jest pusty, a na pustym module program ładujący się zatrzymuje',
  'too-large': () => 'plik tej wielkości nie zmieści się w żadnym banku rozruchowym',
  content: other => `program ładujący zatrzymałby się na nim (${said(other)})`,
}

const ANOTHER_NAME = 'Nadaj mu inną nazwę: do 8 znaków i do 3 po kropce.'
const ANOTHER_FILE = 'Zdobądź plik ponownie albo wybierz inny.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick zmienia go sam: nowe moduły trafiają na listę, a opcje jądra można podać.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Usuń jeden z nich z wyboru albo nadaj mu inną nazwę.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'opcje jądra składają się z liter bez ogonków, cyfr i prostych znaków',
  'too-long': excess =>
    `opcje jądra są za długie o ${format.plural(excess, { one: 'znak', few: 'znaki', many: 'znaków' })}`,
  'state-place': excess =>
    `wiersz bootstate przesunąłby się o ${bytes(excess)} poza pierwsze 512, gdzie szuka go program ładujący`,
  'too-large': excess => `plik byłby o ${bytes(excess)} większy, niż czyta program ładujący`,
  uneditable: () => 'program ładujący odczytałby wtedy listę modułów inaczej',
}

const SHORTER = 'Skróć opcje jądra albo dodaj mniej modułów.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Wpisz je bez innych znaków, w jednym wierszu.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Ten boot.cfg jest nietypowy; użyj obrazu, w którym jest taki, jak zapisuje go ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} nie może trafić na pendrive jako ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `Pliku boot.cfg nie można tak zmienić: ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Własny plik ${name} zmienił się podczas zapisu ${target}. Zapis jest niepełny, nie ma tablicy partycji i rozruch się nie uda.`,
      'Zapisz pendrive ponownie i nie ruszaj pliku, dopóki zapis się nie skończy.',
    ),
}
