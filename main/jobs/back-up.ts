import { dirname, resolve } from 'node:path'
import { ProblemError } from '../../app/problem/problem.ts'
import type { BackupReport } from '../../app/report/backup-report.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import type { Progress } from '../../app/write/progress.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { targetIdentity } from '../targets/target-identity.ts'
import { type OpenToRead, type StickToRead, withStick } from './verify-stick.ts'

export interface BackupPlace {
  readonly file: string
  /** Whether a file of that name may be replaced. */
  readonly overwrite: boolean
}

export interface BackupHow {
  readonly open: OpenToRead
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Backs a stick up and passes what came of it on, while the stick is still open. Throws ProblemError backup-not-saved if
 * the file would be on the stick, and what opening the stick throws.
 */
export const backUp = async <T>(
  stick: StickToRead,
  place: BackupPlace,
  { open, signal, onProgress }: BackupHow,
  then: (making: Promise<BackupReport>, facts: TargetFacts) => Promise<T>,
): Promise<T> => {
  await refuseOnStick(stick.path, place.file)
  return withStick(stick, open, async (device: BlockDevice, facts) => {
    // In its own bundle, with the encoder that nothing else needs.
    const { backupStick } = await import('../backup/backup-stick.ts')
    return then(backupStick({ device, ...place, signal, onProgress }), facts)
  })
}

const refuseOnStick = async (stick: string, file: string): Promise<void> => {
  const { holdsImage } = await factsOf(stick, { imagePath: dirname(resolve(file)) })
  const same = (await targetIdentity(stick)) === (await targetIdentity(file))
  if (same || holdsImage)
    throw new ProblemError({ code: 'backup-not-saved', file, cause: 'it would be on the stick itself' })
}
