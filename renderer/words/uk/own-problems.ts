import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { bytes, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'завантажувач VMware знаходить лише імена 8.3 з латинських літер, цифр і простих знаків',
  'boot-cfg': () => 'boot.cfg — це список, за яким завантажувач знаходить усе інше',
  label: other => `завантажувач сприйняв би за нього мітку тому «${other}»`,
  folder: () => 'у завантажувальному банку є папка з таким іменем',
  collides: other => `у завантажувальному банку є ${other}, а для завантажувача це те саме ім’я`,
  twice: () => 'таке ім’я вже має інший ваш файл',
  empty: () => 'він порожній, а на порожньому модулі завантажувач зупиняється',
  'too-large': () => 'файл такого розміру не вміститься в жоден завантажувальний банк',
  content: other => `завантажувач зупинився б на ньому (${said(other)})`,
}

const ANOTHER_NAME = 'Дайте йому інше ім’я: до 8 знаків і до 3 після крапки.'
const ANOTHER_FILE = 'Отримайте файл заново або виберіть інший.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick редагує його сам: нові модулі додаються до списку, а параметри ядра можна задати.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Приберіть один із них або дайте йому інше ім’я.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'параметри ядра складаються з латинських літер, цифр і простих знаків',
  'too-long': excess =>
    `параметри ядра довші за допустиме на ${format.plural(excess, { one: 'знак', few: 'знаки', many: 'знаків' })}`,
  'state-place': excess => `рядок bootstate зсунувся б на ${bytes(excess)} за перші 512, де його шукає завантажувач`,
  'too-large': excess => `файл став би на ${bytes(excess)} більшим, ніж читає завантажувач`,
  uneditable: () => 'тоді завантажувач прочитав би список модулів інакше',
}

const SHORTER = 'Скоротіть параметри ядра або додайте менше модулів.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Введіть їх без інших знаків, одним рядком.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Цей boot.cfg незвичайний; візьміть образ, у якому він такий, яким його записує ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} не можна записати на флешку як ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(`Так змінити boot.cfg не можна: ${CONFIG_FLAWS[why](excess)}.`, `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`),
  'own-file-differs': ({ target, name }) =>
    words(
      `Ваш файл ${name} змінився під час запису ${target}. Запис неповний, таблиці розділів немає, завантажитися не можна.`,
      'Запишіть флешку ще раз і не чіпайте файл, доки все не закінчиться.',
    ),
}
