import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Запись: ${image}`,
  cancel: 'Отмена',
  cancelling: 'Остановка',
  stages: {
    unpack: 'Распаковка',
    prepare: 'Подготовка',
    'partition table': 'Таблица разделов',
    'boot sectors': 'Загрузочные секторы',
    'boot bank': 'Загрузочный банк',
    'file system': 'Файловая система',
    backup: 'Резервное копирование',
    verify: 'Проверка',
    'image check': 'Проверка образа',
    finish: 'Завершение',
  },
  waiting: 'Ожидание доступа к флешке; система может запросить разрешение',
  doing: {
    unpack: 'Распаковка образа',
    prepare: 'Подготовка флешки',
    'partition table': 'Подготовка флешки',
    'boot sectors': 'Запись загрузочного раздела',
    'boot bank': 'Запись загрузочного банка',
    'file system': 'Запись файловой системы',
    backup: 'Чтение флешки',
    verify: 'Сверка всего записанного',
    'image check': 'Всё записано и сверено; дочитывается остальная часть образа, до контрольной суммы',
    finish: 'Запись таблицы разделов',
  },
  several: (left, all) =>
    left === all
      ? `Запись ${format.plural(all, { one: 'флешки', few: 'флешек', many: 'флешек' })}`
      : `Ещё записывается: ${left} из ${all}`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} с`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `нет данных уже ${seconds} с`,
  stopping: 'Остановка, как только флешка ответит',
  stalled: seconds =>
    `Данные не передаются уже ${seconds} с. Возможно, флешка неисправна: подождите ещё немного или отмените запись.`,
  stalledStopping: seconds =>
    `Флешка не отвечает уже ${seconds} с. Отсоедините её: обычно это прекращает ожидание. Если не поможет, прервите ожидание; запись будет считаться неудавшейся.`,
  unopened:
    'Флешка ещё не открыта, и на неё ничего не записано. Закройте запрос системы на разрешение или прервите ожидание.',
  stopWaiting: 'Прервать ожидание',
  more: 'Этапы и скорость',
  whole: 'Всё задание',
  figure: percent => `${percent}\u00a0%`,
  rateChart: 'График скорости',
  keep: 'Не закрывайте это окно до конца записи.',
  keepRunning: 'Запись продолжится и без этой страницы, пока Thinstick работает там, где вы его запустили.',
  percent: percent => `Готово на ${percent}\u00a0%`,
  rates: (now, mean) => `сейчас ${format.rate(now)}, в среднем ${format.rate(mean)}`,
}
