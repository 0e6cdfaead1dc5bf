import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Образ', stick: 'Флешка', review: 'План', build: 'Запись', done: 'Готово' },
  language: 'Язык',
  back: 'Назад',
  starting: 'Запуск Thinstick',
  elsewhere: {
    running: 'В другом окне начато задание.',
    ended: 'Задание в другом окне завершено.',
    show: 'Показать',
  },
  lost: {
    title: 'Связь с Thinstick потеряна',
    retrying: attempt => `Попытка восстановить связь, номер ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick больше не узнаёт эту страницу.'
        : `${format.plural(attempts, { one: 'попытка', few: 'попытки', many: 'попыток' })} восстановить связь без успеха.`,
    advice:
      'Проверьте, работает ли ещё Thinstick там, где вы его запустили. Если он остановлен, запустите его снова и откройте адрес, который он выведет: эта страница относится к прежнему запуску.',
    building: 'Шла запись флешки. Эта страница не знает, идёт ли она ещё.',
    since: at => `Последние сведения получены в ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Больше ничего не известно.' : `Последнее, что известно: ${progress}`),
    kept: 'Ваш выбор сохранён.',
    stick:
      'Не отсоединяйте флешку, пока это не выяснится. Таблица разделов записывается последней, поэтому недописанная флешка не загружается.',
    again: 'Повторить сейчас',
    call: {
      message: 'Связь с Thinstick потеряна до того, как пришёл ответ.',
      advice: 'Повторите, когда связь восстановится.',
    },
  },
  windowFailed: cause => ({
    message: `Сбой в самом окне: ${cause}.`,
    advice: 'Перезагрузите его. Если это повторится, сообщите нам об этом и о том, что вы делали.',
  }),
  details: 'Технические подробности',
  mends: {
    'another-image': 'Выбрать другой образ',
    'open-again': 'Открыть ещё раз',
    'look-again': 'Поискать ещё раз',
    'other-sticks': 'Выбрать другую флешку',
    'plan-again': 'Проверить ещё раз',
    'usual-label': 'Взять обычную метку',
    'usual-bank': 'Взять обычный загрузочный банк',
    'make-uuid': 'Создать VMware UUID',
    'leave-out': 'Не добавлять',
    'usual-options': 'Взять параметры ядра из образа',
  },
  exact: 'Точные числа',
}
