import { assertNever } from '../../app/bytes/assert-never.ts'
import type { Connection } from '../bridge/bridge.ts'
import type { Language } from '../words/languages.ts'
import { keptOf } from './kept.ts'
import { isReturning } from './places.ts'
import { type ChoosingAnswer, type ChoosingVerb, reduceChoosing } from './reduce-choosing.ts'
import { type ImageAnswer, type ImageVerb, reduceImage } from './reduce-image.ts'
import { type JobAnswer, type JobVerb, reduceJob } from './reduce-job.ts'
import { type ReviewAnswer, type ReviewVerb, reduceReview, reviewAfterListing } from './reduce-review.ts'
import { afterEvent, reduceShelf, type ShelfAnswer, type ShelfVerb } from './reduce-shelf.ts'
import { reduceSticks, type StickAnswer, type StickVerb } from './reduce-sticks.ts'
import { reduceTool, type ToolAnswer, type ToolVerb } from './reduce-tool.ts'
import { goOn, reduceTravel, type TravelEvent } from './reduce-travel.ts'
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
  | ToolVerb
  | ShelfVerb
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'speak'; readonly language: Language }

/** What comes back from behind the window. */
export type Heard =
  | ImageAnswer
  | ChoosingAnswer
  | StickAnswer
  | ReviewAnswer
  | JobAnswer
  | TrialAnswer
  | ToolAnswer
  | ShelfAnswer
  | TravelEvent
  | { readonly kind: 'connection'; readonly connection: Connection }

export type WizardEvent = Verb | Heard

/** The next state. An answer that is no longer expected changes nothing. */
export const reduce = (state: WizardState, event: WizardEvent): WizardState =>
  afterEvent(state, keeping(state, next(state, event)), event)

/** Keeps what was chosen at a step that is left; a job that is shown ends it. */
const keeping = (before: WizardState, after: WizardState): WizardState => {
  if (before.step.kind === after.step.kind) return after
  if (after.step.kind === 'build' || after.step.kind === 'done')
    return { ...after, kept: null, returning: null, added: [], tool: null, toolBefore: null, shelfBefore: null }
  return before.step.kind === 'stick' || before.step.kind === 'review' ? { ...after, kept: keptOf(before) } : after
}

const next = (state: WizardState, event: WizardEvent): WizardState => {
  switch (event.kind) {
    case 'reconnect':
    case 'speak':
      return state
    case 'connection':
      return { ...state, connection: event.connection }
    case 'read': {
      const read = reduceImage(state, event)
      const { returning } = state
      return returning && isReturning(state) && returning.request === event.request ? goOn(read, returning.to) : read
    }
    case 'unpack':
      return state.step.kind === 'review' ? reduceReview(state, event) : reduceImage(state, event)
    case 'choose-image':
    case 'open-image':
    case 'open-typed':
    case 'another-image':
    case 'clear-cache':
    case 'dialog-closed':
    case 'lists':
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
    case 'drives':
      return reviewAfterListing(reduceSticks(state, event), state.drives)
    case 'choose-sticks':
    case 'look-again':
    case 'toggle':
    case 'add-target':
    case 'added':
    case 'stick-problem':
      return reduceSticks(state, event)
    case 'review':
    case 'change-choices':
    case 'accept-damage':
    case 'type-name':
    case 'plan-again':
    case 'leave-out-gone':
    case 'build':
    case 'cancel':
    case 'planned':
    case 'not-planned':
    case 'not-started':
    case 'looked':
      return reduceReview(state, event)
    case 'build-another':
    case 'retry':
    case 'rebuild':
    case 'give-up':
    case 'save-report':
    case 'eject':
    case 'met':
    case 'job':
    case 'started':
    case 'show-job':
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
    case 'open-tool':
    case 'begin-tool':
    case 'ask-tool':
    case 'type-in-tool':
    case 'choose-backup':
    case 'backup-chosen':
    case 'cancel-tool':
    case 'close-tool':
    case 'save-inside':
    case 'saved-inside':
    case 'not-saved-inside':
    case 'tool':
    case 'tool-begun':
    case 'tool-not-begun':
    case 'tool-met':
      return reduceTool(state, event)
    case 'keep-going':
    case 'skip-stick':
    case 'end-shelf':
    case 'shelf-ready':
    case 'shelf-failed':
    case 'shelf':
      return reduceShelf(state, event)
    case 'travel':
    case 'returned':
      return reduceTravel(state, event)
    default:
      return assertNever(event)
  }
}
