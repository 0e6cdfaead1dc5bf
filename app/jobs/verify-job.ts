import { alignedSource } from '../bytes/aligned-source.ts'
import { blockSource } from '../bytes/block-source.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { type BankContent, withContentChecks } from '../inspection/bank-contents.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { likeliestBank, takeBank } from '../inspection/take-bank.ts'
import { type ChangedImage, NO_CHANGES, type OwnChanges, takeOwnFiles } from '../own-files/take-own-files.ts'
import type { EsxiChange } from '../problem/esxi-change.ts'
import type { Problem } from '../problem/problem.ts'
import { makeReport, type ReportInput } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { compareBoot } from '../verify/compare-boot.ts'
import { compareData, hashFiles } from '../verify/compare-files.ts'
import { compareOthers, othersIn } from '../verify/compare-others.ts'
import { comparePlanned } from '../verify/compare-planned.ts'
import { compareStick } from '../verify/compare-stick.ts'
import { changedPaths, settleChanges } from '../verify/kept-files.ts'
import { plannedAgain } from '../verify/planned-again.ts'
import { readStick, type StickReading } from '../verify/read-stick.ts'
import { layoutShown } from '../verify/stick-plan.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import { refuseCancelled } from '../write/write-stick.ts'
import { hashOptions } from './hash-options.ts'
import { stickProblem } from './stick-problem.ts'

/** A stick to compare with an image; nothing is written. */
export interface VerifyJob {
  readonly image: ByteSource
  /** What was to be different in the stick's bank, if anything. */
  readonly own?: OwnChanges | undefined
  readonly device: BlockDevice
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
}

/** What was read, and what is wrong with it; that is undefined if the stick matches the image and would boot. */
export interface VerifyReport extends Report {
  /** What ESXi itself has changed, which is no mismatch. */
  readonly changes: readonly EsxiChange[]
  readonly problem: Problem | undefined
}

/**
 * Verifies a stick: each file's entry and SHA-256, wherever its clusters are, tables, boot sectors, volume and UUID by
 * meaning, and every other byte that the plan determines. The stick itself shows which choices it was built with.
 * Throws ProblemError does-not-verify, target-failed if the stick cannot be read, or what reading the image throws.
 */
export const runVerifyJob = async (given: VerifyJob): Promise<VerifyReport> => {
  const { effects } = given
  const started = effects.now()
  const meter = new ProgressMeter(effects.now, given.onProgress)
  const device = guarded(given.device, meter, effects.now, 'untouched')
  const job = { ...given, device }
  const stick = alignedSource(blockSource(device))
  const reading = await readBoth(job, stick)
  const { inspection, found, plan } = reading
  const others = othersIn(reading).reduce((sum, { bytes }) => sum + bytes, 0)
  meter.begin('verify', 2 * (inspection.bank.bytes + others) + plan.boot.sectorsCopied * SECTOR)
  const { changes: settled, ...compared } = await compareAll(
    { ...reading, image: blockSource(reading.image), stick },
    job,
    meter,
  )
  const changes = [...settled, ...otherBank(found)]
  meter.end()
  const report = makeReport({
    target: device.name,
    plan,
    found,
    image: inspection,
    ...compared,
    changed: changedPaths(changes),
    stages: meter.times,
    bytesWritten: 0,
    seconds: (effects.now() - started) / 1000,
  })
  return { ...report, changes, problem: stickProblem(report, inspection, compared.content) }
}

/** The bank that VMware's loader starts, if ESXi has put an upgrade into another than the one that is compared. */
const otherBank = ({ bank, banks }: Inspection): EsxiChange[] =>
  banks
    .filter(({ live, slot }) => live && slot !== bank.partition.slot)
    .map(({ slot, bank: live }) => ({
      kind: 'other-bank',
      slot,
      build: live?.bootCfg.build ?? null,
      updated: live?.bootCfg.updated ?? null,
    }))

type BothReadings = StickReading & ChangedImage

/** The image, with the bank that the stick was made from, and the stick. */
const readBoth = async ({ image, own, device, effects }: VerifyJob, stick: ByteSource): Promise<BothReadings> => {
  const whole = await inspectImage(image, { rest: (await layoutShown(stick)) === 'complete' })
  const request = { stick, name: device.name, image, effects }
  const reading = await readStick({ ...request, inspection: whole })
  const taken = takeBank(whole, likeliestBank(whole, reading.found.bank))
  const changed = await takeOwnFiles(image, taken, own ?? NO_CHANGES, effects)
  const known = changed.inspection === whole
  return { ...(known ? reading : await readStick({ ...request, ...changed })), ...changed }
}

/** Compares by meaning, by what the plan determines, and file by file, checking the kernel and the modules on the way. */
const compareAll = async (
  { image, stick, inspection, found, plan }: BothReadings & { readonly stick: ByteSource },
  job: VerifyJob,
  meter: ProgressMeter,
): Promise<
  Pick<ReportInput, 'expected' | 'actual' | 'mismatches'> & {
    readonly content: BankContent
    readonly changes: readonly EsxiChange[]
  }
> => {
  const check = (): void => refuseCancelled(job.signal, job.device, false)
  const compared = { stick, image, inspection, found, plan, check }
  const meaning = [...compareStick(found, plan, inspection), ...(await compareBoot(compared))]
  const planned = await plannedAgain(compared)
  const structures = await comparePlanned({ ...compared, planned, known: meaning })
  const hashing = hashOptions(job, meter)
  const [ofImage, ofStick] = [
    { source: image, bank: inspection.bank },
    { source: stick, bank: found.bank },
  ]
  const expected = await hashFiles(ofImage, inspection.bank, hashing)
  const { given: actual, content } = await withContentChecks(job.effects, found.bank, checks =>
    hashFiles(ofStick, inspection.bank, hashing, checks),
  )
  const data = await compareData(ofImage, ofStick, expected, actual)
  const others = await compareOthers({ ...compared, planned }, hashing)
  const settled = await settleChanges({ ...compared, effects: job.effects }, [...meaning, ...structures, ...data])
  const slot = plan.bank.slot
  return {
    expected: new Map([[slot, expected], ...others.expected]),
    actual: new Map([[slot, actual], ...others.actual]),
    content,
    changes: settled.changes,
    mismatches: [...settled.mismatches, ...others.mismatches],
  }
}
