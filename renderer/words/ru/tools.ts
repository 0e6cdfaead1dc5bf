import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Ещё',
  moreFor: name => `Ещё для ${name}`,
  menu: { verify: 'Проверить' },
  titles: { verify: name => `Проверка: ${name}` },
  running: { verify: 'Флешка читается и сверяется. Ничего не записывается.' },
  cancelling: 'Отмена',
  again: 'Ещё раз',
  verify: {
    same: 'Полностью совпадает с образом, байт в байт.',
    read: seconds => `Прочитано и сверено за ${format.decimal(seconds, 1)} с`,
  },
}
