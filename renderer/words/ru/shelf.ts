import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Перейти к следующей флешке',
  title: 'Одна флешка за другой',
  opening: 'Подготовка к следующей флешке',
  waiting: 'Подключите следующую флешку. Она будет показана, прежде чем с неё что-либо сотрётся.',
  unusable: name => `Нельзя использовать: ${name}.`,
  number: number => `Флешка № ${format.count(number)}.`,
  again: number => `Флешка с этим серийным номером уже записана: № ${format.count(number)}.`,
  count: verified => `Записано и проверено: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Записано и проверено: ${format.count(verified)}, не записано: ${format.count(failed)}`,
  skip: 'Оставить как есть',
  end: 'Закончить',
  save: 'Сохранить список',
  saveAs: { csv: 'Как таблицу (CSV)' },
  column: 'Флешка',
  result: 'Результат',
}
