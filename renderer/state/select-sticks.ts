import type { DriveView } from '../../app/contract/views.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { strings } from '../words/strings.ts'
import { wordRefusal } from '../words/word.ts'
import { sameTarget, stillPicked, targetsOf } from './targets.ts'
import type { Gone, Picked, StickStep, WizardState } from './wizard-state.ts'

const words = strings.stick

type Listed = Pick<WizardState, 'drives' | 'added'>

/** The targets that can be ticked. */
export const usableTargets = ({ drives, added }: Listed): Picked[] =>
  targetsOf(drives, added).filter(({ drive }) => drive.reasons.length === 0)

/** The targets that cannot be ticked, with their reasons: what was plugged in first, what holds the system last. */
export const unusableTargets = ({ drives, added }: Listed): Picked[] =>
  targetsOf(drives, added)
    .filter(({ drive }) => drive.reasons.length > 0)
    .toSorted((a, b) => rank(a) - rank(b))

const rank = ({ drive }: Picked): number => (drive.system ? 2 : drive.look === 'disk' ? 1 : 0)

/** Whether the virtual stick that is offered has been added. */
export const hasVirtual = ({ added, hello }: Pick<WizardState, 'added' | 'hello'>): boolean =>
  added.some(({ drive }) => drive.path === hello?.virtualStick && drive.reasons.length === 0)

/** Whether something that cannot be used is likely to be what was plugged in for it, so that its reason has to be seen. */
export const wantsReasons = (state: Listed): boolean =>
  state.added.some(({ drive }) => drive.reasons.length > 0) ||
  (usableTargets(state).length === 0 && unusableTargets(state).some(target => rank(target) === 0))

/** The ticked targets that can still be built on. */
export const usablePicks = (state: Pick<WizardState, 'drives' | 'added' | 'step'>): Picked[] =>
  state.step.kind === 'stick' ? stillPicked(state.step.picked, usableTargets(state)) : []

export const isTicked = (picks: readonly Picked[], { drive }: Picked): boolean =>
  picks.some(other => sameTarget(other.drive, drive))

/** The size in bytes of a file used in place of a stick: that of the article's stick, or what the image needs. */
export const virtualStickBytes = ({ image }: Pick<StickStep, 'image'>): number =>
  Math.max(ARTICLE_STICK_BYTES, image.minimumStickBytes ?? 0)

/** A drive already exists; anything else may be a file that has to be created. */
export const newSizeFor = (path: string, step: Pick<StickStep, 'image'>): number =>
  path.startsWith('/dev/') ? 0 : virtualStickBytes(step)

/** The end of a serial number, which is what tells two sticks of a kind apart. */
export const shortSerial = (serial: string): string => (serial.length > 6 ? `…${serial.slice(-4)}` : serial)

/** The reasons against a drive as one sentence, and what would help, each once. */
export const reasonsText = ({ reasons }: DriveView): { readonly why: string; readonly advice: string } => {
  const worded = reasons.map(wordRefusal)
  const why = worded.map(({ message }) => message).join('; ')
  const advice = [...new Set(worded.map(one => one.advice))].join(' ')
  return { why: `${why.slice(0, 1).toUpperCase()}${why.slice(1)}.`, advice }
}

/** What tells a drive from others of its kind, in a few words. */
export const shortFacts = ({ bus, serial, path, kind }: DriveView): string =>
  [kind === 'file' ? null : bus, serial ? words.shortSerial(shortSerial(serial)) : path]
    .filter(text => text !== null)
    .join(', ')

/** Everything that is known about a drive. */
export const factsOf = (drive: DriveView): { readonly title: string; readonly text: string }[] => {
  const { serial, path, size, bus, mounts } = drive
  const all = [
    { title: words.facts.path, text: path },
    { title: words.facts.serial, text: serial ?? '' },
    { title: words.facts.bytes, text: words.bytes(size) },
    { title: words.facts.bus, text: bus ?? '' },
    { title: words.facts.mounts, text: mounts.join(', ') },
  ]
  return all.filter(({ text }) => text !== '')
}

/** What became of a stick that was ticked. */
export const goneText = (gone: Gone): string => {
  const { description, serial } = gone.drive
  const which = serial ? ` (${words.shortSerial(shortSerial(serial))})` : ''
  return gone.kind === 'pulled'
    ? words.pulled(description, which)
    : words.swapped(description, which, gone.by.description)
}
