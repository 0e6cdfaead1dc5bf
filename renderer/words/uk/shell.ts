import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Образ', stick: 'Флешка', review: 'План', build: 'Запис', done: 'Готово' },
  language: 'Мова',
  back: 'Назад',
  starting: 'Запуск Thinstick',
  elsewhere: {
    running: 'В іншому вікні розпочато завдання.',
    ended: 'Завдання в іншому вікні завершено.',
    show: 'Показати',
  },
  lost: {
    title: 'Зв’язок із Thinstick втрачено',
    retrying: attempt => `Спроба відновити зв’язок, номер ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick більше не впізнає цю сторінку.'
        : `${format.plural(attempts, { one: 'спроба', few: 'спроби', many: 'спроб' })} відновити зв’язок без успіху.`,
    advice:
      'Перевірте, чи Thinstick ще працює там, де ви його запустили. Якщо його зупинено, запустіть його знову й відкрийте адресу, яку він виведе: ця сторінка належить до попереднього запуску.',
    building: 'Тривав запис флешки. Ця сторінка не знає, чи він ще триває.',
    since: at => `Останні відомості отримано о ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Більше нічого не відомо.' : `Останнє, що відомо: ${progress}`),
    kept: 'Ваш вибір збережено.',
    stick:
      'Не від’єднуйте флешку, доки це не з’ясується. Таблиця розділів записується останньою, тому недописана флешка не завантажується.',
    again: 'Повторити зараз',
    call: {
      message: 'Зв’язок із Thinstick втрачено до того, як надійшла відповідь.',
      advice: 'Повторіть, коли зв’язок відновиться.',
    },
  },
  windowFailed: cause => ({
    message: `Збій у самому вікні: ${cause}.`,
    advice: 'Перезавантажте його. Якщо це повториться, повідомте нам про це і про те, що ви робили.',
  }),
  details: 'Технічні подробиці',
  mends: {
    'another-image': 'Вибрати інший образ',
    'open-again': 'Відкрити ще раз',
    'look-again': 'Пошукати ще раз',
    'other-sticks': 'Вибрати іншу флешку',
    'plan-again': 'Перевірити ще раз',
    'usual-label': 'Узяти звичайну мітку',
    'usual-bank': 'Узяти звичайний завантажувальний банк',
    'make-uuid': 'Створити VMware UUID',
    'leave-out': 'Не додавати',
    'usual-options': 'Узяти параметри ядра з образу',
  },
  exact: 'Точні числа',
}
