import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { bytes as byteCount, files, format, ofFiles } from './format.ts'

export const stick: StickWords = {
  title: 'Какая флешка?',
  lead: 'Отмеченная флешка будет стёрта, но только после просмотра плана.',
  waiting: 'Поиск флешек',
  port: 'Подключите флешку; она появится сама.',
  anotherPort: 'Подключите ещё одну флешку; она появится сама.',
  tick: count => (count === 1 ? 'Отметьте её, чтобы продолжить.' : 'Отметьте одну флешку или несколько.'),
  virtual: 'Нет флешки под рукой?',
  virtualToo: 'Хотите только попробовать?',
  get virtualHint() {
    return `Виртуальная флешка, файл размером ${format.bytes(ARTICLE_STICK_BYTES)}, покажет всё без оборудования.`
  },
  useVirtual: 'Взять виртуальную флешку',
  expert: 'Указать путь',
  others: 'Взять что-то другое',
  devicePath: 'Путь к диску или файлу',
  add: 'Добавить',
  unusable: count =>
    format.plural(count, {
      one: 'диск использовать нельзя',
      few: 'диска использовать нельзя',
      many: 'дисков использовать нельзя',
    }),
  large: size => `${format.bytes(size)}: больше обычной флешки, понадобится подтверждение`,
  pulled: (name, serial) =>
    `${name}${serial}: флешка отсоединена, поэтому отметка снята. Если она всё ещё нужна, подключите её снова и отметьте.`,
  swapped: (name, serial, by) => `${name}${serial}: флешки больше нет. На её месте теперь ${by}, без отметки.`,
  shortSerial: serial => `сер. № ${serial}`,
  holds: {
    new: 'Новый файл; ничего не стирается',
    blank: 'Пусто; ничего не потеряется',
    unknown: 'Данные неизвестного вида',
    emptyTable: 'Пустая таблица разделов',
    rights: 'Содержимое не видно без прав администратора',
    busy: 'Содержимое не видно: его использует другая программа',
    failing: 'Не читается, возможна неисправность',
    unseen: 'Содержимое неизвестно',
    unknownVolume: 'неизвестные данные',
    volumes: count => format.plural(count, { one: 'том', few: 'тома', many: 'томов' }),
    more: count => `ещё ${count}`,
    files: (count, all) => (all ? (count === 0 ? 'файлов нет' : files(count)) : `не менее ${ofFiles(count)}`),
    newest: when => `новейший: ${when}`,
    used: bytes => `занято ${format.bytes(bytes)}`,
  },
  facts: {
    serial: 'Серийный номер',
    path: 'Путь',
    bytes: 'Размер',
    bus: 'Подключение',
    mounts: 'Точка монтирования',
  },
  bytes: byteCount,
  another: name => ({
    message: `${name} — уже не то, что было: теперь это имя у другого диска.`,
    advice: 'Проверьте, какая флешка вам нужна, и отметьте её. Ничего не записано.',
  }),
  next: count => (count > 1 ? `К плану (${count})` : 'К плану'),
}
