import * as v from 'valibot'
import { choicesView, driveIdentity } from '../../app/contract/chosen.ts'
import { count, fitting, type Of, text } from '../../app/contract/values.ts'
import { keptFor, keptOf } from './kept.ts'
import { stepPlace } from './places.ts'
import { imageStage } from './reduce-image.ts'
import { isStarting } from './reduce-review.ts'
import { toolId } from './reduce-tool.ts'
import { INITIAL_STATE, type Kept, type WizardState } from './wizard-state.ts'

const tick = v.strictObject({
  path: text,
  ...driveIdentity.entries,
  exists: v.boolean(),
  newSize: count,
  added: v.boolean(),
})

const MOST_TICKS = 64

/** What a reload must not lose. What was confirmed is not in it: a person confirms what they see. */
const memory = v.strictObject({
  to: v.picklist(['choose', 'image', 'stick', 'review']),
  started: v.boolean(),
  image: text,
  ticks: v.pipe(v.array(tick), v.maxLength(MOST_TICKS)),
  choices: choicesView,
  repeats: v.nullable(v.strictObject({ job: count, built: count })),
  tool: v.nullable(count),
  shelf: v.nullable(count),
})

/** As `kept`, or as it will be once the image that is being read is there. */
const keptWhileReading = (state: WizardState): Kept | null => {
  const stage = imageStage(state)
  // Only the host knows which path was meant by what was typed.
  return stage?.kind === 'reading' && !stage.typed ? keptFor({ path: stage.path }, state.kept) : keptOf(state)
}

/** What to remember, as text; null if nothing is chosen, undefined while it is not known yet. */
export const remembered = (state: WizardState): string | null | undefined => {
  const to = stepPlace(state)
  if (to === null) return undefined
  const kept = keptWhileReading(state)
  const stage = imageStage(state)
  // A reload leads back to the job whose sticks are about to be built again.
  if (to === 'job' || !kept || (stage?.kind === 'reading' && stage.retry)) return null
  const { reviewed: _confirmed, ...rest } = kept
  const place = stage?.kind === 'reading' && stage.typed ? 'choose' : to
  const tool = toolId(state) ?? state.toolBefore
  const shelf = state.shelf?.list?.id ?? state.shelfBefore
  return JSON.stringify({ to: place, started: isStarting(state), tool, shelf, ...rest } satisfies Of<typeof memory>)
}

/** The state to begin with: on the way back to what was remembered, if that fits. */
export const recalled = (written: string | null): WizardState => {
  const fits = written === null ? undefined : parsed(written)
  if (!fits) return INITIAL_STATE
  const { to, started, tool, shelf, ...kept } = fits
  const returning = { request: 0, to, started }
  return { ...INITIAL_STATE, kept: { ...kept, reviewed: null }, returning, toolBefore: tool, shelfBefore: shelf }
}

const parsed = (written: string): Of<typeof memory> | undefined => {
  try {
    return fitting(memory, JSON.parse(written))
  } catch {
    return undefined
  }
}
