import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Ще',
  moreFor: name => `Ще для ${name}`,
  menu: {
    backup: 'Зробити копію',
    restore: 'Відновити',
    verify: 'Перевірити',
    examine: 'Перевірити без образу',
    'look-inside': 'Переглянути вміст',
  },
  titles: {
    backup: name => `Резервна копія: ${name}`,
    restore: name => `Відновлення: ${name}`,
    verify: name => `Перевірка: ${name}`,
    examine: name => `Перевірка без образу: ${name}`,
    'look-inside': name => `Вміст: ${name}`,
  },
  running: {
    backup: 'Читається все зайняте, і файл із ним звіряється. На флешку нічого не записується.',
    restore: 'Створюється один порожній том, потім він читається назад.',
    verify: 'Флешка читається й звіряється. Нічого не записується.',
    examine: 'Читається весь вміст. Нічого не записується.',
    'look-inside': 'Читається вміст. Нічого не записується.',
  },
  cancelling: 'Скасування',
  again: 'Ще раз',
  restore: {
    becomes: kind => `Вона стане одним порожнім томом ${kind} на весь обсяг, для будь-яких файлів.`,
    begin: name => `Стерти ${name} і відновити`,
    done: (kind, bytes) =>
      `Тепер це один порожній том ${kind}, прочитаний назад і перевірений; на ньому вміститься ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Усе зайняте на ній потрапить в один стиснений файл. З нього будь-коли можна знову створити флешку.',
    file: 'Файл',
    done: 'Його прочитано назад, і він містить усе зайняте.',
    facts: (used, file) => `зайнято ${format.bytes(used)}, у файлі ${format.bytes(file)}`,
  },
  examine: {
    sound: 'Вад немає, наскільки їх може показати сама флешка.',
    untold: 'Лише образ показав би:',
    origin: title => `чи це ті файли, що випустила VMware: контрольні суми ${title} невідомі`,
    noChecksum: names => `чи цілі ці файли, адже в них немає власної контрольної суми: ${names}`,
  },
  verify: {
    same: 'Повністю збігається з образом, байт у байт.',
    read: seconds => `Прочитано й звірено за ${format.decimal(seconds, 1)} с`,
  },
}
