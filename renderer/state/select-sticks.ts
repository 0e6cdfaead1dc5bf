import { formatBytes } from '../../app/bytes/units.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { strings } from '../words/strings.ts'
import { isLarge, sameTarget, stillPicked, targetsOf } from './targets.ts'
import type { Picked, StickStep, WizardState } from './wizard-state.ts'

const words = strings.stick

type Listed = Pick<WizardState, 'drives' | 'added'>

/** The targets that can be ticked; large ones only if those are shown. */
export const usableTargets = ({ drives, added }: Listed, { show }: Pick<StickStep, 'show'>): Picked[] =>
  targetsOf(drives, added).filter(({ drive }) => drive.reasons.length === 0 || (show.large && isLarge(drive)))

/** The targets that cannot be ticked, with their reasons; system drives only if those are shown. */
export const unusableTargets = (state: Listed, step: Pick<StickStep, 'show'>): Picked[] => {
  const usable = usableTargets(state, step).map(({ drive }) => drive.path)
  return targetsOf(state.drives, state.added).filter(
    ({ drive }) => !usable.includes(drive.path) && (step.show.system || !drive.system),
  )
}

/** The ticked targets that can still be built on. */
export const usablePicks = (state: Pick<WizardState, 'drives' | 'added' | 'step'>): Picked[] =>
  state.step.kind === 'stick' ? stillPicked(state.step.picked, usableTargets(state, state.step)) : []

export const isTicked = (picks: readonly Picked[], { drive }: Picked): boolean =>
  picks.some(other => sameTarget(other.drive, drive))

/** The size in bytes of a file used in place of a stick: that of the article's stick, or what the image needs. */
export const virtualStickBytes = ({ image }: Pick<StickStep, 'image'>): number =>
  Math.max(ARTICLE_STICK_BYTES, image.minimumStickBytes ?? 0)

/** A drive already exists; anything else may be a file that has to be created. */
export const newSizeFor = (path: string, step: Pick<StickStep, 'image'>): number =>
  path.startsWith('/dev/') ? 0 : virtualStickBytes(step)

/** What is known about a drive, in one line. */
export const driveFacts = (drive: DriveView): string =>
  [
    formatBytes(drive.size),
    drive.bus,
    drive.description === drive.path ? null : drive.path,
    drive.serial ? words.serial(drive.serial) : null,
    drive.exists ? drive.contents : words.newFile,
  ]
    .filter(text => text !== null)
    .join(', ')
