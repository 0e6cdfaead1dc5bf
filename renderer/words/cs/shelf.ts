import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Pokračovat dalším flash diskem',
  title: 'Jeden flash disk za druhým',
  opening: 'Příprava na další flash disk',
  waiting: 'Připojte další flash disk. Zobrazí se dříve, než se na něm cokoli smaže.',
  unusable: name => `Nelze použít: ${name}.`,
  number: number => `Flash disk č. ${format.count(number)}.`,
  again: number => `Flash disk s tímto sériovým číslem už byl zapsán, jako č. ${format.count(number)}.`,
  count: verified => `Zapsáno a ověřeno: ${format.count(verified)}`,
  countFailed: (verified, failed) => `Zapsáno a ověřeno: ${format.count(verified)}, nezapsáno: ${format.count(failed)}`,
  skip: 'Nechat beze změny',
  end: 'Dokončit',
  save: 'Uložit seznam',
  saveAs: { csv: 'Jako tabulku (CSV)' },
  column: 'Flash disk',
  result: 'Výsledek',
}
