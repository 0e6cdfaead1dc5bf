import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Mehr',
  moreFor: name => `Mehr zu ${name}`,
  menu: { verify: 'Prüfen' },
  titles: { verify: name => `${name} prüfen` },
  running: { verify: 'Der Stick wird gelesen und verglichen. Geschrieben wird nichts.' },
  cancelling: 'Wird abgebrochen',
  again: 'Noch einmal',
  verify: {
    same: 'Er stimmt Byte für Byte mit dem Image überein.',
    read: seconds => `In ${format.decimal(seconds, 1)} s gelesen und verglichen`,
  },
}
