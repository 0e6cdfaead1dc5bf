import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Запис: ${image}`,
  cancel: 'Скасувати',
  cancelling: 'Зупинення',
  stages: {
    unpack: 'Розпакування',
    prepare: 'Підготовка',
    'partition table': 'Таблиця розділів',
    'boot sectors': 'Завантажувальні сектори',
    'boot bank': 'Завантажувальний банк',
    'file system': 'Файлова система',
    backup: 'Резервне копіювання',
    verify: 'Перевірка',
    'image check': 'Перевірка образу',
    finish: 'Завершення',
  },
  waiting: 'Очікування доступу до флешки; система може запитати дозвіл',
  doing: {
    unpack: 'Розпакування образу',
    prepare: 'Підготовка флешки',
    'partition table': 'Підготовка флешки',
    'boot sectors': 'Запис завантажувального розділу',
    'boot bank': 'Запис завантажувального банку',
    'file system': 'Запис файлової системи',
    backup: 'Читання флешки',
    verify: 'Звірка всього записаного',
    'image check': 'Усе записано й звірено; дочитується решта образу, до контрольної суми',
    finish: 'Запис таблиці розділів',
  },
  several: (left, all) =>
    left === all
      ? `Запис ${format.plural(all, { one: 'флешки', few: 'флешок', many: 'флешок' })}`
      : `Ще записується: ${left} з ${all}`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} с`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `немає даних уже ${seconds} с`,
  stopping: 'Зупинення, щойно флешка відповість',
  stalled: seconds =>
    `Дані не передаються вже ${seconds} с. Можливо, флешка несправна: зачекайте ще трохи або скасуйте запис.`,
  stalledStopping: seconds =>
    `Флешка не відповідає вже ${seconds} с. Від’єднайте її: зазвичай це припиняє очікування. Якщо не допоможе, припиніть очікування; запис вважатиметься невдалим.`,
  unopened:
    'Флешку ще не відкрито, і на неї нічого не записано. Закрийте запит системи на дозвіл або припиніть очікування.',
  stopWaiting: 'Припинити очікування',
  more: 'Етапи та швидкість',
  whole: 'Усе завдання',
  figure: percent => `${percent}\u00a0%`,
  rateChart: 'Графік швидкості',
  keep: 'Не закривайте це вікно до кінця запису.',
  keepRunning: 'Запис триватиме й без цієї сторінки, доки Thinstick працює там, де ви його запустили.',
  percent: percent => `Готово на ${percent}\u00a0%`,
  rates: (now, mean) => `зараз ${format.rate(now)}, у середньому ${format.rate(mean)}`,
}
