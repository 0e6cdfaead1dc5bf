import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Ще',
  moreFor: name => `Ще для ${name}`,
  menu: { verify: 'Перевірити' },
  titles: { verify: name => `Перевірка: ${name}` },
  running: { verify: 'Флешка читається й звіряється. Нічого не записується.' },
  cancelling: 'Скасування',
  again: 'Ще раз',
  verify: {
    same: 'Повністю збігається з образом, байт у байт.',
    read: seconds => `Прочитано й звірено за ${format.decimal(seconds, 1)} с`,
  },
}
