import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}，${format.count(bytes)} 字节`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `，序列号 ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? '它被拔下过，或更换了介质，现在使用这个名称的可能是另一个驱动器'
    : `之前是 ${identity(reviewed)}，现在是 ${identity(now)}`

/** 失败的任务留下的状态。 */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: '没有写入任何内容：一切保持原样。',
  blanked: '它的第一个扇区是空的，因此现在没有分区，无法启动；除此之外没有写入任何内容。',
  'partly written': '它只写入了一部分，没有分区表，无法启动。',
  unknown: '其中现在的内容未知：在重新制作并验证之前，请不要依赖它。',
}

/** 恢复失败后的状态；没有人会期待这样的 U 盘能启动。 */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: '它的第一个扇区是空的，因此现在没有分区；除此之外没有写入任何内容。',
  'partly written': '它只写入了一部分，没有分区表；还不能在上面保存内容。',
  unknown: '其中现在的内容未知：在重新恢复之前，请不要依赖它。',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = { build: '重新制作', restore: '重新恢复', backup: '重新备份' } as const

const ACTIONS = { read: '无法读取', write: '无法写入', flush: '没有确认数据已保存' } as const

const FILE_FAILURES = { deleted: '被删除', cut: '被截短', replaced: '被移动或替换' } as const

const LARGER = {
  'two-banks': '此映像的两个启动库',
  complete: '完整的映像（两个启动库、核心转储和 store）',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'U 盘'}（${exact(size)}）对${layout ? LARGER[layout] : '此映像'}来说小了 ${format.bytes(minimum - size)}。`,
      `最小需要 ${format.bytes(minimum)}（${format.count(minimum)} 字节）的 U 盘。${layout ? '只有一个启动库的布局需要的空间更小。' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `计划已不是确认时的那个：之前是 ${reviewed}，现在是 ${now}。`,
      `映像、U 盘或某项选择在此期间发生了变化。请查看新的计划。${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} 被拒绝：${reasons.map(({ message }) => message).join('；')}。`,
      `${reasons.map(({ advice }) => advice).join('')}${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} 已不是确认时的驱动器：${howChanged(reviewed, now)}。`,
      `请拔下它，确认是哪个 U 盘，然后重新选择。${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `无法打开 ${problem.target}：${cause(problem.cause)}。`,
      `请检查名称，以及是否有写入权限。${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `写入 ${target} 需要管理员权限，而此系统没有可用来请求权限的对话框。`,
      `请在终端中启动它，由 sudo 仅为写入请求权限：${command} 。${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `${target}（${exact(size)}）上的所有内容都将被擦除，但还没有人同意。`,
      `请在确认步骤中查看，然后按最后的按钮。${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target} ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `，位于 LBA ${format.count(problem.lba)}`}（阶段：${build.stages[problem.stage]}）：${cause(problem.cause)}。${leftBy(problem.job, problem.condition)}`,
      `请拔下它，再插上并${AGAIN[problem.job ?? 'build']}；如果再次失败，${problem.job === undefined ? '请换一个 U 盘' : 'U 盘很可能已损耗'}。`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} 不再响应（阶段：${build.stages[stage]}），${format.count(seconds)} 秒后已放弃。${LEFT[condition]}`,
      '请拔下它，换一个 U 盘。如果那个也不响应，请换一个 USB 接口。',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(`${target} 无法完成：它所在的磁盘已满。`, '请腾出空间，或选择其他位置，然后再试一次。')
      : words(
          `${target} 在${job === 'restore' ? '恢复' : '制作'}过程中${FILE_FAILURES[reason]}。`,
          '请再试一次，完成之前不要改动该文件。',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} 未通过验证。${describeMismatches(mismatches, files)}${leftBy(job, condition)}`,
      'U 盘很可能已损耗；请换一个。此计算机上的其他内容没有被改动。',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} 与此映像不一致。${describeMismatches(mismatches, files)}`,
      '请重新制作，或选择制作它时所用的映像。',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} 与此映像一致，但无法启动。${reasons.map(said).join('')}`,
      imageToo ? '映像本身也无法启动：请选择其他映像。' : '请重新制作。',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} 不是完好的 ESXi U 盘。${reasons.map(said).join('')}`,
      '请重新制作。如果其中有需要的设置，请先备份。',
    ),
  'stick-unreadable': problem =>
    words(
      `无法试运行 ${problem.target}：${cause(problem.cause)}。`,
      problem.rights
        ? '读取它需要管理员权限，而此窗口没有该权限。U 盘仍是制作时的样子；请在真实的计算机上试用。'
        : '请检查它是否仍然插着。',
    ),
  'qemu-missing': ({ hint }) =>
    words('U 盘在 QEMU 中试运行，这是一个模拟 PC 的程序，目前没有安装。', `请这样安装：${hint}。U 盘本身没有改变。`),
  'machine-failed': problem =>
    words(
      `QEMU 没有从 ${problem.target} 启动：${cause(problem.cause)}。`,
      'U 盘本身没有改变；请在真实的计算机上试用。',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} 没有弹出：${cause(problem.cause)}。`,
      '请关闭正在使用它的程序，然后再次弹出。制作的内容已安全保存在其中。',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('已经在制作一个 U 盘。', '请等它完成，或将其取消。这次的任务没有开始。')
      : words(
          `${target} 正在使用中：Thinstick 仍在处理它，可能在另一个窗口中。`,
          '请等它完成，或将其取消。没有开始其他任务。',
        ),
  'job-gone': () =>
    words('此任务已关闭，可能是在另一个标签页中，因此它的报告已不在。', '它的 U 盘保持任务结束时的样子。'),
  'not-built': ({ target }) =>
    words(`${target} 不是由上次任务制作的。`, '请选择刚制作的 U 盘。该任务可能已在另一个标签页中关闭。'),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${image} 中的 ${path} 是一个文件夹。` : `${image} 中没有文件 ${path}。`,
      folder ? '请指定其中的一个文件。' : '请再看一下有哪些文件。',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} 已经存在。没有保存任何内容。`, '请另取名称，或移除现有的文件。')
      : words(
          `无法将文件保存为 ${problem.path}：${cause(problem.cause)}。`,
          '请在那里腾出空间，或选择其他文件夹，然后再次保存。',
        ),
  'report-not-saved': problem =>
    words(
      `无法将报告保存为 ${problem.path}：${cause(problem.cause)}。`,
      '请在那里腾出空间，或选择其他文件夹，然后再次保存。',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(`已取消。${target} 没有分区表。`, '请重新恢复；原来的内容已丢失。')
        : words(`已取消。${target} 无法启动：它没有分区表。`, '请重新制作；原来的内容已丢失。')
      : words(`已取消。${target} 没有改变。`, '可以随时重新开始。'),
  usage: ({ message }) => words(said(message), `请返回并重新选择。${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick 本身出现故障：${cause(problem.cause)}。`,
      problem.log === null
        ? '请报告此问题以及当时的操作；在环境中设置 THINSTICK_DEBUG=1，会打印出错的位置。'
        : `请报告此问题、当时的操作，以及文件 ${problem.log}，其中记录了出错的位置。`,
    ),
}
