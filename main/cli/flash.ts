import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { type Outcome, reportEvent } from '../../app/report/documents.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { buildStick } from '../jobs/build-stick.ts'
import { type JobEnds, type PreparedJob, prepareJob, type WantedJob } from '../jobs/prepare-job.ts'
import { problemOf } from '../platform/problem-of.ts'
import { checkImage, damageIn } from '../sources/check-image.ts'
import { openAllowed } from '../targets/open-allowed.ts'
import type { BuildOptions } from './build-options.ts'
import { choicesOf, openWithStatus, wantedTarget } from './commands.ts'
import { confirmErase } from './confirm-erase.ts'
import { reportText } from './describe.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { type NamedTarget, namedTargets } from './named-target.ts'
import { progressEvents } from './progress-events.ts'
import { progressLine } from './progress-line.ts'
import { reportSource } from './report-source.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

export interface FlashCommand {
  readonly image: string
  readonly to: readonly string[]
  /** In bytes. */
  readonly size: number | undefined
  readonly yes: boolean
  readonly plan: string | undefined
  readonly diskId: number | undefined
  readonly options: BuildOptions
  readonly json: boolean
}

/** The flash command: every target is checked before the first one is written; then all are written at once. */
export const flash = async (command: FlashCommand, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  const job = await prepareJob(wantedJob(command, await namedTargets(command.to)), endsFor(command, terminal), signal)
  try {
    for (const stick of job.sticks)
      await confirmErase(stick, { ...command, question: cliWords.confirm.flash }, terminal, signal)
    const statuses = await Promise.all(job.sticks.map(stick => flashOne(job, stick, command, terminal, signal)))
    return Math.max(...statuses)
  } finally {
    await job.source.close()
  }
}

const wantedJob = ({ image, size, plan, options }: FlashCommand, targets: readonly NamedTarget[]): WantedJob => ({
  image,
  targets: targets.map(({ path, drive }) => ({
    ...wantedTarget(path, options),
    newSize: size ?? ARTICLE_STICK_BYTES,
    askedSize: size,
    reviewed: { drive, digest: plan },
  })),
  choices: choicesOf(options),
  acceptDamaged: options.acceptDamaged,
})

const endsFor = ({ image, json }: FlashCommand, terminal: Terminal): JobEnds => {
  const onProgress = json ? progressEvents({ image }, terminal) : undefined
  return {
    image: (name, signal, whole) => openWithStatus(name, { terminal, signal, onProgress, whole }),
    target: openAllowed,
    checks: {
      damage: async (name, signal) => damageIn(await checkImage(name, { signal })),
      isDamaged: () => false,
    },
  }
}

const flashOne = async (
  job: PreparedJob,
  stick: PreparedStick,
  { image, json, diskId }: FlashCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const name = stick.facts.path
  const onProgress = json
    ? progressEvents({ target: name }, terminal)
    : (step: Progress) => terminal.status(progressLine(name, step))
  const identity = diskId === undefined ? {} : { diskId }
  const outcome = await buildStick(job, stick, { signal, onProgress, identity }).then(
    (report): Outcome => ({ report }),
    (error): Outcome => ({ problem: problemOf(error) }),
  )
  terminal.status('')
  if (json) {
    const report = 'report' in outcome ? outcome.report : undefined
    terminal.json(reportEvent(stick.facts, outcome, await reportSource(image, name, report)))
  } else printOutcome(outcome, terminal)
  return 'report' in outcome ? EXIT.done : exitStatusOf(outcome.problem.code)
}

const printOutcome = (outcome: Outcome, terminal: Terminal): void => {
  if ('report' in outcome) {
    terminal.out([...reportText(outcome.report), '', cliWords.verdict(outcome.report)])
    return
  }
  const { message, advice } = describeProblem(outcome.problem)
  terminal.note([message, advice])
}
