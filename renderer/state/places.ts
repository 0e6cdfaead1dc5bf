import { assertNever } from '../../app/bytes/assert-never.ts'
import type { Place, WizardState } from './wizard-state.ts'

/** The places in the order of the job. */
const ORDER: readonly Place[] = ['choose', 'image', 'stick', 'tool', 'review', 'job']

const orderOf = (place: Place): number => ORDER.indexOf(place)

/** Whether the answer that the way back waits for is still to come. */
export const isReturning = ({ step, returning }: WizardState): boolean => {
  if (!returning) return false
  if (step.kind === 'stick') return step.visit === returning.request
  return step.kind === 'image' && step.stage.kind === 'reading' && step.stage.request === returning.request
}

/** Where the window is, or is on the way back to; null before the host has answered. */
export const placeOf = (state: WizardState): Place | null => {
  const step = stepPlace(state)
  return step !== null && state.tool ? 'tool' : step
}

/** The same for the step alone, whatever tool lies over it. */
export const stepPlace = (state: WizardState): Exclude<Place, 'tool'> | null => {
  const { step, returning } = state
  if (returning && isReturning(state)) return returning.to
  switch (step.kind) {
    case 'starting':
      return null
    case 'image':
      return step.stage.kind === 'choosing' ? 'choose' : 'image'
    case 'stick':
    case 'review':
      return step.kind
    case 'build':
    case 'done':
      return 'job'
    default:
      return assertNever(step)
  }
}

/** The places from the first entry of the history to one of them, in the order of the job; each entry carries its own. */
export type Trail = readonly Place[]

/** The trail that an entry carries; empty if it carries anything else. */
export const trailOf = (entry: unknown): Trail => {
  const known = ORDER.map(String)
  if (!Array.isArray(entry) || !entry.every(place => known.includes(place))) return []
  const trail = entry as Place[]
  return trail.every((place, i) => i === 0 || orderOf(trail[i - 1] ?? place) < orderOf(place)) ? trail : []
}

/** What makes the history's current entry that of a place. */
export type Move =
  | { readonly kind: 'stay' }
  | { readonly kind: 'push' | 'replace'; readonly trail: Trail }
  /** By this many entries; what is there then decides what follows. */
  | { readonly kind: 'back'; readonly by: number }

export const moveTo = (place: Place, trail: Trail): Move => {
  const last = trail.length - 1
  const at = trail.findIndex(other => orderOf(other) >= orderOf(place))
  if (last < 0) return { kind: 'replace', trail: [place] }
  if (at === -1) return { kind: 'push', trail: [...trail, place] }
  if (at < last) return { kind: 'back', by: last - at }
  return trail[last] === place ? { kind: 'stay' } : { kind: 'replace', trail: [...trail.slice(0, last), place] }
}
