import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { bytes, format } from './format.ts'

/** Clauses about a drive, without a capital and a full stop; what would help is a sentence. */
export const refusals: RefusalWords = {
  system: () => words('на ньому ця система', 'Виберіть знімну флешку.'),
  'no-disk': () => words('це файл, у якому не образ диска', 'Виберіть іншу назву.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('у цей файл не можна записувати', 'Дозвольте запис або виберіть іншу назву.')
      : words('захищено від запису', 'Пересуньте перемикач захисту або виберіть іншу флешку.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `логічні сектори по ${bytes(logicalSectorSize)}, а для цієї розмітки потрібні по 512`,
      'Виберіть флешку із секторами по 512 байтів.',
    ),
  partition: ({ drive }) => words(`це розділ диска ${drive}`, `Якщо потрібен він, укажіть диск цілком: ${drive}.`),
  'holds-image': () =>
    words('на ньому образ, який потрібно записати', 'Скопіюйте образ в інше місце або виберіть іншу флешку.'),
  mounted: ({ paths }) => words(`змонтовано в ${paths.join(', ')}`, 'Якщо це потрібний диск, спершу розмонтуйте його.'),
  'in-use': ({ holders }) =>
    words(`зайнято: ${holders.join(', ')}`, 'Якщо це потрібний диск, спершу зупиніть те, що його використовує.'),
  internal: ({ bus }) => words(`вбудований${bus ? ` (${bus})` : ''}, не знімний`, 'Виберіть знімну флешку.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)}: більше за звичайну флешку`,
      'Якщо потрібен саме він, поверніться й позначте його знову; тоді потрібно буде ввести його назву.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `менше, ніж потрібно для цього образу, на ${format.bytes(minimum - size)}`,
      `Найменша придатна флешка: ${format.bytes(minimum)} (${bytes(minimum)}).`,
    ),
}
