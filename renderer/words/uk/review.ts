import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

/** Those at hand, after "на": "на ці 3 флешки". */
const these = (count: number): string => `${format.form(count, { one: 'цю', few: 'ці', many: 'ці' })} ${sticks(count)}`

export const review: ReviewWords = {
  title: 'Усе правильно?',
  planning: 'Складається план',
  goesOnto: (title, count, bytes, stick) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) буде записано на ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) буде записано на ${these(number)}.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) буде записано в новий файл розміром ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, сер. № ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Зараз',
  after: 'Після запису',
  bankIs: 'Завантажувальний банк — це місце, де містяться файли ESXi.',
  write: (bytes, seconds, rate) =>
    `Буде записано ${format.bytes(bytes)}, приблизно за ${format.count(seconds)} с зі швидкістю ${format.rate(rate)}.`,
  lost: name => `Усі дані на ${name} буде стерто`,
  lostSeveral: count =>
    `Усі дані на ${format.form(count, { one: 'цій', few: 'цих', many: 'цих' })} ${format.plural(count, { one: 'флешці', few: 'флешках', many: 'флешках' })} буде стерто`,
  lostContents: what => `Буде втрачено: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Буде створено файл ${path}. Нічого не стирається.`,
  layout: 'Точна розмітка',
  layoutOf: name => `Що буде на ${name}`,
  columns: { slot: 'Розділ', what: 'Що', firstLba: 'Перший LBA', sectors: 'Сектори', chs: 'CHS' },
  active: slot => `p${slot}, активний`,
  chs: (first, last) => `${first} – ${last}`,
  extended: 'розширений, містить p5',
  createSeveral: count => `Буде створено ${files(count)}. Нічого не стирається.`,
  damage: { title: 'Образ пошкоджено', accept: 'Образ пошкоджено. Усе одно записати флешку' },
  large: {
    title: (name, size) => `${name}: ${format.bytes(size)}, більше за звичайну флешку`,
    type: (name, path) => `Щоб стерти ${path}, введіть назву диска: ${name}`,
  },
  uuid: {
    title: 'У цьому образі немає VMware UUID',
    text: 'Це мітка, яку шукає завантажувач. Без неї він не знайде завантажувальний банк, і флешка не завантажиться.',
    make: 'Створити',
    made: 'VMware UUID буде створено, щоб завантажувач знайшов завантажувальний банк.',
    undo: 'Відмінити',
  },
  gone: {
    pulled: name => `${name}: флешку від’єднано.`,
    swapped: (name, by, path) => `${name}: флешки більше немає, ${path} тепер ${by}.`,
    row: 'Флешки більше немає.',
    pulledAdvice: 'Нічого не записано. Під’єднайте її знову й виберіть або виберіть іншу флешку.',
    swappedAdvice: 'Нічого не записано. Перевірте, яка флешка вам потрібна, і виберіть її.',
    choose: 'Вибрати флешку',
    leaveOut: left => (left === 1 ? 'Продовжити з іншою флешкою' : `Продовжити з рештою (${left})`),
  },
  wait: {
    gone: 'Однієї з флешок більше немає.',
    uuid: 'Без VMware UUID не завантажиться.',
    damage: 'Спершу потрібно погодитися на пошкоджений образ.',
    name: name => `Спершу потрібно ввести назву: ${name}.`,
  },
  layouts: {
    title: 'Скільки записати з ESXi',
    folded: 'Більше з ESXi, для більшої флешки',
    article: {
      label: '64 МБ, як у статті',
      gives: 'Один завантажувальний банк: усе, що потрібно ESXi для запуску.',
    },
    'two-banks': {
      label: 'Зберігає оновлення: два банки',
      gives: 'Другий завантажувальний банк, у який ESXi може записати своє оновлення.',
    },
    complete: {
      label: 'Повна',
      gives: 'Два завантажувальні банки, місце для дампа пам’яті та store образу з VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Займає щонайменше ${format.bytes(least)}; буде записано ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Бракує ${format.bytes(bytes)}.`,
    packed: 'Спершу потрібно розпакувати майже весь образ, це триватиме кілька хвилин.',
    unpacking: 'Розпаковується майже весь образ, це триватиме кілька хвилин',
    impossible: 'Цей образ цього не дозволяє.',
    starts: (slot: number | null) =>
      slot === null ? 'Завантажувач VMware не запустить жоден із них.' : `Завантажувач VMware запустить p${slot}.`,
    copy: 'Заповнити другий завантажувальний банк копією першого',
    copyHint: 'Це запасний варіант. Інакше другий залишиться порожнім, доки ESXi не оновиться.',
  },
  expert: 'Для фахівців',
  fewSectors: 'Лише використовувані завантажувальні сектори',
  label: 'Мітка завантажувального банку',
  labelHint: 'До 11 великих латинських літер, цифр і пробілів',
  labelWritten: label => (label === '' ? 'Нічого з цього не може бути в мітці.' : `На флешці буде мітка ${label}`),
  bank: 'Завантажувальний банк',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'збірка невідома' : `збірка ${build}`}${live ? ', його запускає завантажувач VMware' : ''}`,
  demo: { name: 'Демо-образ', inside: 'демо-образ' },
  buildNumber: build => `збірка ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Стерти ${name} і записати ${what}`,
  buildSeveral: (count, what) => `Стерти ${sticks(count)} і записати ${what}`,
  buildMixed: (erased, made, what) => `Стерти ${sticks(erased)}, створити ${files(made)} і записати ${what}`,
  buildNew: (file, what) => `Створити ${file} і записати ${what}`,
  buildSeveralNew: (count, what) => `Створити ${files(count)} і записати ${what}`,
  starting: 'Образ і флешки перевіряються ще раз. Поки що нічого не записано.',
  cancelled: 'Скасовано. Нічого не записано.',
  repeats: (built, again) =>
    `${format.plural(built, {
      one: 'флешку з минулого завдання вже записано й перевірено, вона залишиться як є',
      few: 'флешки з минулого завдання вже записано й перевірено, вони залишаться як є',
      many: 'флешок із минулого завдання вже записано й перевірено, вони залишаться як є',
    })}. Знову буде записано лише ${again === 1 ? 'цю' : `ці ${again}`}.`,
}
