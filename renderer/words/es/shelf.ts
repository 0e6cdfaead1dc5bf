import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Seguir con la siguiente memoria USB',
  title: 'Una memoria USB tras otra',
  opening: 'Preparando la siguiente memoria USB',
  waiting: 'Conecte la siguiente memoria USB. Se muestra antes de borrar nada en ella.',
  unusable: name => `No se puede usar ${name}.`,
  number: number => `Memoria USB n.º ${format.count(number)}.`,
  again: number => `Ya se creó una con este número de serie: la n.º ${format.count(number)}.`,
  count: verified => `Creadas y verificadas: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Creadas y verificadas: ${format.count(verified)}; no creadas: ${format.count(failed)}`,
  skip: 'Dejarla como está',
  end: 'Terminar',
  save: 'Guardar lista',
  saveAs: { csv: 'Como tabla (CSV)' },
  column: 'Memoria USB',
  result: 'Resultado',
}
