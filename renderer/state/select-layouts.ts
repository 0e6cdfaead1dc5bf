import type { ChoicesView, LayoutOfferView, PlanView } from '../../app/contract/views.ts'
import { LAYOUT_NAMES, type LayoutName } from '../../app/plan/layout-name.ts'
import { strings } from '../words/strings.ts'

const words = strings.review.layouts

/** A layout to choose, and what it costs on these sticks; `price` is empty while nobody knows. */
export interface LayoutRow {
  readonly layout: LayoutName
  readonly label: string
  readonly text: string
  readonly possible: boolean
}

export interface LayoutRows {
  readonly rows: readonly LayoutRow[]
  readonly chosen: LayoutName
  /** Whether there is something to choose at all: on a stick of 64 MB there is not. */
  readonly open: boolean
}

const ORDER = ['impossible', 'too-small', 'packed', 'fits'] as const

/** What a layout costs on the stick that is the worst off. */
const worst = (layout: LayoutName, plans: readonly PlanView[]): LayoutOfferView | undefined => {
  const offers = plans.flatMap(({ layouts }) => layouts.filter(one => one.layout === layout))
  return offers.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || priceOf(b) - priceOf(a))[0]
}

const priceOf = (offer: LayoutOfferView): number => {
  if (offer.kind === 'fits') return offer.bytesToWrite
  return offer.kind === 'too-small' ? offer.missing : 0
}

const priceText = (offer: LayoutOfferView): string => {
  switch (offer.kind) {
    case 'fits':
      return words.written(offer.bytesToWrite, offer.minimumStickBytes)
    case 'too-small':
      return words.missing(offer.missing)
    case 'packed':
      return words.packed
    case 'impossible':
      return words.impossible
  }
}

/** The layouts that a review offers; those of the plans in view, if there are any. */
export const layoutRows = (choices: ChoicesView, plans: readonly PlanView[]): LayoutRows => {
  const chosen: LayoutName = choices.layout ?? 'article'
  const rows = LAYOUT_NAMES.map((layout): LayoutRow => {
    const offer = worst(layout, plans)
    const { label, gives } = words[layout]
    return {
      layout,
      label,
      text: offer ? `${gives} ${priceText(offer)}` : gives,
      possible: layout === chosen || !offer || offer.kind === 'fits' || offer.kind === 'packed',
    }
  })
  const larger = rows.some(({ layout, possible }) => layout === 'two-banks' && possible)
  return { rows, chosen, open: larger || chosen !== 'article' }
}

/** The choices with another layout. */
export const withLayout = ({ layout: _, secondBank: __, ...choices }: ChoicesView, layout: string): ChoicesView => {
  const larger = LAYOUT_NAMES.find(name => name === layout)
  return larger === undefined || larger === 'article' ? choices : { ...choices, layout: larger }
}

/** The choices before everything that an image has was asked for: those of the plans in view, or the article's layout. */
export const withoutUnpacking = (choices: ChoicesView, plans: readonly PlanView[] | null): ChoicesView => {
  const before = plans?.[0]?.choices.layout
  return withLayout(choices, before === 'two-banks' ? before : 'article')
}

/** The choices with a second bank that is a copy, or one that is empty. */
export const withCopy = ({ secondBank: _, ...choices }: ChoicesView, copy: boolean): ChoicesView =>
  copy ? { ...choices, secondBank: 'copy' } : choices
