import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Нічого не записано.'

const GET_AGAIN = 'Завантажте файл заново або звірте його контрольну суму з опублікованою там, де його отримано.'

const UNSOUND_ADVICE = 'Завантажте образ заново. Якщо відомо, що пошкодження не важливе, погодьтеся на нього в плані.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} не проходить власну перевірку цілісності: ${cause(damage.cause)}.`
    : `Сума MD5 файлу ${damage.file}: ${damage.actual}, а на диску вказано ${damage.expected}.`

const LAYERS = {
  iso: 'диск ISO 9660',
  gzip: 'дані gzip',
  bzip2: 'дані bzip2',
  xz: 'дані xz',
  zstd: 'дані Zstandard',
  zip: 'архів ZIP',
  tar: 'архів tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Не вдається прочитати ${problem.image}: ${cause(problem.cause)}.`,
      'Перевірте назву й чи дозволено вам читати цей файл.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Це не образ ESXi, а ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `Образ закінчується після ${format.plural(size, { one: 'байта', few: 'байтів', many: 'байтів' })}, а ${part} триває до байта ${format.count(needed)}.`,
      'Образ завантажено або скопійовано не повністю. Завантажте його заново.',
    ),
  'image-damaged': problem =>
    words(
      `Образ пошкоджено в ${problem.part}: ${cause(problem.cause)}.`,
      'Завантажте образ заново або звірте його контрольну суму з опублікованою там, де його отримано.',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} пошкоджено (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} не приймається (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`,
      `Образи ESXi такими не бувають. Виберіть інсталяційний ISO-образ ESXi від 3.5 до 4.1 або його образ диска (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `Образ пошкоджено, тому ${target} лишився без таблиці розділів і не завантажується. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `Образ пошкоджено, можливо, і в тій частині, яка потрібна флешці. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Частину ${problem.image}, потрібну флешці, не вдалося розпакувати в ${problem.folder}: ${cause(problem.cause)}.`,
      `Звільніть там місце або вкажіть іншу папку в XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Скасовано під час розпакування ${image}.`, 'Вибрати його знову можна будь-коли.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `У p${slot} цього образу немає завантажувального банку${reason ? `. ${said(reason)}` : ': такого розділу немає.'}`,
      `Виберіть ${banks.map(bank => `p${bank}`).join(' або ')} або залиште вибір Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Мітка тому «${label}» збігається з ім’ям 8.3 файлу ${file}. Завантажувач VMware порівнює лише ці одинадцять знаків, сприйняв би мітку за файл і зупинився.`,
      `Виберіть іншу мітку. ${NOTHING_WRITTEN}`,
    ),
}
