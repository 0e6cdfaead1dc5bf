import * as v from 'valibot'
import type { PlanChoices } from '../plan/plan.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { count, text } from './values.ts'

// Apart from the other views, because the window checks these itself, when it is loaded again, and no others.

/** The expert choices as the window sends them. */
export const choicesView = v.strictObject({
  bootSectors: v.picklist<readonly PlanChoices['bootSectors'][]>(['usual', 'needed']),
  makeUuid: v.boolean(),
  label: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z0-9 !#$%&'()@^_`{}~-]{1,11}$/))),
  /** Slot of the image's bank that the stick gets; null for the one that VMware's loader takes. */
  bank: v.nullable(count),
})
/** The drive that was ticked; another one that has taken its name is refused. */
export const driveIdentity = v.strictObject({
  size: count,
  serial: v.nullable(text),
  diskseq: v.nullable(text),
}) satisfies v.GenericSchema<unknown, DriveIdentity>
