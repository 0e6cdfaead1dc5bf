import { assertNever } from '../../app/bytes/assert-never.ts'
import type { Connection } from '../bridge/bridge.ts'
import { type ImageAnswer, type ImageVerb, reduceImage } from './reduce-image.ts'
import { type JobAnswer, type JobVerb, reduceJob } from './reduce-job.ts'
import { type ReviewAnswer, type ReviewVerb, reduceReview } from './reduce-review.ts'
import { reduceSticks, type StickAnswer, type StickVerb } from './reduce-sticks.ts'
import type { WizardState } from './wizard-state.ts'

/** What a person does: all that a component may dispatch. */
export type Verb = ImageVerb | StickVerb | ReviewVerb | JobVerb | { readonly kind: 'reconnect' }

/** What comes back from behind the window. */
export type Heard =
  | ImageAnswer
  | StickAnswer
  | ReviewAnswer
  | JobAnswer
  | { readonly kind: 'connection'; readonly connection: Connection }

export type WizardEvent = Verb | Heard

/** The next state. An answer that nobody waits for any more changes nothing. */
export const reduce = (state: WizardState, event: WizardEvent): WizardState => {
  switch (event.kind) {
    case 'reconnect':
      return state
    case 'connection':
      return { ...state, connection: event.connection }
    case 'choose-image':
    case 'open-image':
    case 'drop':
    case 'browse':
    case 'close-picker':
    case 'another-image':
    case 'clear-cache':
    case 'dialog-closed':
    case 'dropped-pathless':
    case 'folder':
    case 'no-folder':
    case 'lists':
    case 'cache-stays':
    case 'unpack':
    case 'read':
    case 'not-read':
    case 'checked':
      return reduceImage(state, event)
    case 'choose-sticks':
    case 'toggle':
    case 'show':
    case 'add-target':
    case 'drives':
    case 'added':
    case 'stick-problem':
      return reduceSticks(state, event)
    case 'review':
    case 'change-choices':
    case 'accept-damage':
    case 'type-name':
    case 'build':
    case 'cancel':
    case 'planned':
    case 'not-planned':
    case 'not-started':
    case 'looked':
      return reduceReview(state, event)
    case 'build-another':
    case 'retry':
    case 'save-report':
    case 'eject':
    case 'start-trial':
    case 'stop-trial':
    case 'met':
    case 'job':
    case 'job-gone':
    case 'saved':
    case 'ejected':
    case 'after-failed':
    case 'trial':
    case 'no-trial':
      return reduceJob(state, event)
    default:
      return assertNever(event)
  }
}
