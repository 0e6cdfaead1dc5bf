import { prepareRestore } from '../../app/jobs/prepare-restore.ts'
import { type RestoreOutcome, restoreEvent, restorePlanEvent } from '../../app/report/restore-documents.ts'
import type { RestoreChoices } from '../../app/restore/restore-plan.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { stableNames } from '../drives/stable-names.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { restoreDrive } from '../jobs/restore-drive.ts'
import { problemOf } from '../platform/problem-of.ts'
import { openAllowed } from '../targets/open-allowed.ts'
import { confirmErase } from './confirm-erase.ts'
import { restorePlanText, restoreText } from './describe-restore.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { namedTarget } from './named-target.ts'
import { progressEvents } from './progress-events.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

export interface RestoreCommand {
  readonly target: string
  readonly yes: boolean
  readonly choices: RestoreChoices
  readonly allowLarge: boolean
  readonly overwrite: boolean
  readonly json: boolean
}

/** The restore command: shows what will be made of the drive, asks, and makes it. */
export const restore = async (command: RestoreCommand, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  const { choices, json } = command
  const { path: target, drive: named } = await namedTarget(command.target)
  const facts = await factsOf(target, {})
  const reviewed = { drive: named, digest: undefined }
  const drive = prepareRestore({ ...command, path: target, reviewed }, choices, facts)
  if (json) terminal.json(restorePlanEvent(target, drive.plan))
  else terminal.out(restorePlanText(target, drive.plan))
  await confirmErase(drive, { ...command, question: cliWords.confirm.restore }, terminal, signal)
  const onProgress = json
    ? progressEvents({ target }, terminal)
    : (step: Progress) => terminal.status(progressLine(target, step))
  const outcome = await restoreDrive(drive, { choices, open: openAllowed, signal, onProgress }).then(
    (report): RestoreOutcome => ({ report }),
    (error): RestoreOutcome => ({ problem: problemOf(error) }),
  )
  terminal.status('')
  if (json) terminal.json(restoreEvent(facts, outcome, { ...originNow(), byId: await stableNames(target) }))
  else printOutcome(outcome, terminal)
  return 'report' in outcome ? EXIT.done : exitStatusOf(outcome.problem.code)
}

const printOutcome = (outcome: RestoreOutcome, terminal: Terminal): void => {
  if ('report' in outcome) {
    terminal.out(restoreText(outcome.report))
    return
  }
  const { message, advice } = describeProblem(outcome.problem)
  terminal.note([message, advice])
}
