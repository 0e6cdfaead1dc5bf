import { formatBytes, formatCount } from '../../app/bytes/units.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import { problemJson, progressJson, reportJson } from '../../app/report/json.ts'
import type { Report } from '../../app/report/report.ts'
import { reportedDrive } from '../../app/report/report-origin.ts'
import { type TargetFacts, targetName } from '../../app/target/target-rules.ts'
import { describeProblem } from '../../app/words/wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { type FlashRequest, flashTarget, openHere, type PreparedTarget, prepareTargets } from '../jobs/flash-targets.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { problemOf } from '../platform/problem-of.ts'
import { checkImage, damageIn } from '../sources/check-image.ts'
import type { Command } from './arguments.ts'
import { choicesOf, openWithStatus, pathOf } from './commands.ts'
import { reportText, verdict } from './describe.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

type FlashCommand = Extract<Command, { name: 'flash' }>
type Outcome = { readonly report: Report } | { readonly problem: Problem }

/** The flash command: every target is checked before the first one is written; then all are written at once. */
export const flash = async (command: FlashCommand, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  const onProgress = command.json ? progressEvents({ image: command.image }, terminal) : undefined
  const image = await openWithStatus(command.image, { terminal, signal, onProgress })
  const unfinished = new AbortController()
  // Goes on beside the job, which on a stick takes longer. It may fail before anybody waits for it.
  const damage = checkImage(command.image, { signal: AbortSignal.any([signal, unfinished.signal]) }).then(damageIn)
  damage.catch(() => {})
  try {
    const request: FlashRequest = {
      image,
      inspection: await inspectImage(image),
      imagePath: pathOf(command.image).imagePath,
      choices: choicesOf(command.options),
      allowLarge: command.options.allowLarge,
      overwrite: command.options.overwrite,
      open: openHere,
      damage,
      acceptDamaged: command.options.acceptDamaged,
      reviewed: command.plan,
      diskId: command.diskId,
    }
    const targets = await prepareTargets(request, command.to, command.size)
    for (const target of targets) await confirm(target, command, terminal, signal)
    const statuses = await Promise.all(targets.map(target => flashOne(request, target, command, terminal, signal)))
    return Math.max(...statuses)
  } finally {
    unfinished.abort()
    await image.close()
  }
}

const flashOne = async (
  request: FlashRequest,
  target: PreparedTarget,
  { json }: FlashCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const name = target.facts.path
  const onProgress = json
    ? progressEvents({ target: name }, terminal)
    : (step: Progress) => terminal.status(progressLine(name, step))
  const outcome = await flashTarget(request, target, onProgress, signal).then(
    (report): Outcome => ({ report }),
    (error): Outcome => ({ problem: problemOf(error) }),
  )
  terminal.status('')
  if (json) terminal.json(reportEvent(target.facts, outcome))
  else printOutcome(outcome, terminal)
  return 'report' in outcome ? EXIT.done : exitStatusOf(outcome.problem.code)
}

/** The last event of a target. */
export const reportEvent = (facts: TargetFacts, outcome: Outcome) => ({
  event: 'report',
  ...originNow(),
  drive: reportedDrive(facts),
  ...('report' in outcome
    ? reportJson(outcome.report)
    : { target: facts.path, verified: false, problem: problemJson(outcome.problem) }),
})

const printOutcome = (outcome: Outcome, terminal: Terminal): void => {
  if ('report' in outcome) {
    terminal.out([...reportText(outcome.report), '', verdict(outcome.report, 'Built and verified')])
    return
  }
  const { message, advice } = describeProblem(outcome.problem)
  terminal.note([message, advice])
}

const EVENT_INTERVAL_MS = 100

/** One event a line, of a target or of the image that is unpacked: the first and last of each stage, and ten a second between. */
const progressEvents = (of: { target: string } | { image: string }, terminal: Terminal) => {
  let stage: string | undefined
  let last = 0
  return (progress: Progress): void => {
    const now = Date.now()
    if (progress.stage === stage && progress.done < progress.total && now - last < EVENT_INTERVAL_MS) return
    stage = progress.stage
    last = now
    terminal.event({ event: 'progress', ...of, ...progressJson(progress) })
  }
}

/** Asks before anything that is there is erased. Throws target-not-confirmed, or cancelled on another answer. */
const confirm = async (
  { facts, createSize }: PreparedTarget,
  { yes, json }: FlashCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> => {
  if (yes || createSize !== undefined) return
  if (!terminal.interactive || json)
    throw new ProblemError({ code: 'target-not-confirmed', target: targetName(facts), size: facts.size })
  const what = facts.description === facts.path ? targetName(facts) : `${facts.description} at ${targetName(facts)}`
  const lost = `Everything on ${what} (${formatBytes(facts.size)}, ${formatCount(facts.size)} bytes) will be erased.`
  const answer = await terminal.ask([lost], 'Type "erase" to build the stick: ', signal)
  if (answer?.trim().toLowerCase() !== 'erase')
    throw new ProblemError({ code: 'cancelled', target: facts.path, written: false })
}
