import type { Effects } from '../bytes/effects.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { LAYOUT_NAMES, type LayoutName } from '../plan/layout-name.ts'
import { needsRest } from '../plan/needs.ts'
import type { PlanChoices } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import { ProblemError } from '../problem/problem.ts'

/** A layout that a stick could get, and its price. Sizes in bytes. */
export type LayoutOffer = { readonly layout: LayoutName } & (
  | { readonly kind: 'fits'; readonly bytesToWrite: number; readonly minimumStickBytes: number }
  /** `missing`: how much larger the stick would have to be. */
  | { readonly kind: 'too-small'; readonly missing: number }
  /** It needs what an archive has not been unpacked for. */
  | { readonly kind: 'packed' }
  /** It cannot be made from this image. */
  | { readonly kind: 'impossible' }
)

/**
 * What each layout would cost on a stick of `size` bytes, with the other choices as they are. `whole` is the image with
 * what lies behind its banks; 'packed' if that is not unpacked, 'damaged' if it cannot be read.
 */
export const layoutOffers = (
  inspection: Inspection,
  whole: Inspection | 'packed' | 'damaged',
  size: number,
  choices: PlanChoices,
  effects: Pick<Effects, 'sha256'>,
): LayoutOffer[] =>
  LAYOUT_NAMES.map((layout): LayoutOffer => {
    const needed = needsRest({ layout }) ? whole : inspection
    if (needed === 'packed') return { layout, kind: 'packed' }
    if (needed === 'damaged') return { layout, kind: 'impossible' }
    return offer(layout, needed, size, choices, effects)
  })

const offer = (
  layout: LayoutName,
  inspection: Inspection,
  size: number,
  choices: PlanChoices,
  effects: Pick<Effects, 'sha256'>,
): LayoutOffer => {
  try {
    const { bytesToWrite, minimumStickBytes } = planStick(inspection, size, { ...choices, layout }, effects)
    return { layout, kind: 'fits', bytesToWrite, minimumStickBytes }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    return problem.code === 'stick-too-small'
      ? { layout, kind: 'too-small', missing: problem.minimum - size }
      : { layout, kind: 'impossible' }
  }
}
