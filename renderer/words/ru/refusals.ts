import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { bytes, format } from './format.ts'

/** Clauses about a drive, without a capital and a full stop; what would help is a sentence. */
export const refusals: RefusalWords = {
  system: () => words('на нём эта система', 'Выберите съёмную флешку.'),
  'no-disk': () => words('это файл, в котором не образ диска', 'Выберите другое имя.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('в этот файл нельзя записывать', 'Разрешите запись или выберите другое имя.')
      : words('защищено от записи', 'Сдвиньте переключатель защиты или выберите другую флешку.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `логические секторы по ${bytes(logicalSectorSize)}, а для этой разметки нужны по 512`,
      'Выберите флешку с секторами по 512 байт.',
    ),
  partition: ({ drive }) => words(`это раздел диска ${drive}`, `Если нужен он, укажите диск целиком: ${drive}.`),
  'holds-image': () =>
    words('на нём образ, который нужно записать', 'Скопируйте образ в другое место или выберите другую флешку.'),
  mounted: ({ paths }) =>
    words(`смонтирован в ${paths.join(', ')}`, 'Если это нужный диск, сначала размонтируйте его.'),
  'in-use': ({ holders }) =>
    words(`занят: ${holders.join(', ')}`, 'Если это нужный диск, сначала остановите то, что его использует.'),
  internal: ({ bus }) => words(`встроенный${bus ? ` (${bus})` : ''}, не съёмный`, 'Выберите съёмную флешку.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)}: больше обычной флешки`,
      'Если нужен именно он, вернитесь и отметьте его снова; тогда понадобится ввести его имя.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `меньше, чем нужно для этого образа, на ${format.bytes(minimum - size)}`,
      `Наименьшая подходящая флешка: ${format.bytes(minimum)} (${bytes(minimum)}).`,
    ),
}
