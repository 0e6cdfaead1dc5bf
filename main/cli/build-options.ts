import { type GivenOptions, option } from './command.ts'
import { usage } from './options.ts'
import { USAGE } from './words.ts'

/** The expert choices of plan and flash. */
export interface BuildOptions {
  readonly fewBootSectors: boolean
  readonly makeUuid: boolean
  readonly label: string | undefined
  /** Slot of the image's boot bank. */
  readonly bank: number | undefined
  readonly allowLarge: boolean
  readonly acceptDamaged: boolean
  readonly overwrite: boolean
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
  option({ name: 'label', value: 'NAME', help: 'volume label of the boot bank' }),
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
  allowLarge: given.flag('allow-large'),
  acceptDamaged,
  overwrite: given.flag('overwrite'),
})

/** A partition's slot, written "6" or "p6". */
export const bankOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, slot] = /^p?(\d{1,2})$/.exec(text) ?? []
  if (slot === undefined || Number(slot) < 5) throw usage(USAGE.bank(text))
  return Number(slot)
}
