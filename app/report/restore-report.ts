import type { RestorePlan } from '../restore/restore-plan.ts'
import type { RestoreIdentity } from '../restore/restored-stick.ts'
import type { StageTime } from '../write/progress.ts'
import { fdiskTable } from './fdisk-table.ts'

/** A restored drive, read back and found as planned. */
export interface RestoreReport extends RestorePlan {
  readonly target: string
  readonly diskId: number
  /** Serial number of the volume. */
  readonly serial: number
  /** The partition table as `fdisk -l` prints it. */
  readonly table: readonly string[]
  readonly bytesWritten: number
  readonly stages: readonly StageTime[]
  /** Duration of the whole job, in seconds. */
  readonly seconds: number
}

interface RestoreReportInput {
  readonly target: string
  readonly plan: RestorePlan
  readonly identity: RestoreIdentity
  readonly stages: readonly StageTime[]
  readonly seconds: number
}

export const makeRestoreReport = ({ target, plan, identity, stages, seconds }: RestoreReportInput): RestoreReport => ({
  target,
  ...plan,
  ...identity,
  table: fdiskTable(target, plan.size, plan.geometry, [plan.partition]),
  bytesWritten: plan.bytesToWrite,
  stages,
  seconds,
})
