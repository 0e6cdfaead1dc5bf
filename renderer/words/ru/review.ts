import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

/** Those at hand, after "на": "на эти 3 флешки". */
const these = (count: number): string =>
  `${format.form(count, { one: 'эту', few: 'эти', many: 'эти' })} ${sticks(count)}`

export const review: ReviewWords = {
  title: 'Всё верно?',
  planning: 'Составляется план',
  goesOnto: (title, count, bytes, stick) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) будет записан на ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) будет записан на ${these(number)}.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) будет записан в новый файл размером ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, сер. № ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Сейчас',
  after: 'После записи',
  bankIs: 'Загрузочный банк — это место, где лежат файлы ESXi.',
  write: (bytes, seconds, rate) =>
    `Будет записано ${format.bytes(bytes)}, примерно за ${format.count(seconds)} с при скорости ${format.rate(rate)}.`,
  lost: name => `Все данные на ${name} будут стёрты`,
  lostSeveral: count =>
    `Все данные на ${format.form(count, { one: 'этой', few: 'этих', many: 'этих' })} ${format.plural(count, { one: 'флешке', few: 'флешках', many: 'флешках' })} будут стёрты`,
  lostContents: what => `Будет потеряно: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Будет создан файл ${path}. Ничего не стирается.`,
  layout: 'Точная разметка',
  layoutOf: name => `Что будет на ${name}`,
  columns: { slot: 'Раздел', what: 'Что', firstLba: 'Первый LBA', sectors: 'Секторы', chs: 'CHS' },
  active: slot => `p${slot}, активный`,
  chs: (first, last) => `${first} – ${last}`,
  extended: 'расширенный, содержит p5',
  createSeveral: count =>
    `${format.form(count, { one: 'Будет создан', few: 'Будут созданы', many: 'Будут созданы' })} ${files(count)}. Ничего не стирается.`,
  damage: { title: 'Образ повреждён', accept: 'Образ повреждён. Всё равно записать флешку' },
  large: {
    title: (name, size) => `${name}: ${format.bytes(size)}, больше обычной флешки`,
    type: (name, path) => `Чтобы стереть ${path}, введите имя диска: ${name}`,
  },
  uuid: {
    title: 'В этом образе нет VMware UUID',
    text: 'Это метка, которую ищет загрузчик. Без неё он не найдёт загрузочный банк, и флешка не загрузится.',
    make: 'Создать',
    made: 'VMware UUID будет создан, чтобы загрузчик нашёл загрузочный банк.',
    undo: 'Отменить',
  },
  gone: {
    pulled: name => `${name}: флешка отсоединена.`,
    swapped: (name, by, path) => `${name}: флешки больше нет, ${path} теперь ${by}.`,
    row: 'Флешки больше нет.',
    pulledAdvice: 'Ничего не записано. Подключите её снова и выберите или выберите другую флешку.',
    swappedAdvice: 'Ничего не записано. Проверьте, какая флешка вам нужна, и выберите её.',
    choose: 'Выбрать флешку',
    leaveOut: left => (left === 1 ? 'Продолжить с другой флешкой' : `Продолжить с остальными (${left})`),
  },
  wait: {
    gone: 'Одной из флешек больше нет.',
    uuid: 'Без VMware UUID не загрузится.',
    damage: 'Сначала нужно согласиться на повреждённый образ.',
    name: name => `Сначала нужно ввести имя: ${name}.`,
  },
  layouts: {
    title: 'Сколько записать из ESXi',
    folded: 'Больше из ESXi, для флешки побольше',
    article: {
      label: '64 МБ, как в статье',
      gives: 'Один загрузочный банк: всё, что нужно ESXi для запуска.',
    },
    'two-banks': {
      label: 'Сохраняет обновления: два банка',
      gives: 'Второй загрузочный банк, в который ESXi может записать своё обновление.',
    },
    complete: {
      label: 'Полная',
      gives: 'Два загрузочных банка, место для дампа памяти и store образа с VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Занимает не менее ${format.bytes(least)}; будет записано ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Не хватает ${format.bytes(bytes)}.`,
    packed: 'Сначала нужно распаковать почти весь образ, это займёт несколько минут.',
    unpacking: 'Распаковывается почти весь образ, это займёт несколько минут',
    impossible: 'Этот образ этого не позволяет.',
    starts: (slot: number | null) =>
      slot === null ? 'Загрузчик VMware не запустит ни один из них.' : `Загрузчик VMware запустит p${slot}.`,
    copy: 'Заполнить второй загрузочный банк копией первого',
    copyHint: 'Это запасной вариант. Иначе второй останется пустым, пока ESXi не обновится.',
  },
  expert: 'Для специалистов',
  fewSectors: 'Только используемые загрузочные секторы',
  label: 'Метка загрузочного банка',
  labelHint: 'До 11 заглавных латинских букв, цифр и пробелов',
  labelWritten: label => (label === '' ? 'Ничего из этого не может быть в метке.' : `На флешке будет метка ${label}`),
  bank: 'Загрузочный банк',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'сборка неизвестна' : `сборка ${build}`}${live ? ', его запускает загрузчик VMware' : ''}`,
  demo: { name: 'Демо-образ', inside: 'демо-образ' },
  buildNumber: build => `сборка ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Стереть ${name} и записать ${what}`,
  buildSeveral: (count, what) => `Стереть ${sticks(count)} и записать ${what}`,
  buildMixed: (erased, made, what) => `Стереть ${sticks(erased)}, создать ${files(made)} и записать ${what}`,
  buildNew: (file, what) => `Создать ${file} и записать ${what}`,
  buildSeveralNew: (count, what) => `Создать ${files(count)} и записать ${what}`,
  starting: 'Образ и флешки проверяются ещё раз. Пока ничего не записано.',
  cancelled: 'Отменено. Ничего не записано.',
  repeats: (built, again) =>
    `${format.plural(built, {
      one: 'флешка из прошлого задания уже записана и проверена, она останется как есть',
      few: 'флешки из прошлого задания уже записаны и проверены, они останутся как есть',
      many: 'флешек из прошлого задания уже записаны и проверены, они останутся как есть',
    })}. Заново ${again === 1 ? 'будет записана только эта' : `будут записаны только эти ${again}`}.`,
}
