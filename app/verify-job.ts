import { alignedSource } from './bytes/aligned-source.ts'
import { type ByteSource, readBytes } from './bytes/byte-source.ts'
import type { CancelSignal, Effects } from './bytes/effects.ts'
import { SECTOR } from './bytes/units.ts'
import type { FatNode } from './image/fat-volume.ts'
import { type BankContent, ContentChecks } from './inspection/bank-contents.ts'
import { inspectImage } from './inspection/inspect-image.ts'
import type { Inspection } from './inspection/inspection.ts'
import { likeliestBank, takeBank } from './inspection/take-bank.ts'
import { type Plan, USUAL_CHOICES } from './plan/plan.ts'
import { planStick } from './plan/plan-stick.ts'
import { compareStick } from './report/compare-stick.ts'
import { makeReport } from './report/make-report.ts'
import type { Mismatch } from './report/mismatch.ts'
import { ProblemError } from './report/problem.ts'
import type { Report } from './report/report.ts'
import { patchBootSector } from './stick/synthesize.ts'
import type { BlockDevice } from './write/block-device.ts'
import { CHUNK_BYTES } from './write/chunk-bytes.ts'
import { firstDifference } from './write/equal-bytes.ts'
import type { FileHashes } from './write/piece-hashes.ts'
import { type Progress, ProgressMeter } from './write/progress.ts'
import { refuseCancelled } from './write/write-stick.ts'

/** A stick to be compared with an image; nothing is written. */
export interface VerifyJob {
  readonly image: ByteSource
  readonly device: BlockDevice
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Verifies a stick by meaning: partition table, boot code, boot sectors, volume, UUID, and each file's entry and
 * SHA-256, wherever on the stick its clusters lie. Throws ProblemError does-not-verify, or what reading either says.
 */
export const runVerifyJob = async (job: VerifyJob): Promise<Report> => {
  const { image, device, effects } = job
  const started = effects.now()
  const stick = alignedSource(device)
  const whole = await inspectImage(image)
  const found = await inspectStick(stick, device.name, whole)
  const inspection = takeBank(whole, likeliestBank(whole, found.bank))
  const plan = planOf(inspection, found, device.size, effects)
  const meter = new ProgressMeter(effects.now, job.onProgress)
  meter.begin('verify', 2 * inspection.bank.bytes + plan.boot.sectorsCopied * SECTOR)
  const mismatches = [...compareStick(found, plan, inspection), ...(await compareBoot(job, stick, inspection, plan))]
  const expected = await hashFiles(job, meter, image, inspection, inspection)
  const { actual, content } = await hashStick(job, meter, stick, found, inspection)
  mismatches.push(...(await compareData(job, stick, inspection, found, expected, actual)))
  meter.end()
  const report = makeReport({
    target: device.name,
    plan,
    found,
    image: inspection,
    expected,
    actual,
    content,
    mismatches,
    stages: meter.times,
    bytesWritten: 0,
    seconds: (effects.now() - started) / 1000,
  })
  return report
}

/** What is on the stick; a stick that is none at all does not verify. */
const inspectStick = async (stick: ByteSource, name: string, image: Inspection): Promise<Inspection> => {
  try {
    return await inspectImage(stick)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new ProblemError(
      {
        code: 'does-not-verify',
        target: name,
        mismatches: [{ kind: 'structure', what: 'partition table or boot bank', lba: 0 }],
        files: image.bank.files.length,
      },
      { cause: error },
    )
  }
}

/** The plan that the stick was built by: the choices that it shows, else the usual ones. */
const planOf = (image: Inspection, stick: Inspection, size: number, effects: Effects): Plan => {
  const base = { ...USUAL_CHOICES, makeUuid: image.bank.uuid === undefined && stick.bank.uuid !== undefined }
  const usual = planStick(image, size, base, effects)
  if (usual.boot.sectors === stick.boot.partition.sectors) return usual
  const few = planStick(image, size, { ...base, bootSectors: 'needed' }, effects)
  return few.boot.sectors === stick.boot.partition.sectors ? few : usual
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

/** The hashes of a stick's files, whose kernel and modules are looked at on the way. */
const hashStick = async (
  job: VerifyJob,
  meter: ProgressMeter,
  stick: ByteSource,
  found: Inspection,
  image: Inspection,
): Promise<{ actual: FileHashes; content: BankContent }> => {
  const checks = new ContentChecks(job.effects, found.bank)
  try {
    return { actual: await hashFiles(job, meter, stick, found, image, checks), content: await checks.end() }
  } finally {
    checks.close()
  }
}

/** SHA-256 of the image's files, by their order there, as `source` holds them. */
const hashFiles = async (
  job: VerifyJob,
  meter: ProgressMeter,
  source: ByteSource,
  from: Inspection,
  { bank }: Inspection,
  checks?: ContentChecks,
): Promise<FileHashes> => {
  const hashes = new Map<number, string>()
  for (const [index, { path }] of bank.files.entries()) {
    const node = from.bank.files.find(file => file.path === path)
    if (!node) continue
    const hash = job.effects.sha256()
    for await (const bytes of dataOf(source, from, node)) {
      refuseCancelled(job.signal, job.device, false)
      hash.update(bytes)
      await checks?.push(path, bytes)
      meter.advance(bytes.length)
    }
    hashes.set(index, hash.hex())
  }
  return hashes
}

async function* dataOf(source: ByteSource, { bank }: Inspection, { runs }: FatNode): AsyncGenerator<Uint8Array> {
  const base = bank.partition.start * SECTOR
  for (const run of runs)
    for (let from = 0; from < run.length; from += CHUNK_BYTES)
      yield await readBytes(source, base + run.offset + from, Math.min(CHUNK_BYTES, run.length - from))
}

/** Where files of the same size but another SHA-256 begin to differ. */
const compareData = async (
  job: VerifyJob,
  stick: ByteSource,
  image: Inspection,
  found: Inspection,
  expected: FileHashes,
  actual: FileHashes,
): Promise<Mismatch[]> => {
  const mismatches: Mismatch[] = []
  for (const [index, node] of image.bank.files.entries()) {
    const other = found.bank.files.find(({ path }) => path === node.path)
    if (!other || other.entry.size !== node.entry.size || expected.get(index) === actual.get(index)) continue
    const offset = await firstDifferenceOf(dataOf(job.image, image, node), dataOf(stick, found, other))
    mismatches.push({ kind: 'file', path: node.path, lba: lbaOf(found, other, offset), offset })
  }
  return mismatches
}

const firstDifferenceOf = async (a: AsyncGenerator<Uint8Array>, b: AsyncGenerator<Uint8Array>): Promise<number> => {
  let at = 0
  let left = new Uint8Array()
  let right = new Uint8Array()
  for (;;) {
    if (left.length === 0) left = (await a.next()).value ?? new Uint8Array()
    if (right.length === 0) right = (await b.next()).value ?? new Uint8Array()
    const length = Math.min(left.length, right.length)
    if (length === 0) return at
    const index = firstDifference(left.subarray(0, length), right.subarray(0, length))
    if (index !== undefined) return at + index
    at += length
    left = left.subarray(length)
    right = right.subarray(length)
  }
}

/** The LBA of a byte of a file on the stick. */
const lbaOf = ({ bank }: Inspection, { runs }: FatNode, offset: number): number => {
  let rest = offset
  for (const run of runs) {
    if (rest < run.length) return bank.partition.start + Math.floor((run.offset + rest) / SECTOR)
    rest -= run.length
  }
  return bank.partition.start
}
