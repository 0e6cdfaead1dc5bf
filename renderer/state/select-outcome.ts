import type { JobView, ReportView, StickView } from '../../app/contract/views.ts'
import { type Outcome, outcomeOf } from '../../app/report/outcome.ts'
import { strings } from '../words/strings.ts'

export const isUnbootable = (stick: Pick<StickView, 'state'>): boolean => outcomeOf(stick) === 'unbootable'

/** Another choice with which a stick would boot that does not now. */
export type BootMend = 'make-uuid' | 'usual-bank'

/** The choice that would make the sticks of a job boot; null if none is known to. */
export const bootMend = ({ sticks }: Pick<JobView, 'sticks'>): BootMend | null => {
  const stick = sticks.find(isUnbootable)
  if (stick?.state.kind !== 'done') return null
  const { makeUuid, bank } = stick.plan.choices
  const broken = stick.state.report.wouldBoot.rules.filter(({ holds }) => !holds).map(({ rule }) => rule)
  if (broken.includes('uuid') && !makeUuid) return 'make-uuid'
  return bank === null ? null : 'usual-bank'
}

/** What the loader's rules say, in one line. */
export const loaderLine = ({ boots, starts, rules, untold }: ReportView['wouldBoot']): string => {
  const broken = rules.filter(({ holds }) => !holds).length
  if (!boots) return strings.done.rulesBroken(broken, rules.length)
  return starts === 'greeting' ? strings.done.greets(rules.length) : strings.done.rulesHold(rules.length, untold.length)
}

// What needs somebody comes first.
const ORDER: readonly Outcome[] = ['failed', 'unbootable', 'cancelled', 'unfinished', 'ready', 'demo']

/** The sticks of a job, those that need somebody first. */
export const byNeed = ({ sticks }: Pick<JobView, 'sticks'>): StickView[] =>
  sticks.toSorted((a, b) => ORDER.indexOf(outcomeOf(a)) - ORDER.indexOf(outcomeOf(b)))
