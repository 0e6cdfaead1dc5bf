import type { PreparedRestore } from '../../app/jobs/prepare-restore.ts'
import { runRestoreJob } from '../../app/jobs/restore-job.ts'
import type { RestoreReport } from '../../app/report/restore-report.ts'
import type { RestoreChoices } from '../../app/restore/restore-plan.ts'
import type { Progress } from '../../app/write/progress.ts'
import { refuseCancelled } from '../../app/write/write-stick.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'

export interface RestoreOptions {
  readonly choices: RestoreChoices
  readonly open: OpenTarget
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Restores a drive: opens it, runs the job on it, closes it. Throws ProblemError. */
export const restoreDrive = async (
  drive: PreparedRestore,
  { choices, open, signal, onProgress }: RestoreOptions,
): Promise<RestoreReport> => {
  refuseCancelled(signal, { name: drive.facts.path }, false)
  const device = await open(drive)
  try {
    return await runRestoreJob({ device, choices, effects: nodeEffects, signal, onProgress })
  } finally {
    await device.close()
  }
}
