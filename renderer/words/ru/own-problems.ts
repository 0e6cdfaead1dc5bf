import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { bytes, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'загрузчик VMware находит только имена 8.3 из латинских букв, цифр и простых знаков',
  'boot-cfg': () => 'boot.cfg — это список, по которому загрузчик находит всё остальное',
  label: other => `загрузчик принял бы за него метку тома «${other}»`,
  folder: () => 'в загрузочном банке есть папка с таким именем',
  collides: other => `в загрузочном банке есть ${other}, а для загрузчика это то же имя`,
  twice: () => 'такое имя уже у другого вашего файла',
  empty: () => 'он пуст, а на пустом модуле загрузчик останавливается',
  'too-large': () => 'файл такого размера не поместится ни в один загрузочный банк',
  content: other => `загрузчик остановился бы на нём (${said(other)})`,
}

const ANOTHER_NAME = 'Дайте ему другое имя: до 8 знаков и до 3 после точки.'
const ANOTHER_FILE = 'Получите файл заново или выберите другой.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick правит его сам: новые модули добавляются в список, а параметры ядра можно задать.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Уберите один из них или дайте ему другое имя.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'параметры ядра состоят из латинских букв, цифр и простых знаков',
  'too-long': excess =>
    `параметры ядра длиннее допустимого на ${format.plural(excess, { one: 'знак', few: 'знака', many: 'знаков' })}`,
  'state-place': excess => `строка bootstate сдвинулась бы на ${bytes(excess)} за первые 512, где её ищет загрузчик`,
  'too-large': excess => `файл стал бы на ${bytes(excess)} больше, чем читает загрузчик`,
  uneditable: () => 'тогда загрузчик прочитал бы список модулей иначе',
}

const SHORTER = 'Сократите параметры ядра или добавьте меньше модулей.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Введите их без других знаков, одной строкой.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Этот boot.cfg необычен; возьмите образ, в котором он такой, каким его записывает ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} нельзя записать на флешку как ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(`Так изменить boot.cfg нельзя: ${CONFIG_FLAWS[why](excess)}.`, `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`),
  'own-file-differs': ({ target, name }) =>
    words(
      `Ваш файл ${name} изменился во время записи ${target}. Запись неполная, таблицы разделов нет, загрузиться нельзя.`,
      'Запишите флешку ещё раз и не трогайте файл, пока всё не закончится.',
    ),
}
