import { LAYOUT_NAMES, type LayoutName } from '../../app/plan/layout-name.ts'
import { SECOND_BANKS, type SecondBankChoice } from '../../app/plan/plan.ts'
import type { WantedChanges } from '../jobs/own-files.ts'
import { type GivenOptions, option } from './command.ts'
import { usage } from './options.ts'
import { OWN, ownOf } from './own-options.ts'
import { USAGE } from './words.ts'

/** The expert choices of plan and flash. */
export interface BuildOptions {
  readonly fewBootSectors: boolean
  readonly makeUuid: boolean
  readonly label: string | undefined
  /** Slot of the image's boot bank. */
  readonly bank: number | undefined
  readonly layout: LayoutName | undefined
  readonly secondBank: SecondBankChoice | undefined
  readonly allowLarge: boolean
  readonly acceptDamaged: boolean
  readonly overwrite: boolean
  /** Files of the user's own, and kernel options. */
  readonly own: WantedChanges
}

/** Which of an image's banks is taken; for all commands that take one. */
export const BANK = option({
  name: 'bank',
  value: 'SLOT',
  completion: ['p5', 'p6'],
  help: "use the image's boot bank in p5 or p6, instead of the one that VMware's loader would",
})

export const ALLOW_LARGE = option({ name: 'allow-large', help: 'allow a target over 64 GB' })
export const OVERWRITE = option({
  name: 'overwrite',
  help: 'allow a file that holds something other than a disk image',
})

/** How they are written. */
export const BUILD = [
  option({ name: 'few-boot-sectors', help: 'p4 as small as its contents allow, instead of 3000 sectors or more' }),
  option({ name: 'make-uuid', help: "make a VMware FAT UUID if the image's bank has none" }),
  BANK,
  option({
    name: 'layout',
    value: 'NAME',
    completion: LAYOUT_NAMES,
    help: 'article: one bank (default); two-banks: room for updates; complete: core dump and store too',
  }),
  option({
    name: 'second-bank',
    value: 'WHAT',
    completion: SECOND_BANKS,
    help: "what the second bank holds: empty (default), for ESXi's first update, or a copy to fall back on",
  }),
  option({ name: 'label', value: 'NAME', help: 'volume label of the boot bank' }),
  ...OWN,
  ALLOW_LARGE,
  OVERWRITE,
] as const

// The characters of a FAT short name, not beginning with a space; lower case becomes upper case (Microsoft FAT
// specification, section 6.1).
const LABEL = /^(?! )[A-Za-z0-9 !#$%&'()@^_`{}~-]{1,11}$/

/** Throws ProblemError usage. */
export const labelOf = (label: string | undefined): string | undefined => {
  if (label !== undefined && !LABEL.test(label)) throw usage(USAGE.label(label))
  return label
}

/** Throws ProblemError usage. */
export const buildOptions = (given: GivenOptions<typeof BUILD>, acceptDamaged = false): BuildOptions => ({
  fewBootSectors: given.flag('few-boot-sectors'),
  makeUuid: given.flag('make-uuid'),
  label: labelOf(given.text('label')),
  bank: bankOf(given.text('bank')),
  layout: oneOf(LAYOUT_NAMES, given.text('layout'), USAGE.layout),
  secondBank: secondBankOf(given),
  allowLarge: given.flag('allow-large'),
  acceptDamaged,
  overwrite: given.flag('overwrite'),
  own: ownOf(given),
})

const oneOf = <T extends string>(
  words: readonly T[],
  text: string | undefined,
  message: (text: string) => string,
): T | undefined => {
  if (text === undefined) return undefined
  const found = words.find(word => word === text)
  if (found === undefined) throw usage(message(text))
  return found
}

/** Only a layout with a second bank has one. */
const secondBankOf = (given: GivenOptions<typeof BUILD>): SecondBankChoice | undefined => {
  const chosen = oneOf(SECOND_BANKS, given.text('second-bank'), USAGE.secondBank)
  if (chosen !== undefined && (given.text('layout') ?? 'article') === 'article') throw usage(USAGE.noSecondBank)
  return chosen
}

/** A partition's slot, written "6" or "p6". */
export const bankOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, slot] = /^p?(\d{1,2})$/.exec(text) ?? []
  if (slot === undefined || Number(slot) < 5) throw usage(USAGE.bank(text))
  return Number(slot)
}
