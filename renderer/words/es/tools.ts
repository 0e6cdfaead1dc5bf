import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Más',
  moreFor: name => `Más opciones para ${name}`,
  menu: { verify: 'Verificar' },
  titles: { verify: name => `Verificar ${name}` },
  running: { verify: 'Leyendo y comparando la memoria USB. No se escribe nada.' },
  cancelling: 'Cancelando',
  again: 'Repetir',
  verify: {
    same: 'Coincide con la imagen byte a byte.',
    read: seconds => `Leída y comparada en ${format.decimal(seconds, 1)} s`,
  },
}
