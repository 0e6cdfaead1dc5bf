import { jobPace } from '../../app/jobs/job-pace.ts'
import { outcomesOf } from '../../app/report/outcome.ts'
import { strings } from '../words/strings.ts'
import { doneTitle } from './select-done.ts'
import { percentOf } from './select-job.ts'
import type { WizardState } from './wizard-state.ts'

/** The title of the page, which also says how a job goes to somebody who looks at another tab. */
export const pageTitle = ({ step, connection }: Pick<WizardState, 'step' | 'connection'>): string => {
  if (connection.kind !== 'open') return strings.pageTitle(strings.lost.title)
  if (step.kind === 'build') return strings.pageTitle(strings.build.figure(percentOf(jobPace(step.job.sticks))))
  return step.kind === 'done' ? strings.pageTitle(doneTitle(step.job)) : strings.appName
}

/** What a browser's notification says when the job on the page has just ended; the window's shell has its own. */
export const endedNotice = (before: WizardState, { step, hello }: WizardState): string | null => {
  if (hello?.shell !== 'browser' || before.step.kind !== 'build' || step.kind !== 'done') return null
  return outcomesOf(step.job).cancelled > 0 ? null : doneTitle(step.job)
}
