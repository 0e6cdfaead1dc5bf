import { plainText } from '../../app/bytes/plain-text.ts'
import type { DriveView, ImageView, PlanView } from '../../app/contract/views.ts'
import { versionOf } from '../../app/inspection/inspection.ts'
import { strings } from '../words/strings.ts'
import { holdsText } from './holds-text.ts'
import { shortSerial } from './select-sticks.ts'

const words = strings.review

/**
 * What will be on the stick, by name, and by build if that is known: of the bank that it gets, as that may not be the one
 * the image boots from.
 */
export const contentWords = (
  { demo }: ImageView,
  plan: Pick<PlanView, 'build'> | undefined,
): { readonly name: string; readonly inside: string; readonly build: string | null } => {
  const known = versionOf(plan?.build)
  const esxi = words.esxi(known?.version ?? null)
  const build = known ? words.buildNumber(plainText(known.number)) : null
  // The demo says that it is a build of ESXi, as its boot.cfg must, but there is nothing of ESXi in it.
  return demo ? { ...words.demo, build: null } : { name: esxi, inside: esxi, build }
}

/** What goes where, in one sentence. */
export const moveSentence = (image: ImageView, plans: readonly PlanView[]): string => {
  const [first] = plans
  if (!first) return ''
  const { name } = contentWords(image, first)
  const { files, bytes } = first.bank
  if (plans.length > 1) return plainText(words.goesOntoSeveral(name, files.length, bytes, plans.length))
  const { description, serial, exists } = first.target
  return plainText(
    exists
      ? words.goesOnto(name, files.length, bytes, words.stick(description, first.size, serial && shortSerial(serial)))
      : words.goesIntoNew(name, files.length, bytes, first.size),
  )
}

/** What will happen to what is on the targets now: a title, and what is lost where there is one target. */
export const eraserWords = (
  plans: readonly PlanView[],
  now: Date,
): { readonly title: string; readonly lost: string | null } | null => {
  const erased = plans.filter(({ target }) => target.exists)
  const [only] = erased
  if (!only) return null
  if (erased.length > 1) return { title: words.lostSeveral(erased.length), lost: null }
  // Of several, each says in its own row what it loses.
  const lost = plans.length > 1 ? null : lostText(only.target, now)
  return { title: plainText(words.lost(only.target.description)), lost }
}

/** What is lost with what is on a target now, or that nothing is. */
export const lostText = ({ holds, path }: DriveView, now: Date): string => {
  if (holds.kind === 'new') return plainText(words.create(path))
  const what = plainText(holdsText(holds, now))
  return holds.kind === 'volumes' && holds.volumes.length > 0 ? words.lostContents(what) : words.lostUnknown(what)
}

/** Whether there is, or may be, something to lose on a target. */
export const losesNothing = ({ holds }: DriveView): boolean => holds.kind === 'new' || holds.kind === 'blank'

export const purposeOf = (
  { boot, bank }: Pick<PlanView, 'boot'> & { readonly bank: { readonly slot: number } },
  slot: number,
): string => {
  if (slot === boot.slot) return strings.map.purposes.boot
  if (slot === bank.slot) return strings.map.purposes.bank
  const { second, coreDump, store } = strings.map.purposes
  return { 6: second, 7: coreDump, 8: store }[slot] ?? words.extended
}

/** Which bank VMware's loader will start, in a layout with two; null in the article's. */
export const startsSentence = ({ banks }: PlanView): string | null =>
  banks ? words.layouts.starts(banks.find(({ live }) => live)?.slot ?? null) : null
