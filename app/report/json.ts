import { plainText } from '../bytes/plain-text.ts'
import type { ProblemJson, ProgressJson } from '../contract/common-json.ts'
import type { InspectionJson } from '../contract/inspection-json.ts'
import type { PlanJson } from '../contract/plan-json.ts'
import type { ReportJson } from '../contract/report-json.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { Packing } from '../formats/layer-kind.ts'
import { type BootBank, type FoundBank, type Inspection, titleOf } from '../inspection/inspection.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { verdictSentence } from '../verdict/boot-verdict.ts'

import { describeProblem } from '../words/problem-wording.ts'

import { wordWarning } from '../words/warning-wording.ts'
import type { Progress } from '../write/progress.ts'
import { foundPartition } from './found-partition.ts'
import type { Report } from './report.ts'

/**
 * The values that scripts read, under stable names: bytes where the name says so, otherwise sectors; what is absent is
 * null.
 */
export const inspectionJson = (
  inspection: Inspection,
  minimumStickBytes: number | undefined,
  packing: Packing | undefined,
): InspectionJson => {
  const { table, boot, bank } = inspection
  const { BPB_NumHeads: heads, BPB_SecPerTrk: sectorsPerTrack } = boot.volume.boot
  return {
    title: titleOf(inspection),
    build: inspection.build ?? null,
    demo: isDemo(inspection),
    imageBytes: inspection.size,
    packing: packing ?? null,
    unreadFrom: table.unreadFrom ?? null,
    geometry: { heads, sectorsPerTrack, cylinders: cylindersOf(inspection.size, heads, sectorsPerTrack) },
    partitions: table.partitions.map(foundPartition),
    boot: {
      slot: boot.partition.slot,
      start: boot.partition.start,
      sectors: boot.partition.sectors,
      sectorsInUse: boot.sectorsInUse,
      fatBits: boot.volume.layout.bits,
    },
    bank: {
      slot: bank.partition.slot,
      start: bank.partition.start,
      sectors: bank.partition.sectors,
      label: bank.volume.label ?? null,
      uuid: bank.uuid ?? null,
      bytes: bank.bytes,
      files: bank.files.map(({ path, entry }) => ({ path, bytes: entry.size, modified: modifiedText(entry) })),
    },
    banks: inspection.banks.map(bankJson(bank)),
    minimumStickBytes: minimumStickBytes ?? null,
    warnings: inspection.warnings.map(wordWarning),
  }
}

/** A partition where the loader looks for a bank: VMware's loader takes `live`, the stick gets `taken`. */
const bankJson =
  (taken: BootBank) =>
  ({ slot, partition, bank, live, reasons }: FoundBank): InspectionJson['banks'][number] => ({
    slot,
    start: partition.start,
    sectors: partition.sectors,
    live,
    taken: slot === taken.partition.slot,
    reasons,
    label: bank?.volume.label ?? null,
    uuid: bank?.uuid ?? null,
    build: bank?.bootCfg.build ?? null,
    updated: bank?.bootCfg.updated ?? null,
    bootState: bank?.bootCfg.bootState ?? null,
    bytes: bank?.bytes ?? null,
  })

const cylindersOf = (size: number, heads: number, sectorsPerTrack: number): number =>
  heads > 0 && sectorsPerTrack > 0 ? Math.floor(size / (heads * sectorsPerTrack * 512)) : 0

export const planJson = (plan: Plan): PlanJson => ({
  ...plan,
  build: plan.build ?? null,
  bank: { ...plan.bank, label: plan.bank.label ?? null, uuid: plan.bank.uuid ?? null },
  choices: { ...plan.choices, label: plan.choices.label ?? null, bank: plan.choices.bank ?? null },
  warnings: plan.warnings.map(wordWarning),
})

export const reportJson = ({ files, ...report }: Report): ReportJson => ({
  ...report,
  build: report.build ?? null,
  verdict: verdictSentence(report.wouldBoot),
  bank: {
    ...report.bank,
    label: report.bank.label ?? null,
    uuid: report.bank.uuid ?? null,
    files: files.map(file => ({ ...file, sha256: file.sha256 ?? null })),
  },
  warnings: report.warnings.map(wordWarning),
})

/** A problem for scripts; `details` are the numbers behind the sentence. */
export const problemJson = (problem: Problem): ProblemJson => {
  const { code, ...details } = problem
  const { message, advice } = describeProblem(problem)
  return { code, message: plainText(message), advice: plainText(advice), details }
}

export const progressJson = (progress: Progress): ProgressJson => ({
  ...progress,
  secondsLeft: progress.secondsLeft ?? null,
})
