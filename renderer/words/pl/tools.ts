import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Więcej',
  moreFor: name => `Więcej dla ${name}`,
  menu: { verify: 'Sprawdź' },
  titles: { verify: name => `Sprawdzanie: ${name}` },
  running: { verify: 'Pendrive jest odczytywany i porównywany. Nic nie jest zapisywane.' },
  cancelling: 'Anulowanie',
  again: 'Jeszcze raz',
  verify: {
    same: 'Zgadza się z obrazem co do bajta.',
    read: seconds => `Odczytano i porównano w ${format.decimal(seconds, 1)} s`,
  },
}
