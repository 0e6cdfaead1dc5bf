import { assertNever } from '../../app/bytes/assert-never.ts'
import type { Connection } from '../bridge/bridge.ts'
import { type ChoosingAnswer, type ChoosingVerb, reduceChoosing } from './reduce-choosing.ts'
import { type ImageAnswer, type ImageVerb, reduceImage } from './reduce-image.ts'
import { type JobAnswer, type JobVerb, reduceJob } from './reduce-job.ts'
import { type ReviewAnswer, type ReviewVerb, reduceReview } from './reduce-review.ts'
import { reduceSticks, type StickAnswer, type StickVerb } from './reduce-sticks.ts'
import { reduceTrial, type TrialAnswer, type TrialVerb } from './reduce-trial.ts'
import type { WizardState } from './wizard-state.ts'

/** What the user does: everything that a component may dispatch. */
export type Verb =
  | ImageVerb
  | ChoosingVerb
  | StickVerb
  | ReviewVerb
  | JobVerb
  | TrialVerb
  | { readonly kind: 'reconnect' }

/** What comes back from behind the window. */
export type Heard =
  | ImageAnswer
  | ChoosingAnswer
  | StickAnswer
  | ReviewAnswer
  | JobAnswer
  | TrialAnswer
  | { readonly kind: 'connection'; readonly connection: Connection }

export type WizardEvent = Verb | Heard

/** The next state. An answer that is no longer expected changes nothing. */
export const reduce = (state: WizardState, event: WizardEvent): WizardState => {
  switch (event.kind) {
    case 'reconnect':
      return state
    case 'connection':
      return { ...state, connection: event.connection }
    case 'choose-image':
    case 'open-image':
    case 'open-typed':
    case 'another-image':
    case 'clear-cache':
    case 'dialog-closed':
    case 'lists':
    case 'unpack':
    case 'read':
    case 'not-read':
    case 'checked':
      return reduceImage(state, event)
    case 'drop':
    case 'drag':
    case 'browse':
    case 'close-picker':
    case 'dropped-pathless':
    case 'folder':
    case 'no-folder':
    case 'cache-stays':
      return reduceChoosing(state, event)
    case 'choose-sticks':
    case 'look-again':
    case 'toggle':
    case 'add-target':
    case 'drives':
    case 'added':
    case 'stick-problem':
      return reduceSticks(state, event)
    case 'review':
    case 'change-choices':
    case 'accept-damage':
    case 'type-name':
    case 'plan-again':
    case 'build':
    case 'cancel':
    case 'planned':
    case 'not-planned':
    case 'not-started':
    case 'looked':
      return reduceReview(state, event)
    case 'build-another':
    case 'retry':
    case 'give-up':
    case 'save-report':
    case 'eject':
    case 'met':
    case 'job':
    case 'job-gone':
    case 'saved':
    case 'ejected':
    case 'after-failed':
      return reduceJob(state, event)
    case 'start-trial':
    case 'stop-trial':
    case 'trial':
    case 'no-trial':
      return reduceTrial(state, event)
    default:
      return assertNever(event)
  }
}
