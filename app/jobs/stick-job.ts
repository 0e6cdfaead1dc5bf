import { blockSource } from '../bytes/block-source.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { takeBank } from '../inspection/take-bank.ts'
import { needsRest } from '../plan/needs.ts'
import type { Plan, PlanChoices } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Damage } from '../problem/warning.ts'
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import type { StickIdentity } from '../stick/stick-identity.ts'
import { synthesizeStick } from '../stick/synthesize.ts'
import { checkStick } from '../verify/check-stick.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import { type Soundness, soundImage } from '../write/soundness.ts'
import type { WriteJob } from '../write/write-stick.ts'
import { refuseOtherPlan } from './prepare-job.ts'
import { readWritten, type WrittenStick } from './read-written.ts'
import { verifyFailed } from './verify-failed.ts'
import { commitTable, writeAllButTable } from './write-and-commit.ts'

/** One stick to be built. The device is open, allowed, and held exclusively. */
export interface StickJob extends Soundness {
  readonly image: ByteSource
  readonly device: BlockDevice
  /** What the image holds, if it was inspected for this job; otherwise the job inspects it. */
  readonly inspection?: Inspection
  readonly choices: PlanChoices
  /** Digest of the plan that was reviewed; undefined if none was. */
  readonly reviewed: string | undefined
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
  /** Fixed instead of random, for tests and comparisons. */
  readonly identity?: Partial<StickIdentity>
}

/**
 * The whole flow on one device: inspect, plan, check the planned stick, blank LBA 0, write, flush, read back, compare
 * by bytes and by meaning, then write LBA 0. Throws ProblemError; even then, LBA 0 holds a table only if everything
 * else was verified.
 */
export const runStickJob = async (job: StickJob): Promise<Report> => {
  const started = job.effects.now()
  const inspection = takeBank(
    job.inspection ?? (await inspectImage(job.image, { rest: needsRest(job.choices) })),
    job.choices.bank,
  )
  const plan = planFor(job, inspection)
  const meter = new ProgressMeter(job.effects.now, job.onProgress)
  const write = await writeJobFor(job, plan, inspection, meter)
  const { readBack, found, content, damage } = await writeAll(job, write, plan, inspection)
  meter.end()
  const report = makeReport({
    target: job.device.name,
    plan,
    image: inspection,
    found,
    // Every byte was compared with the image, so these are the image's hashes too.
    expected: readBack.hashes,
    actual: readBack.hashes,
    content,
    mismatches: [],
    stages: meter.times,
    bytesWritten: plan.bytesToWrite,
    seconds: (job.effects.now() - started) / 1000,
  })
  return damage ? { ...report, warnings: [...report.warnings, damage] } : report
}

const planFor = ({ device, choices, effects, reviewed }: StickJob, inspection: Inspection): Plan => {
  const plan = planStick(inspection, device.size, choices, effects)
  refuseOtherPlan(plan, reviewed)
  return plan
}

/** The planned stick, checked before anything is written, and the device that it goes to. */
const writeJobFor = async (
  job: StickJob,
  plan: Plan,
  inspection: Inspection,
  meter: ProgressMeter,
): Promise<WriteJob> => {
  const stick = await synthesizeStick(job.image, inspection, plan, identityFor(job))
  await checkStick(stick, job.image, plan, inspection)
  const { image, device, signal, effects } = job
  return { stick, image: blockSource(image), device: guarded(device, meter, effects.now), meter, signal, effects }
}

const identityFor = ({ effects, identity }: StickJob): StickIdentity => ({
  diskId: identity?.diskId ?? new DataView(effects.randomBytes(4).buffer).getUint32(0, true),
  uuid: identity?.uuid ?? effects.randomBytes(16),
  secondUuid: identity?.secondUuid ?? effects.randomBytes(16),
})

/** Writes and reads back everything but LBA 0, waits for the image to be found sound, and writes LBA 0. */
const writeAll = async (
  job: StickJob,
  write: WriteJob,
  plan: Plan,
  inspection: Inspection,
): Promise<WrittenStick & { readonly damage: Damage | undefined }> => {
  const written = await writeAllButTable(write, job.device, () => readWritten(write, plan, inspection))
  const damage = await soundImage(job, write)
  await commitTable(write, job.device, () => {
    const table: Mismatch = { kind: 'structure', what: 'partition table', lba: 0 }
    return verifyFailed(write.device, plan, [table], { condition: 'unknown' })
  })
  return { ...written, damage }
}
