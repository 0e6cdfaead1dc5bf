import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Kontynuuj z następnym pendrive’em',
  title: 'Jeden pendrive po drugim',
  opening: 'Przygotowanie do następnego pendrive’a',
  waiting: 'Podłącz następny pendrive. Zostanie pokazany, zanim cokolwiek zostanie z niego wymazane.',
  unusable: name => `Nie można użyć: ${name}.`,
  number: number => `Pendrive nr ${format.count(number)}.`,
  again: number => `Pendrive o tym numerze seryjnym został już zapisany, jako nr ${format.count(number)}.`,
  count: verified => `Zapisano i sprawdzono: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Zapisano i sprawdzono: ${format.count(verified)}, nie zapisano: ${format.count(failed)}`,
  skip: 'Pozostaw bez zmian',
  end: 'Zakończ',
  save: 'Zapisz listę',
  saveAs: { csv: 'Jako tabelę (CSV)' },
  column: 'Pendrive',
  result: 'Wynik',
}
