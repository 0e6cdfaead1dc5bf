import { alignedSource } from '../bytes/aligned-source.ts'
import { memorySource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { ProblemError, type StickCondition } from '../problem/problem.ts'
import { makeRestoreReport, type RestoreReport } from '../report/restore-report.ts'
import { compareRestored } from '../restore/compare-restored.ts'
import { planRestore, type RestoreChoices } from '../restore/restore-plan.ts'
import { type RestoreIdentity, restoredStick } from '../restore/restored-stick.ts'
import { readBackExtents } from '../verify/verify-stick.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import type { WriteJob } from '../write/write-stick.ts'
import { duringJob } from './other-job.ts'
import { withTable } from './with-table.ts'
import { commitTable, writeAllButTable } from './write-and-commit.ts'

/** A drive to be restored. The device is open, allowed, and held exclusively. */
export interface RestoreJob {
  readonly device: BlockDevice
  readonly choices: RestoreChoices
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
  /** Fixed instead of random, for tests. */
  readonly identity?: RestoreIdentity
}

/**
 * Makes a drive one empty volume again: blanks LBA 0, writes, flushes, reads back, compares by bytes and by meaning,
 * then writes LBA 0. Throws ProblemError; even then, LBA 0 holds a table only if everything else was verified.
 */
export const runRestoreJob = async (job: RestoreJob): Promise<RestoreReport> => {
  const { device, effects, signal } = job
  const started = effects.now()
  const plan = planRestore(device.name, device.size, job.choices)
  const identity = job.identity ?? randomIdentity(effects)
  const meter = new ProgressMeter(effects.now, job.onProgress)
  const stick = restoredStick(plan, identity)
  const write: WriteJob = {
    stick,
    image: memorySource(new Uint8Array()),
    device: guarded(device, meter, effects.now),
    meter,
    signal,
    effects,
  }
  try {
    await writeAllButTable(write, device, async () => {
      const { mismatches } = await readBackExtents(write)
      const meaning = mismatches.length > 0 ? [] : await compareRestored(alignedSource(withTable(write)), plan)
      const all = [...mismatches, ...meaning]
      if (all.length > 0) throw differs(device, all, 'partly written')
    })
    await commitTable(write, device, () => differs(device, [TABLE], 'unknown'))
  } catch (error) {
    throw duringJob(error, 'restore')
  }
  meter.end()
  const seconds = (effects.now() - started) / 1000
  return makeRestoreReport({ target: device.name, plan, identity, stages: meter.times, seconds })
}

const randomIdentity = ({ randomBytes }: Pick<Effects, 'randomBytes'>): RestoreIdentity => {
  const view = new DataView(randomBytes(8).slice().buffer)
  return { diskId: view.getUint32(0, true), serial: view.getUint32(4, true) }
}

const TABLE: Mismatch = { kind: 'structure', what: 'partition table', lba: 0 }

const differs = ({ name }: BlockDevice, mismatches: readonly Mismatch[], condition: StickCondition): ProblemError =>
  new ProblemError({ code: 'verify-failed', target: name, mismatches, files: 0, condition })
