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
  `${exact(size)}${serial === null ? '' : `, серийный номер ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'его отсоединяли или меняли носитель, и его имя могло перейти к другому'
    : `было ${identity(reviewed)}, теперь ${identity(now)}`

/** What a failed job has left. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Ничего не записано: всё осталось как было.',
  blanked: 'Первый сектор пуст, поэтому разделов теперь нет и загрузиться нельзя; больше ничего не записано.',
  'partly written': 'Запись неполная, таблицы разделов нет, загрузиться нельзя.',
  unknown: 'Что там теперь, неизвестно: не полагайтесь на содержимое, пока флешка не записана и не проверена заново.',
}

/** The same of a stick that was being restored, from which nobody expects that it boots. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Первый сектор пуст, поэтому разделов теперь нет; больше ничего не записано.',
  'partly written': 'Запись неполная, таблицы разделов нет, и сохранить на флешку пока ничего нельзя.',
  unknown: 'Что там теперь, неизвестно: не полагайтесь на содержимое, пока флешка не восстановлена заново.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'запишите ещё раз',
  restore: 'восстановите ещё раз',
  backup: 'скопируйте ещё раз',
} as const

const ACTIONS = {
  read: 'не удалось прочитать',
  write: 'не удалось записать',
  flush: 'нет подтверждения, что данные сохранены',
} as const

const FILE_FAILURES = {
  deleted: 'файл удалён',
  cut: 'файл обрезан',
  replaced: 'файл перемещён или заменён',
} as const

const LARGER = {
  'two-banks': 'двух загрузочных банков этого образа',
  complete: 'всего содержимого этого образа: двух загрузочных банков, дампа памяти и store',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Флешка'} (${exact(size)}): для ${layout ? LARGER[layout] : 'этого образа'} не хватает ${format.bytes(minimum - size)}.`,
      `Наименьшая подходящая флешка: ${format.bytes(minimum)} (${byteCount(minimum)}). ${layout ? 'Для разметки с одним загрузочным банком нужно меньше. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `План уже не тот, который был просмотрен: был ${reviewed}, теперь ${now}.`,
      `С тех пор изменились образ, флешка или выбор. Просмотрите новый план. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} не подходит: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} — уже не тот диск, который был в плане: ${howChanged(reviewed, now)}.`,
      `Отсоедините его, проверьте, какая это флешка, и выберите снова. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Не удаётся открыть ${problem.target}: ${cause(problem.cause)}.`,
      `Проверьте имя и разрешена ли вам запись. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Чтобы записать на ${target}, нужны права администратора, а в этой системе нет окна, которое могло бы их запросить.`,
      `Запустите в терминале, где их запросит sudo, только для записи: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Все данные на ${target} (${exact(size)}) были бы стёрты, и никто этого не подтвердил.`,
      `Просмотрите план и нажмите последнюю кнопку. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target}: ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, LBA ${format.count(problem.lba)}`} (этап: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Отсоедините флешку, подключите снова и ${AGAIN[problem.job ?? 'build']}; если снова не получится, ${problem.job === undefined ? 'попробуйте другую флешку' : 'флешка, вероятно, изношена'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} больше не отвечает (этап: ${build.stages[stage]}), ожидание прервано через ${format.count(seconds)} с. ${LEFT[condition]}`,
      'Отсоедините флешку и попробуйте другую. Если и та не ответит, попробуйте другой порт USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target}: не удалось закончить, диск, на котором лежит файл, заполнен.`,
          'Освободите место или выберите другое и повторите.',
        )
      : words(
          `${target}: ${FILE_FAILURES[reason]} во время ${job === 'restore' ? 'восстановления' : 'записи'}.`,
          'Повторите и не трогайте файл, пока всё не закончится.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target}: проверка не пройдена. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Флешка, вероятно, изношена; попробуйте другую. Больше ничего на этом компьютере не затронуто.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} не совпадает с этим образом. ${describeMismatches(mismatches, files)}`,
      'Запишите флешку заново или выберите образ, из которого она записана.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} совпадает с этим образом, но не загрузится. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Сам образ тоже не загрузился бы: выберите другой.' : 'Запишите флешку заново.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} — не исправная флешка с ESXi. ${reasons.map(said).join(' ')}`,
      'Запишите флешку заново. Если на ней есть нужные настройки, сначала сделайте резервную копию.',
    ),
  'stick-unreadable': problem =>
    words(
      `Попробовать ${problem.target} не удаётся: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Для чтения нужны права администратора, а у этого окна их нет. Флешка осталась такой, какой записана; попробуйте её на настоящем компьютере.'
        : 'Проверьте, подключена ли она.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Флешка пробуется в QEMU, программе, которая изображает компьютер, а она не установлена.',
      `Установите её: ${hint}. Сама флешка не изменилась.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU не запустился с ${problem.target}: ${cause(problem.cause)}.`,
      'Сама флешка не изменилась; попробуйте её на настоящем компьютере.',
    ),
  'eject-failed': problem =>
    words(
      `Не удалось извлечь ${problem.target}: ${cause(problem.cause)}.`,
      'Закройте то, что использует флешку, и извлеките её ещё раз. Всё записанное надёжно сохранено на ней.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Флешка уже записывается.', 'Подождите, пока запись закончится, или отмените её. Эта не начата.')
      : words(
          `${target}: Thinstick ещё работает с этим диском, возможно, в другом окне.`,
          'Подождите, пока работа закончится, или отмените её. Больше ничего не начато.',
        ),
  'job-gone': () =>
    words(
      'Это задание закрыто, возможно, в другой вкладке, поэтому отчёта больше нет.',
      'Флешки остались такими, какими были в его конце.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target}: в последнем задании не записано.`,
      'Выберите флешку, которая только что записана. Возможно, задание закрыто в другой вкладке.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} в ${image} — это папка.` : `В ${image} нет файла ${path}.`,
      folder ? 'Укажите файл в ней.' : 'Посмотрите ещё раз, какие файлы есть.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} уже есть. Ничего не сохранено.`, 'Выберите другое имя или удалите имеющийся файл.')
      : words(
          `Файл не удалось сохранить как ${problem.path}: ${cause(problem.cause)}.`,
          'Освободите там место или выберите другую папку и сохраните ещё раз.',
        ),
  'report-not-saved': problem =>
    words(
      `Отчёт не удалось сохранить как ${problem.path}: ${cause(problem.cause)}.`,
      'Освободите там место или выберите другую папку и сохраните ещё раз.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Отменено. На ${target} нет таблицы разделов.`,
            'Восстановите флешку ещё раз; прежних данных на ней больше нет.',
          )
        : words(
            `Отменено. С ${target} загрузиться нельзя: таблицы разделов нет.`,
            'Запишите флешку ещё раз; прежних данных на ней больше нет.',
          )
      : words(`Отменено. ${target}: ничего не изменилось.`, 'Начать снова можно в любое время.'),
  usage: ({ message }) => words(said(message), `Вернитесь и выберите снова. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Сбой в самом Thinstick: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Сообщите нам об этом и о том, что вы делали; с THINSTICK_DEBUG=1 в окружении Thinstick выводит место сбоя.'
        : `Сообщите нам об этом, о том, что вы делали, и приложите файл ${problem.log}: в нём указано место сбоя.`,
    ),
}
