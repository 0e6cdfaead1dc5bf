import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Weiter mit dem nächsten Stick',
  title: 'Ein Stick nach dem anderen',
  opening: 'Der nächste Stick wird vorbereitet',
  waiting: 'Stecken Sie den nächsten Stick ein. Er wird gezeigt, bevor etwas darauf gelöscht wird.',
  unusable: name => `${name} kann nicht verwendet werden.`,
  number: number => `Das ist Stick ${format.count(number)}.`,
  again: number => `Einer mit dieser Seriennummer wurde schon erstellt, als Stick ${format.count(number)}.`,
  count: verified => `Erstellt und geprüft: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Erstellt und geprüft: ${format.count(verified)}, nicht erstellt: ${format.count(failed)}`,
  skip: 'Unverändert lassen',
  end: 'Beenden',
  save: 'Liste speichern',
  saveAs: { csv: 'Als Tabelle (CSV)' },
  column: 'Stick',
  result: 'Ergebnis',
}
