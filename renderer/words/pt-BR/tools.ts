import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Mais',
  moreFor: name => `Mais opções para ${name}`,
  menu: { verify: 'Verificar' },
  titles: { verify: name => `Verificar ${name}` },
  running: { verify: 'Lendo e comparando o pen drive. Nada é gravado.' },
  cancelling: 'Cancelando',
  again: 'Fazer de novo',
  verify: {
    same: 'Ele é igual à imagem, byte a byte.',
    read: seconds => `Lido e comparado em ${format.decimal(seconds, 1)} s`,
  },
}
