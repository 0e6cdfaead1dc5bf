import { plainText } from '../bytes/plain-text.ts'
import type { ProblemJson, ProgressJson } from '../contract/common-json.ts'
import type { InspectionJson } from '../contract/inspection-json.ts'
import type { ChangesJson, PlanJson } from '../contract/plan-json.ts'
import type { ReportJson } from '../contract/report-json.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { Packing } from '../formats/layer-kind.ts'
import type { BankChanges } from '../inspection/bank-changes.ts'
import { type BootBank, type FoundBank, type Inspection, titleOf } from '../inspection/inspection.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import type { Plan, PlannedBank } from '../plan/plan.ts'
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
    kernelOptions: bank?.bootCfg.kernelOptions ?? null,
    bytes: bank?.bytes ?? null,
  })

const cylindersOf = (size: number, heads: number, sectorsPerTrack: number): number =>
  heads > 0 && sectorsPerTrack > 0 ? Math.floor(size / (heads * sectorsPerTrack * 512)) : 0

/** What may be absent from a volume, as null. */
const told = <V extends { readonly label: string | undefined }>(volume: V) => ({
  ...volume,
  label: volume.label ?? null,
})

const toldBank = <B extends Omit<PlannedBank, 'files'>>(bank: B) => ({ ...told(bank), uuid: bank.uuid ?? null })

/** How the bank differs from the image's; nothing at all where it does not. */
const changesJson = (changes: BankChanges | undefined): { ownChanges?: ChangesJson } =>
  changes
    ? {
        ownChanges: {
          files: changes.files.map(file => ({ ...file, imageBytes: file.imageBytes ?? null })),
          bootCfg: changes.bootCfg.map(({ before, after }) => ({ before: before ?? null, after })),
        },
      }
    : {}

export const planJson = ({ second, liveBank, store, ownChanges, ...plan }: Plan): PlanJson => {
  const { layout: _, secondBank, ...choices } = plan.choices
  return {
    ...plan,
    ...changesJson(ownChanges),
    build: plan.build ?? null,
    bank: toldBank(plan.bank),
    ...(second
      ? {
          banks: [
            { ...toldBank(plan.bank), holds: 'image', live: plan.bank.slot === liveBank },
            { ...toldBank(second), live: second.slot === liveBank },
          ],
        }
      : {}),
    ...(store ? { store: told(store) } : {}),
    choices: {
      ...choices,
      label: choices.label ?? null,
      bank: choices.bank ?? null,
      ...(plan.layout && secondBank ? { layout: plan.layout, secondBank } : {}),
    },
    warnings: plan.warnings.map(wordWarning),
  }
}

const reportedFiles = (files: Report['files']) => files.map(file => ({ ...file, sha256: file.sha256 ?? null }))

export const reportJson = ({ files, second, liveBank, store, ownChanges, ...report }: Report): ReportJson => {
  const bank = { ...toldBank(report.bank), files: reportedFiles(files) }
  return {
    ...report,
    ...changesJson(ownChanges),
    build: report.build ?? null,
    verdict: verdictSentence(report.wouldBoot),
    bank,
    ...(second
      ? {
          banks: [
            { ...bank, holds: 'image', live: bank.slot === liveBank, build: report.build ?? null, updated: false },
            {
              ...toldBank(second),
              live: second.slot === liveBank,
              build: second.build ?? null,
              files: reportedFiles(second.files),
            },
          ],
        }
      : {}),
    ...(store ? { store: { ...told(store), files: reportedFiles(store.files) } } : {}),
    warnings: report.warnings.map(wordWarning),
  }
}

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
