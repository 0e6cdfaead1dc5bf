import { alignedSource } from '../bytes/aligned-source.ts'
import { blockSource } from '../bytes/block-source.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { type BankContent, ContentChecks } from '../inspection/bank-contents.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { takeBank } from '../inspection/take-bank.ts'
import type { Plan, PlanChoices } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { ProblemError } from '../problem/problem.ts'
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { type StickIdentity, synthesizeStick } from '../stick/synthesize.ts'
import { checkStick } from '../verify/check-stick.ts'
import { compareStick } from '../verify/compare-stick.ts'
import { type ReadBack, readBackExtents } from '../verify/verify-stick.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import { type Soundness, soundImage } from '../write/soundness.ts'
import { afterBlanking, takeTableBack, withCondition } from '../write/stick-condition.ts'
import { blankTable, refuseCancelled, type WriteJob, writeExtents, writeTable } from '../write/write-stick.ts'
import { refuseOtherPlan } from './prepare-job.ts'

/** One stick to be built. The device is open, allowed, and nobody else's. */
export interface StickJob extends Soundness {
  readonly image: ByteSource
  readonly device: BlockDevice
  /** What the image holds, where it was inspected for this very job; else the job does so itself. */
  readonly inspection?: Inspection
  readonly choices: PlanChoices
  /** Digest of the plan that was reviewed; undefined where nobody reviewed one. */
  readonly reviewed: string | undefined
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
  /** Fixed instead of random, for tests and comparisons. */
  readonly identity?: Partial<StickIdentity>
}

/**
 * The whole flow on one device: inspect, plan, look at the planned stick, blank LBA 0, write, flush, read back, compare by bytes and by meaning,
 * then LBA 0. Throws ProblemError; whatever it is, LBA 0 holds a table only if all else had verified.
 */
export const runStickJob = async (job: StickJob): Promise<Report> => {
  const started = job.effects.now()
  const inspection = takeBank(job.inspection ?? (await inspectImage(job.image)), job.choices.bank)
  const plan = planFor(job, inspection)
  const identity = identityFor(job)
  const stick = await synthesizeStick(job.image, inspection, plan, identity)
  await checkStick(stick, job.image, plan, inspection)
  const meter = new ProgressMeter(job.effects.now, job.onProgress)
  const write: WriteJob = {
    stick,
    image: blockSource(job.image),
    device: guarded(job.device, meter, job.effects.now),
    meter,
    signal: job.signal,
    effects: job.effects,
  }
  await blankTable(write).catch(async error => {
    throw withCondition(error, await afterBlanking(job.device, error))
  })
  const { readBack, found, content } = await writeAndCompare(write, plan, inspection).catch(error => {
    throw withCondition(error, 'partly written')
  })
  const damage = await soundImage(job, write)
  await finish(write, plan).catch(async error => {
    throw withCondition(error, await takeTableBack(job.device))
  })
  meter.end()
  const report = makeReport({
    target: job.device.name,
    plan,
    image: inspection,
    found,
    // Every byte was compared with the image's, so these are the image's hashes as well.
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

/** Writes all but LBA 0 and reads it back, by bytes and by meaning. */
const writeAndCompare = async (
  write: WriteJob,
  plan: Plan,
  inspection: Inspection,
): Promise<{ readBack: ReadBack; found: Inspection; content: BankContent }> => {
  await writeExtents(write)
  const { readBack, content } = await readAndCheck(write, inspection)
  const found = await readByMeaning(write, readBack, plan)
  refuseMismatches(write.device, plan, [...readBack.mismatches, ...compareStick(found, plan, inspection)])
  return { readBack, found, content }
}

/** Reads the stick back, and looks at its kernel and modules on the way. */
const readAndCheck = async (
  write: WriteJob,
  { bank }: Inspection,
): Promise<{ readBack: ReadBack; content: BankContent }> => {
  const checks = new ContentChecks(write.effects, bank)
  try {
    return { readBack: await readBackExtents(write, checks), content: await checks.end() }
  } finally {
    checks.close()
  }
}

const planFor = ({ device, choices, effects, reviewed }: StickJob, inspection: Inspection): Plan => {
  const plan = planStick(inspection, device.size, choices, effects)
  refuseOtherPlan(plan, reviewed)
  return plan
}

const identityFor = ({ effects, identity }: StickJob): StickIdentity => ({
  diskId: identity?.diskId ?? new DataView(effects.randomBytes(4).buffer).getUint32(0, true),
  uuid: identity?.uuid ?? effects.randomBytes(16),
})

/** The device as it will be with its table, so that it can be read by meaning before LBA 0 is written. */
const withTable = ({ device, stick: { masterBootRecord }, signal }: WriteJob): ByteSource => ({
  size: device.size,
  read: async (offset, target) => {
    refuseCancelled(signal, device, true)
    await device.read(offset, target)
    if (offset < SECTOR) target.set(masterBootRecord.subarray(offset, Math.min(SECTOR, offset + target.length)))
  },
})

const readByMeaning = async (write: WriteJob, { mismatches }: ReadBack, plan: Plan): Promise<Inspection> => {
  const { device, signal } = write
  try {
    return await inspectImage(alignedSource(withTable(write)))
  } catch (error) {
    // The reader may have taken the refusal for a flaw of what it was reading.
    refuseCancelled(signal, device, true)
    // A stick that cannot even be read by meaning has differing bytes, and those say more.
    if (!(error instanceof ProblemError) || error.problem.code === 'target-failed') throw error
    const structure: Mismatch = { kind: 'structure', what: 'boot bank structures', lba: plan.bank.start }
    const list = mismatches.length > 0 ? mismatches : [structure]
    throw new ProblemError(
      {
        code: 'verify-failed',
        target: device.name,
        mismatches: list,
        files: plan.bank.files.length,
        condition: 'partly written',
      },
      { cause: error },
    )
  }
}

const refuseMismatches = (device: BlockDevice, plan: Plan, mismatches: readonly Mismatch[]): void => {
  if (mismatches.length === 0) return
  throw new ProblemError({
    code: 'verify-failed',
    target: device.name,
    mismatches,
    files: plan.bank.files.length,
    condition: 'partly written',
  })
}

/** LBA 0 at last. */
const finish = async (write: WriteJob, plan: Plan): Promise<void> => {
  await writeTable(write)
  await verifyTable(write, plan)
}

const verifyTable = async ({ device, stick }: WriteJob, plan: Plan): Promise<void> => {
  const sector = device.allocate(SECTOR)
  await device.read(0, sector)
  if (firstDifference(sector, stick.masterBootRecord) === undefined) return
  throw new ProblemError({
    code: 'verify-failed',
    target: device.name,
    mismatches: [{ kind: 'structure', what: 'partition table', lba: 0 }],
    files: plan.bank.files.length,
    condition: 'unknown',
  })
}
