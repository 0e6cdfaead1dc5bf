import type { Document } from '../contract/documents.ts'
import { FORMAT } from '../contract/format.ts'
import type { RestorePlanJson, RestoreReportJson } from '../contract/restore-json.ts'
import type { Problem } from '../problem/problem.ts'
import type { RestorePlan } from '../restore/restore-plan.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import { type ReportSource, reportedDrive } from './documents.ts'
import { problemJson } from './json.ts'
import type { RestoreReport } from './restore-report.ts'

const planJson = (plan: RestorePlan): RestorePlanJson => ({ ...plan, label: plan.label ?? null })

export const restoreReportJson = (report: RestoreReport): RestoreReportJson => ({
  ...report,
  label: report.label ?? null,
  verified: true,
})

/** What is about to be made of a drive: the first event of `restore`. */
export const restorePlanEvent = (target: string, plan: RestorePlan): Document<'restore'> => ({
  format: FORMAT,
  event: 'plan',
  target,
  ...planJson(plan),
})

export type RestoreOutcome = { readonly report: RestoreReport } | { readonly problem: Problem }

/** The last event of `restore`. */
export const restoreEvent = (
  facts: TargetFacts,
  outcome: RestoreOutcome,
  { byId, ...origin }: ReportSource,
): Document<'restore'> => {
  const begun = { format: FORMAT, event: 'report', ...origin, drive: reportedDrive(facts, byId) } as const
  return 'report' in outcome
    ? { ...begun, ...restoreReportJson(outcome.report) }
    : { ...begun, target: facts.path, verified: false, problem: problemJson(outcome.problem) }
}
