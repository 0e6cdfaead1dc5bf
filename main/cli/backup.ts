import { type BackupOutcome, backupEvent } from '../../app/report/backup-documents.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { stableNames } from '../drives/stable-names.ts'
import { backUp } from '../jobs/back-up.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import type { OpenToRead } from '../jobs/verify-stick.ts'
import { problemOf } from '../platform/problem-of.ts'
import { openTarget } from '../targets/open-target.ts'
import { backupText } from './describe-backup.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { namedTarget } from './named-target.ts'
import { progressEvents } from './progress-events.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

export interface BackupCommand {
  readonly target: string
  readonly file: string
  readonly overwrite: boolean
  readonly json: boolean
}

/** The backup command: reads what is in use of a stick into a file, and compares that with what was read. */
export const backup = async (
  { target: named, file, overwrite, json }: BackupCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const { path, drive: chosen } = await namedTarget(named)
  const onProgress = json
    ? progressEvents({ target: path }, terminal)
    : (step: Progress) => terminal.status(progressLine(path, step))
  const open: OpenToRead = facts => openTarget(facts, { writable: false })
  return backUp({ path, chosen }, { file, overwrite }, { open, signal, onProgress }, async (making, facts) => {
    const outcome = await making.then(
      (report): BackupOutcome => ({ report }),
      (error): BackupOutcome => ({ problem: problemOf(error) }),
    )
    terminal.status('')
    if (json) terminal.json(backupEvent(facts, outcome, { ...originNow(), byId: await stableNames(path) }))
    else printOutcome(outcome, terminal)
    return 'report' in outcome ? EXIT.done : exitStatusOf(outcome.problem.code)
  })
}

const printOutcome = (outcome: BackupOutcome, terminal: Terminal): void => {
  if ('report' in outcome) {
    terminal.out(backupText(outcome.report))
    return
  }
  const { message, advice } = describeProblem(outcome.problem)
  terminal.note([message, advice])
}
