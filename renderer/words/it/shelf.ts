import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Continua con la prossima chiavetta',
  title: 'Una chiavetta dopo l’altra',
  opening: 'Preparazione della prossima chiavetta',
  waiting: 'Collegare la prossima chiavetta. Viene mostrata prima che vi si cancelli qualcosa.',
  unusable: name => `${name} non è utilizzabile.`,
  number: number => `Chiavetta n. ${format.count(number)}.`,
  again: number => `Una con questo numero di serie è già stata creata: la n. ${format.count(number)}.`,
  count: verified => `Create e verificate: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Create e verificate: ${format.count(verified)}; non create: ${format.count(failed)}`,
  skip: 'Lascia com’è',
  end: 'Fine',
  save: 'Salva elenco',
  saveAs: { csv: 'Come tabella (CSV)' },
  column: 'Chiavetta',
  result: 'Risultato',
}
