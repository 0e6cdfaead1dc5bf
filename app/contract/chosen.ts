import * as v from 'valibot'
import type { LargerLayoutName } from '../plan/layout-name.ts'
import type { PlanChoices } from '../plan/plan.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { count, type Of, text } from './values.ts'

// Apart from the other views, because the window checks these itself, when it is loaded again, and no others.

const MOST_OWN_FILES = 32

/** Files of the user's own, under their names in the bank, and kernel options instead of the image's. */
export const ownChoice = v.strictObject({
  files: v.pipe(v.array(v.strictObject({ path: text, name: text })), v.maxLength(MOST_OWN_FILES)),
  kernelOptions: v.nullable(text),
})
export type OwnChoice = Of<typeof ownChoice>

/** The expert choices as the window sends them. */
export const choicesView = v.strictObject({
  bootSectors: v.picklist<readonly PlanChoices['bootSectors'][]>(['usual', 'needed']),
  makeUuid: v.boolean(),
  label: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z0-9 !#$%&'()@^_`{}~-]{1,11}$/))),
  /** Slot of the image's bank that the stick gets; null for the one that VMware's loader takes. */
  bank: v.nullable(count),
  /** What the bank is to have besides the image's; left out if nothing. */
  own: v.exactOptional(ownChoice),
  /** Absent for the article's. */
  layout: v.exactOptional(v.picklist<readonly LargerLayoutName[]>(['two-banks', 'complete'])),
  /** What the second bank holds, if it is not to be empty. */
  secondBank: v.exactOptional(v.literal('copy')),
})
/** The drive that was ticked; another one that has taken its name is refused. */
export const driveIdentity = v.strictObject({
  size: count,
  serial: v.nullable(text),
  diskseq: v.nullable(text),
}) satisfies v.GenericSchema<unknown, DriveIdentity>
