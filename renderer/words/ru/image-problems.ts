import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { bytes, format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Ничего не записано.'

const GET_AGAIN = 'Скачайте файл заново или сверьте его контрольную сумму с опубликованной там, где он получен.'

const UNSOUND_ADVICE = 'Скачайте образ заново. Если известно, что повреждение не важно, согласитесь на него в плане.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} не проходит собственную проверку целостности: ${cause(damage.cause)}.`
    : `Сумма MD5 файла ${damage.file}: ${damage.actual}, а на диске указана ${damage.expected}.`

const LAYERS = {
  iso: 'диск ISO 9660',
  gzip: 'данные gzip',
  bzip2: 'данные bzip2',
  xz: 'данные xz',
  zstd: 'данные Zstandard',
  zip: 'архив ZIP',
  tar: 'архив tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Не удаётся прочитать ${problem.image}: ${cause(problem.cause)}.`,
      'Проверьте имя и разрешено ли вам читать этот файл.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Это не образ ESXi, а ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `Образ заканчивается после ${bytes(size)}, а ${part} продолжается до байта ${format.count(needed)}.`,
      'Образ скачан или скопирован не полностью. Скачайте его заново.',
    ),
  'image-damaged': problem =>
    words(
      `Образ повреждён в ${problem.part}: ${cause(problem.cause)}.`,
      'Скачайте образ заново или сверьте его контрольную сумму с опубликованной там, где он получен.',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} повреждён (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} не принимается (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`,
      `Образы ESXi такими не бывают. Выберите установочный ISO-образ ESXi от 3.5 до 4.1 или его образ диска (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `Образ повреждён, поэтому ${target} остался без таблицы разделов и не загружается. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `Образ повреждён, возможно, и в той части, которая нужна флешке. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Часть ${problem.image}, нужную флешке, не удалось распаковать в ${problem.folder}: ${cause(problem.cause)}.`,
      `Освободите там место или укажите другую папку в XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Отменено во время распаковки ${image}.`, 'Выбрать его снова можно в любое время.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `В p${slot} этого образа нет загрузочного банка${reason ? `. ${said(reason)}` : ': такого раздела нет.'}`,
      `Выберите ${banks.map(bank => `p${bank}`).join(' или ')} или предоставьте выбор Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Метка тома «${label}» совпадает с именем 8.3 файла ${file}. Загрузчик VMware сравнивает только эти одиннадцать знаков, принял бы метку за файл и остановился.`,
      `Выберите другую метку. ${NOTHING_WRITTEN}`,
    ),
}
