import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Перейти до наступної флешки',
  title: 'Одна флешка за одною',
  opening: 'Підготовка до наступної флешки',
  waiting: 'Під’єднайте наступну флешку. Її буде показано, перш ніж на ній щось буде стерто.',
  unusable: name => `Не можна використати: ${name}.`,
  number: number => `Флешка № ${format.count(number)}.`,
  again: number => `Флешку з цим серійним номером уже записано: № ${format.count(number)}.`,
  count: verified => `Записано й перевірено: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Записано й перевірено: ${format.count(verified)}, не записано: ${format.count(failed)}`,
  skip: 'Залишити як є',
  end: 'Завершити',
  save: 'Зберегти список',
  saveAs: { csv: 'Як таблицю (CSV)' },
  column: 'Флешка',
  result: 'Результат',
}
