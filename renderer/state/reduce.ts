import { assertNever } from '../../app/bytes/assert-never.ts'
import type { Connection } from '../bridge/bridge.ts'
import { type ImageEvent, reduceImage } from './reduce-image.ts'
import { type JobEvent, reduceJob } from './reduce-job.ts'
import { type ReviewEvent, reduceReview } from './reduce-review.ts'
import { reduceSticks, type StickEvent } from './reduce-sticks.ts'
import type { WizardState } from './wizard-state.ts'

/** What happens: a step of the person's, or an answer, which names the request that it belongs to. */
export type WizardEvent =
  | ImageEvent
  | StickEvent
  | ReviewEvent
  | JobEvent
  | { readonly kind: 'connection'; readonly connection: Connection }

/** The next state. An answer that nobody waits for any more changes nothing. */
export const reduce = (state: WizardState, event: WizardEvent): WizardState => {
  switch (event.kind) {
    case 'connection':
      return { ...state, connection: event.connection }
    case 'to-start':
    case 'lists':
    case 'reading':
    case 'unpack':
    case 'read':
    case 'not-read':
    case 'checked':
      return reduceImage(state, event)
    case 'to-stick':
    case 'drives':
    case 'toggle':
    case 'added':
    case 'stick-problem':
      return reduceSticks(state, event)
    case 'to-review':
    case 'planned':
    case 'not-planned':
    case 'start':
    case 'cancel':
    case 'not-started':
      return reduceReview(state, event)
    case 'met':
    case 'job':
    case 'job-gone':
    case 'try-asked':
    case 'try-left':
    case 'try':
    case 'not-tried':
      return reduceJob(state, event)
    default:
      return assertNever(event)
  }
}
