import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Ещё',
  moreFor: name => `Ещё для ${name}`,
  menu: {
    backup: 'Сделать копию',
    restore: 'Восстановить',
    verify: 'Проверить',
    examine: 'Проверить без образа',
    'look-inside': 'Посмотреть содержимое',
  },
  titles: {
    backup: name => `Резервная копия: ${name}`,
    restore: name => `Восстановление: ${name}`,
    verify: name => `Проверка: ${name}`,
    examine: name => `Проверка без образа: ${name}`,
    'look-inside': name => `Содержимое: ${name}`,
  },
  running: {
    backup: 'Читается всё занятое, и файл с ним сверяется. На флешку ничего не записывается.',
    restore: 'Создаётся один пустой том, затем он читается обратно.',
    verify: 'Флешка читается и сверяется. Ничего не записывается.',
    examine: 'Читается всё содержимое. Ничего не записывается.',
    'look-inside': 'Читается содержимое. Ничего не записывается.',
  },
  cancelling: 'Отмена',
  again: 'Ещё раз',
  restore: {
    becomes: kind => `Она станет одним пустым томом ${kind} на весь объём, для любых файлов.`,
    begin: name => `Стереть ${name} и восстановить`,
    done: (kind, bytes) =>
      `Теперь это один пустой том ${kind}, прочитанный обратно и проверенный; на нём помещается ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Всё занятое на ней попадёт в один сжатый файл. Из него в любой момент можно снова создать флешку.',
    file: 'Файл',
    done: 'Он прочитан обратно и содержит всё занятое.',
    facts: (used, file) => `занято ${format.bytes(used)}, в файле ${format.bytes(file)}`,
  },
  examine: {
    sound: 'Изъянов нет, насколько их может показать сама флешка.',
    untold: 'Только образ показал бы:',
    origin: title => `те ли это файлы, что выпустила VMware: контрольные суммы ${title} неизвестны`,
    noChecksum: names => `целы ли эти файлы, ведь у них нет своей контрольной суммы: ${names}`,
  },
  verify: {
    same: 'Полностью совпадает с образом, байт в байт.',
    read: seconds => `Прочитано и сверено за ${format.decimal(seconds, 1)} с`,
  },
}
