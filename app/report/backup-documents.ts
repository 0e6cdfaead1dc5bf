import type { BackupReportJson } from '../contract/backup-json.ts'
import type { Document } from '../contract/documents.ts'
import { FORMAT } from '../contract/format.ts'
import { titleOf } from '../inspection/inspection.ts'
import type { Problem } from '../problem/problem.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import type { BackupReport } from './backup-report.ts'
import { type ReportSource, reportedDrive } from './documents.ts'
import { problemJson } from './json.ts'

export const backupReportJson = ({ inspection, ...report }: BackupReport): BackupReportJson => ({
  ...report,
  title: titleOf(inspection),
  build: inspection.build ?? null,
  verified: true,
})

export type BackupOutcome = { readonly report: BackupReport } | { readonly problem: Problem }

/** The last event of `backup`. */
export const backupEvent = (
  facts: TargetFacts,
  outcome: BackupOutcome,
  { byId, ...origin }: ReportSource,
): Document<'backup'> => {
  const begun = { format: FORMAT, event: 'report', ...origin, drive: reportedDrive(facts, byId) } as const
  return 'report' in outcome
    ? { ...begun, ...backupReportJson(outcome.report) }
    : { ...begun, target: facts.path, verified: false, problem: problemJson(outcome.problem) }
}
