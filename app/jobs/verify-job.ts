import { alignedSource } from '../bytes/aligned-source.ts'
import { blockSource } from '../bytes/block-source.ts'
import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { type BankContent, ContentChecks } from '../inspection/bank-contents.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { likeliestBank, takeBank } from '../inspection/take-bank.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Problem } from '../problem/problem.ts'
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { patchBootSector } from '../stick/synthesize.ts'
import { type BankData, compareData, type HashOptions, hashFiles } from '../verify/compare-files.ts'
import { comparePlanned } from '../verify/compare-planned.ts'
import { compareStick } from '../verify/compare-stick.ts'
import type { FileHashes } from '../verify/piece-hashes.ts'
import { readStick, type StickReading } from '../verify/read-stick.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import { refuseCancelled } from '../write/write-stick.ts'
import { stickProblem } from './stick-problem.ts'

/** A stick to be compared with an image; nothing is written. */
export interface VerifyJob {
  readonly image: ByteSource
  readonly device: BlockDevice
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
}

/** What was read, and what is wrong with it; undefined where the stick is the image's and would boot. */
export interface VerifyReport extends Report {
  readonly problem: Problem | undefined
}

/**
 * Verifies a stick: each file's entry and SHA-256, wherever on the stick its clusters lie, tables, boot sectors, volume
 * and UUID by meaning, and every other byte that the plan determines. By which choices it was built, it shows itself.
 * Throws ProblemError does-not-verify, target-failed where the stick cannot be read, or what reading the image says.
 */
export const runVerifyJob = async (given: VerifyJob): Promise<VerifyReport> => {
  const { effects } = given
  const started = effects.now()
  const meter = new ProgressMeter(effects.now, given.onProgress)
  const device = guarded(given.device, meter, effects.now, 'untouched')
  const job = { ...given, device }
  const image = blockSource(job.image)
  const stick = alignedSource(blockSource(device))
  const { inspection, found, plan } = await readBoth(job, stick)
  meter.begin('verify', 2 * inspection.bank.bytes + plan.boot.sectorsCopied * SECTOR)
  const meaning = [...compareStick(found, plan, inspection), ...(await compareBoot(job, stick, inspection, plan))]
  const check = () => refuseCancelled(job.signal, device, false)
  const planned = await comparePlanned({ stick, image, inspection, found, plan, known: meaning, check })
  const hashing = hashOptions(job, meter)
  const expected = await hashFiles({ source: image, bank: inspection.bank }, inspection.bank, hashing)
  const { actual, content } = await hashStick({ source: stick, bank: found.bank }, inspection, hashing, effects)
  const data = await compareData(
    { source: image, bank: inspection.bank },
    { source: stick, bank: found.bank },
    expected,
    actual,
  )
  meter.end()
  const report = makeReport({
    target: device.name,
    plan,
    found,
    image: inspection,
    expected,
    actual,
    content,
    mismatches: [...meaning, ...planned, ...data],
    stages: meter.times,
    bytesWritten: 0,
    seconds: (effects.now() - started) / 1000,
  })
  return { ...report, problem: stickProblem(report, inspection, content) }
}

/** The hashes of a stick's files, whose kernel and modules are looked at on the way. */
const hashStick = async (
  data: BankData,
  { bank }: Inspection,
  hashing: HashOptions,
  effects: Effects,
): Promise<{ actual: FileHashes; content: BankContent }> => {
  const checks = new ContentChecks(effects, data.bank)
  try {
    return { actual: await hashFiles(data, bank, hashing, checks), content: await checks.end() }
  } finally {
    checks.close()
  }
}

/** The image, with that bank of it that the stick was made from, and the stick. */
const readBoth = async (
  { image, device, effects }: VerifyJob,
  stick: ByteSource,
): Promise<StickReading & { readonly inspection: Inspection }> => {
  const whole = await inspectImage(image)
  const request = { stick, name: device.name, image, effects }
  const reading = await readStick({ ...request, inspection: whole })
  const inspection = takeBank(whole, likeliestBank(whole, reading.found.bank))
  return { ...(inspection === whole ? reading : await readStick({ ...request, inspection })), inspection }
}

const hashOptions = ({ effects, signal, device }: VerifyJob, meter: ProgressMeter): HashOptions => {
  let unreported = 0
  return {
    sha256: effects.sha256,
    onBytes: bytes => {
      refuseCancelled(signal, device, false)
      unreported += bytes
      // A person needs no news of each small file.
      if (unreported < CHUNK_BYTES / 4) return
      meter.advance(unreported)
      unreported = 0
    },
  }
}

/** p4 byte for byte, apart from the BPB fields that a copy changes. */
const compareBoot = async (job: VerifyJob, stick: ByteSource, image: Inspection, plan: Plan): Promise<Mismatch[]> => {
  const { start, sectorsCopied } = plan.boot
  const step = CHUNK_BYTES / SECTOR
  for (let sector = 0; sector < sectorsCopied; sector += step) {
    refuseCancelled(job.signal, job.device, false)
    const length = Math.min(step, sectorsCopied - sector) * SECTOR
    const wanted = await readBytes(job.image, (image.boot.partition.start + sector) * SECTOR, length)
    if (sector === 0) wanted.set(patchBootSector(wanted.slice(0, SECTOR), plan.boot, plan.geometry))
    const actual = await readBytes(stick, (start + sector) * SECTOR, length)
    const index = firstDifference(actual, wanted)
    if (index !== undefined)
      return [{ kind: 'boot', lba: start + sector + Math.floor(index / SECTOR), offset: index % SECTOR }]
  }
  return []
}
