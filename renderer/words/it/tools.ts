import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Altro',
  moreFor: name => `Altre azioni per ${name}`,
  menu: { verify: 'Verifica' },
  titles: { verify: name => `Verifica di ${name}` },
  running: { verify: 'Lettura e confronto della chiavetta. Non viene scritto nulla.' },
  cancelling: 'Annullamento in corso',
  again: 'Ripeti',
  verify: {
    same: 'Corrisponde all’immagine, byte per byte.',
    read: seconds => `Letta e confrontata in ${format.decimal(seconds, 1)} s`,
  },
}
