import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Další',
  moreFor: name => `Další možnosti pro ${name}`,
  menu: { verify: 'Ověřit' },
  titles: { verify: name => `Ověření: ${name}` },
  running: { verify: 'Flash disk se čte a porovnává. Nic se nezapisuje.' },
  cancelling: 'Ruší se',
  again: 'Ještě jednou',
  verify: {
    same: 'Shoduje se s obrazem do posledního bajtu.',
    read: seconds => `Přečteno a porovnáno za ${format.decimal(seconds, 1)} s`,
  },
}
