import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { bytes as byteCount, files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Яка флешка?',
  lead: 'Позначену флешку буде стерто, але лише після перегляду плану.',
  waiting: 'Пошук флешок',
  port: 'Під’єднайте флешку; вона з’явиться сама.',
  anotherPort: 'Під’єднайте ще одну флешку; вона з’явиться сама.',
  tick: count => (count === 1 ? 'Позначте її, щоб продовжити.' : 'Позначте одну флешку або кілька.'),
  virtual: 'Немає флешки під рукою?',
  virtualToo: 'Хочете лише спробувати?',
  get virtualHint() {
    return `Віртуальна флешка, файл розміром ${format.bytes(ARTICLE_STICK_BYTES)}, покаже все без обладнання.`
  },
  useVirtual: 'Узяти віртуальну флешку',
  expert: 'Указати шлях',
  others: 'Узяти щось інше',
  devicePath: 'Шлях до диска або файлу',
  add: 'Додати',
  unusable: count =>
    format.plural(count, {
      one: 'диск використати не можна',
      few: 'диски використати не можна',
      many: 'дисків використати не можна',
    }),
  large: size => `${format.bytes(size)}: більше за звичайну флешку, знадобиться підтвердження`,
  pulled: (name, serial) =>
    `${name}${serial}: флешку від’єднано, тому позначку знято. Якщо вона ще потрібна, під’єднайте її знову й позначте.`,
  swapped: (name, serial, by) => `${name}${serial}: флешки більше немає. На її місці тепер ${by}, без позначки.`,
  shortSerial: serial => `сер. № ${serial}`,
  holds: {
    new: 'Новий файл; нічого не стирається',
    blank: 'Порожньо; нічого не буде втрачено',
    unknown: 'Дані невідомого виду',
    emptyTable: 'Порожня таблиця розділів',
    rights: 'Вміст не видно без прав адміністратора',
    busy: 'Вміст не видно: його використовує інша програма',
    failing: 'Не читається, можлива несправність',
    unseen: 'Вміст невідомий',
    unknownVolume: 'невідомі дані',
    volumes: count => format.plural(count, { one: 'том', few: 'томи', many: 'томів' }),
    more: count => `ще ${count}`,
    files: (count, all) => (all ? (count === 0 ? 'файлів немає' : files(count)) : `щонайменше ${files(count)}`),
    newest: when => `найновіший: ${when}`,
    used: bytes => `зайнято ${format.bytes(bytes)}`,
  },
  facts: {
    serial: 'Серійний номер',
    path: 'Шлях',
    bytes: 'Розмір',
    bus: 'Під’єднання',
    mounts: 'Точка монтування',
  },
  bytes: byteCount,
  another: name => ({
    message: `${name} — уже не те, що було: тепер цю назву має інший диск.`,
    advice: 'Перевірте, яка флешка вам потрібна, і позначте її. Нічого не записано.',
  }),
  next: count => (count > 1 ? `До плану (${count})` : 'До плану'),
}
