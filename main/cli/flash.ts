import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { type PreparedJob, prepareJob, type WantedJob } from '../jobs/prepare-job.ts'
import type { BuildOptions } from './build-options.ts'
import { choicesOf, wantedTarget } from './commands.ts'
import { confirmErase } from './confirm-erase.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { buildAndTell, endsFor } from './flash-stick.ts'
import { type NamedTarget, namedTargets } from './named-target.ts'
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
  own: options.own,
  acceptDamaged: options.acceptDamaged,
})

const flashOne = async (
  job: PreparedJob,
  stick: PreparedStick,
  command: FlashCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const { diskId } = command
  const identity = diskId === undefined ? {} : { diskId }
  const outcome = await buildAndTell({ job, stick, identity, command, terminal, signal })
  return 'report' in outcome ? EXIT.done : exitStatusOf(outcome.problem.code)
}
