import { alignedSource } from '../bytes/aligned-source.ts'
import { blockSource } from '../bytes/block-source.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { type FatNode, listFiles } from '../fat/fat-volume.ts'
import { isThinstick } from '../inspection/found-stick.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { type FoundBank, type Inspection, titleOf } from '../inspection/inspection.ts'
import { type InsidePartition, lookInside } from '../inspection/look-inside.ts'
import { type Problem, ProblemError } from '../problem/problem.ts'
import { isUnsound, type StickFlaw, type Untold } from '../problem/stick-flaw.ts'
import { type Examination, type ExaminedVolume, isKnownFile, type KnownFiles } from '../report/examination.ts'
import { bootVerdict } from '../verdict/boot-verdict.ts'
import { contentOf, examineBankFiles, flawOf, hashVolumeFiles } from '../verify/examine-files.ts'
import { tableFlaws, volumeFlaws } from '../verify/examine-volumes.ts'
import { flawSentence, noStickSentence } from '../words/flaw-wording.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { guarded } from '../write/guarded-device.ts'
import { type Progress, ProgressMeter } from '../write/progress.ts'
import { refuseCancelled } from '../write/write-stick.ts'
import { hashOptions } from './hash-options.ts'
import { knownFiles } from './known-files.ts'

/** A stick to be judged by itself; nothing is written. */
export interface ExamineJob {
  readonly device: BlockDevice
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly onProgress: (progress: Progress) => void
}

export interface ExaminationReport extends Examination {
  /** Why it is not sound. */
  readonly problem: Problem | undefined
}

/**
 * Verifies a stick without an image: tables, boot sectors, FATs and chains, which bank is live and whether it would boot,
 * and of each file whether it is whole as far as it tells. Throws ProblemError stick-unsound if it is no ESXi stick or
 * is too damaged to be read, target-failed if it does not answer, cancelled.
 */
export const runExamineJob = async (given: ExamineJob): Promise<ExaminationReport> => {
  const { effects, signal } = given
  const started = effects.now()
  const meter = new ProgressMeter(effects.now, given.onProgress)
  const device = guarded(given.device, meter, effects.now, 'untouched')
  const job = { ...given, device }
  meter.begin('prepare', 0)
  refuseCancelled(signal, device, false)
  const stick = alignedSource(blockSource(device))
  const { inspection, partitions } = await readStick(stick, device.name)
  const structures = await flawsOf(stick, inspection, partitions)
  meter.begin('verify', bytesIn(partitions))
  const volumes = await examineVolumes(stick, inspection, partitions, job, meter)
  const bank = volumes.find(({ partition }) => partition.slot === inspection.bank.partition.slot)
  const known = await knownFiles(inspection, bank?.files ?? [], { ...effects, onBytes: () => {} })
  meter.end()
  const flaws = [...structures, ...contentFlaws(volumes, inspection), ...alteredFlaws(known, inspection)]
  const wouldBoot = bootVerdict(inspection, contentOf(bank?.files ?? []))
  const sound = !flaws.some(isUnsound) && wouldBoot.boots
  const broken = wouldBoot.rules.filter(({ holds }) => !holds).map(({ text }) => text)
  // A table that is wrong may break a rule of the loader too, in the same words.
  const reasons = [...new Set([...flaws.filter(isUnsound).map(flawSentence), ...broken])]
  return {
    ...{ target: device.name, size: device.size, sound, inspection, thinstick: isThinstick(inspection) },
    ...{ volumes, wouldBoot, flaws, known, untold: untoldOf(volumes, inspection, known) },
    stages: meter.times,
    seconds: (effects.now() - started) / 1000,
    problem: sound ? undefined : { code: 'stick-unsound', target: device.name, reasons },
  }
}

interface StickRead {
  readonly inspection: Inspection
  readonly partitions: readonly InsidePartition[]
}

const readStick = async (stick: ByteSource, target: string): Promise<StickRead> => {
  try {
    return { inspection: await inspectImage(stick), ...(await lookInside(stick)) }
  } catch (error) {
    const reason = error instanceof ProblemError ? noStickSentence(error.problem) : undefined
    if (reason === undefined) throw error
    throw new ProblemError({ code: 'stick-unsound', target, reasons: [reason] }, { cause: error })
  }
}

const flawsOf = async (
  stick: ByteSource,
  { table, size }: Inspection,
  partitions: readonly InsidePartition[],
): Promise<StickFlaw[]> => {
  const flaws = tableFlaws(table, size)
  for (const inside of partitions) flaws.push(...(await volumeFlaws(stick, inside)))
  return flaws
}

type VolumeInside = Extract<InsidePartition, { kind: 'volume' }>

const volumesIn = (partitions: readonly InsidePartition[]): VolumeInside[] =>
  partitions.filter(one => one.kind === 'volume')

const sizeOf = (files: readonly FatNode[]): number => files.reduce((sum, { entry }) => sum + entry.size, 0)

const bytesIn = (partitions: readonly InsidePartition[]): number =>
  volumesIn(partitions).reduce((sum, { volume }) => sum + sizeOf(listFiles(volume.entries)), 0)

const examineVolumes = async (
  stick: ByteSource,
  { boot, banks }: Inspection,
  partitions: readonly InsidePartition[],
  job: ExamineJob,
  meter: ProgressMeter,
): Promise<ExaminedVolume[]> => {
  const hashing = hashOptions(job, meter)
  const volumes: ExaminedVolume[] = []
  for (const { partition, volume } of volumesIn(partitions)) {
    const found = banks.find(({ slot }) => slot === partition.slot)
    const files = found?.bank
      ? await examineBankFiles(stick, found.bank, { ...job.effects, ...hashing })
      : await hashVolumeFiles(stick, { partition, files: listFiles(volume.entries) }, hashing)
    const holds = partition.slot === boot.partition.slot ? 'boot' : whatHolds(found, partition.slot)
    const { label, layout } = volume
    volumes.push({ partition, holds, fatBits: layout.bits === 12 ? 12 : 16, label, bank: found, files })
  }
  return volumes
}

// VMware's image has its store in p8.
const STORE = 8

const whatHolds = (found: FoundBank | undefined, slot: number): ExaminedVolume['holds'] => {
  if (found) return 'bank'
  return slot === STORE ? 'store' : 'other'
}

/** Files that are not whole, but for what the verdict on the bank that starts says anyway. */
const contentFlaws = (volumes: readonly ExaminedVolume[], { bank }: Inspection): StickFlaw[] =>
  volumes.flatMap(({ partition: { slot }, files }) => {
    const told = slot === bank.partition.slot ? contentOf(files).flaws.map(({ path }) => path) : []
    return files.flatMap((file): StickFlaw[] => {
      const cause = flawOf(file)
      return cause === undefined || told.includes(file.path)
        ? []
        : [{ code: 'content', path: `p${slot}/${file.path}`, cause }]
    })
  })

const alteredFlaws = (known: KnownFiles | undefined, { bank }: Inspection): StickFlaw[] =>
  (known?.altered ?? []).map(path => ({
    code: 'content',
    path: `p${bank.partition.slot}/${path}`,
    cause: "it has the size of the demo image's file, and other bytes",
  }))

// Its checksum is in it, and is one of the rules for booting.
const LOADER = /^ldlinux\.sys$/i

/** What only the image could tell. */
const untoldOf = (
  volumes: readonly ExaminedVolume[],
  inspection: Inspection,
  known: KnownFiles | undefined,
): Untold[] => {
  const paths = volumes.flatMap(({ partition: { slot }, files }) =>
    files
      .filter(
        file =>
          !file.packed && file.bytes > 0 && !LOADER.test(file.path) && !isKnownFile({ known, inspection }, slot, file),
      )
      .map(({ path }) => `p${slot}/${path}`),
  )
  return [
    ...(known ? [] : [{ code: 'origin', title: titleOf(inspection) } as const]),
    ...(paths.length > 0 ? [{ code: 'no-checksum', paths } as const] : []),
  ]
}
