import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { bytes as byteCount, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${byteCount(bytes)}`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, серійний номер ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'його від’єднували або міняли носій, і його назва могла перейти до іншого'
    : `було ${identity(reviewed)}, тепер ${identity(now)}`

/** What a failed job has left. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Нічого не записано: усе лишилося як було.',
  blanked: 'Перший сектор порожній, тому розділів тепер немає й завантажитися не можна; більше нічого не записано.',
  'partly written': 'Запис неповний, таблиці розділів немає, завантажитися не можна.',
  unknown: 'Що там тепер, невідомо: не покладайтеся на вміст, доки флешку не записано й не перевірено заново.',
}

/** The same of a stick that was being restored, from which nobody expects that it boots. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Перший сектор порожній, тому розділів тепер немає; більше нічого не записано.',
  'partly written': 'Запис неповний, таблиці розділів немає, і зберегти на флешку поки нічого не можна.',
  unknown: 'Що там тепер, невідомо: не покладайтеся на вміст, доки флешку не відновлено заново.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'запишіть ще раз',
  restore: 'відновіть ще раз',
  backup: 'скопіюйте ще раз',
} as const

const ACTIONS = {
  read: 'не вдалося прочитати',
  write: 'не вдалося записати',
  flush: 'немає підтвердження, що дані збережено',
} as const

const FILE_FAILURES = {
  deleted: 'файл вилучено',
  cut: 'файл обрізано',
  replaced: 'файл переміщено або замінено',
} as const

const LARGER = {
  'two-banks': 'двох завантажувальних банків цього образу',
  complete: 'всього вмісту цього образу: двох завантажувальних банків, дампа пам’яті та store',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Флешка'} (${exact(size)}): для ${layout ? LARGER[layout] : 'цього образу'} бракує ${format.bytes(minimum - size)}.`,
      `Найменша придатна флешка: ${format.bytes(minimum)} (${byteCount(minimum)}). ${layout ? 'Для розмітки з одним завантажувальним банком потрібно менше. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `План уже не той, який було переглянуто: був ${reviewed}, тепер ${now}.`,
      `Відтоді змінилися образ, флешка або вибір. Перегляньте новий план. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} не підходить: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} — уже не той диск, який був у плані: ${howChanged(reviewed, now)}.`,
      `Від’єднайте його, перевірте, яка це флешка, і виберіть знову. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Не вдається відкрити ${problem.target}: ${cause(problem.cause)}.`,
      `Перевірте назву й чи дозволено вам запис. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Щоб записати на ${target}, потрібні права адміністратора, а в цій системі немає вікна, яке могло б їх запитати.`,
      `Запустіть у терміналі, де їх запитає sudo, лише для запису: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Усі дані на ${target} (${exact(size)}) було б стерто, і ніхто цього не підтвердив.`,
      `Перегляньте план і натисніть останню кнопку. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target}: ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, LBA ${format.count(problem.lba)}`} (етап: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Від’єднайте флешку, під’єднайте знову й ${AGAIN[problem.job ?? 'build']}; якщо знову не вийде, ${problem.job === undefined ? 'спробуйте іншу флешку' : 'флешка, ймовірно, зношена'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} більше не відповідає (етап: ${build.stages[stage]}), очікування припинено через ${format.count(seconds)} с. ${LEFT[condition]}`,
      'Від’єднайте флешку й спробуйте іншу. Якщо й та не відповість, спробуйте інший порт USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target}: не вдалося закінчити, диск, на якому лежить файл, заповнений.`,
          'Звільніть місце або виберіть інше й повторіть.',
        )
      : words(
          `${target}: ${FILE_FAILURES[reason]} під час ${job === 'restore' ? 'відновлення' : 'запису'}.`,
          'Повторіть і не чіпайте файл, доки все не закінчиться.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target}: перевірку не пройдено. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Флешка, ймовірно, зношена; спробуйте іншу. Більше нічого на цьому комп’ютері не зачеплено.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} не збігається з цим образом. ${describeMismatches(mismatches, files)}`,
      'Запишіть флешку заново або виберіть образ, з якого її записано.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} збігається з цим образом, але не завантажиться. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Сам образ теж не завантажився б: виберіть інший.' : 'Запишіть флешку заново.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} — не справна флешка з ESXi. ${reasons.map(said).join(' ')}`,
      'Запишіть флешку заново. Якщо на ній є потрібні налаштування, спершу зробіть резервну копію.',
    ),
  'stick-unreadable': problem =>
    words(
      `Спробувати ${problem.target} не вдається: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Для читання потрібні права адміністратора, а це вікно їх не має. Флешка лишилася такою, якою записана; спробуйте її на справжньому комп’ютері.'
        : 'Перевірте, чи її під’єднано.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Флешка пробується в QEMU, програмі, яка вдає комп’ютер, а її не встановлено.',
      `Установіть її: ${hint}. Сама флешка не змінилася.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU не запустився з ${problem.target}: ${cause(problem.cause)}.`,
      'Сама флешка не змінилася; спробуйте її на справжньому комп’ютері.',
    ),
  'eject-failed': problem =>
    words(
      `Не вдалося вийняти ${problem.target}: ${cause(problem.cause)}.`,
      'Закрийте те, що використовує флешку, і вийміть її ще раз. Усе записане надійно збережено на ній.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Флешка вже записується.', 'Зачекайте, доки запис закінчиться, або скасуйте його. Цей не розпочато.')
      : words(
          `${target}: Thinstick ще працює з цим диском, можливо, в іншому вікні.`,
          'Зачекайте, доки робота закінчиться, або скасуйте її. Більше нічого не розпочато.',
        ),
  'job-gone': () =>
    words(
      'Це завдання закрито, можливо, в іншій вкладці, тому звіту більше немає.',
      'Флешки лишилися такими, якими були в його кінці.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target}: в останньому завданні не записано.`,
      'Виберіть флешку, яку щойно записано. Можливо, завдання закрито в іншій вкладці.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} у ${image} — це папка.` : `У ${image} немає файлу ${path}.`,
      folder ? 'Укажіть файл у ній.' : 'Подивіться ще раз, які файли є.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} уже є. Нічого не збережено.`, 'Виберіть іншу назву або вилучіть наявний файл.')
      : words(
          `Файл не вдалося зберегти як ${problem.path}: ${cause(problem.cause)}.`,
          'Звільніть там місце або виберіть іншу папку й збережіть ще раз.',
        ),
  'report-not-saved': problem =>
    words(
      `Звіт не вдалося зберегти як ${problem.path}: ${cause(problem.cause)}.`,
      'Звільніть там місце або виберіть іншу папку й збережіть ще раз.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Скасовано. На ${target} немає таблиці розділів.`,
            'Відновіть флешку ще раз; попередніх даних на ній уже немає.',
          )
        : words(
            `Скасовано. З ${target} завантажитися не можна: таблиці розділів немає.`,
            'Запишіть флешку ще раз; попередніх даних на ній уже немає.',
          )
      : words(`Скасовано. ${target}: нічого не змінилося.`, 'Почати знову можна будь-коли.'),
  usage: ({ message }) => words(said(message), `Поверніться й виберіть знову. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Збій у самому Thinstick: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Повідомте нам про це і про те, що ви робили; з THINSTICK_DEBUG=1 у середовищі Thinstick виводить місце збою.'
        : `Повідомте нам про це, про те, що ви робили, і додайте файл ${problem.log}: у ньому вказано місце збою.`,
    ),
}
