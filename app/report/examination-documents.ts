import { plainText } from '../bytes/plain-text.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Document } from '../contract/documents.ts'
import type { ExaminationJson } from '../contract/examination-json.ts'
import { FORMAT } from '../contract/format.ts'
import { geometryFor } from '../disk/geometry.ts'
import { titleOf } from '../inspection/inspection.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import type { Problem } from '../problem/problem.ts'
import { isUnsound } from '../problem/stick-flaw.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import { verdictSentence } from '../verdict/boot-verdict.ts'
import { flawOf } from '../verify/examine-files.ts'
import { flawSentence, untoldSentence } from '../words/flaw-wording.ts'
import { type ReportSource, reportedDrive } from './documents.ts'
import type { Examination, ExaminedVolume } from './examination.ts'
import { fdiskTable } from './fdisk-table.ts'
import { foundPartition } from './found-partition.ts'
import { problemJson } from './json.ts'

/** The partition table of a stick as `fdisk -l` prints it. */
export const tableOf = ({ target, size, inspection }: Examination): string[] =>
  fdiskTable(target, size, geometryFor(Math.floor(size / SECTOR)), inspection.table.partitions)

export const examinationJson = (found: Examination): ExaminationJson => {
  const { target, size, sound, inspection, thinstick, wouldBoot, known, stages, seconds } = found
  return {
    ...{ target, size, sound, thinstick, wouldBoot, seconds },
    title: titleOf(inspection),
    build: inspection.build ?? null,
    demo: isDemo(inspection),
    verdict: verdictSentence(wouldBoot),
    geometry: geometryFor(Math.floor(size / SECTOR)),
    partitions: inspection.table.partitions.map(foundPartition),
    table: tableOf(found),
    diskId: inspection.table.mbr.diskId,
    volumes: found.volumes.map(volumeJson),
    flaws: found.flaws.map(flaw => ({
      code: flaw.code,
      message: plainText(flawSentence(flaw)),
      unsound: isUnsound(flaw),
    })),
    known: known ? { same: known.same, others: [...known.others] } : null,
    untold: found.untold.map(one => {
      const { code, ...details } = one
      return { code, message: plainText(untoldSentence(one)), details }
    }),
    stages: [...stages],
  }
}

const volumeJson = ({ partition, bank, label, files, holds, fatBits }: ExaminedVolume) => {
  const { slot, start, sectors } = partition
  const config = bank?.bank?.bootCfg
  return {
    ...{ slot, start, sectors, holds, fatBits },
    label: label ?? null,
    live: bank?.live ?? false,
    reasons: [...(bank?.reasons ?? [])],
    uuid: bank?.bank?.uuid ?? null,
    build: config?.build ?? null,
    updated: config?.updated ?? null,
    bootState: config?.bootState ?? null,
    files: files.map(({ loaded: _, state, archive, ...file }) => ({
      ...file,
      archive: archive ?? null,
      flaw: flawOf({ state }) ?? null,
    })),
  }
}

/** What `verify` found on a stick without an image: one document, with any problem inside it. */
export const examinationDocument = (
  { problem, ...found }: Examination & { readonly problem: Problem | undefined },
  facts: TargetFacts,
  { byId, date, version }: ReportSource,
): Document<'verify-alone'> => ({
  format: FORMAT,
  date,
  version,
  drive: reportedDrive(facts, byId),
  ...examinationJson(found),
  ...(problem && { problem: problemJson(problem) }),
})
