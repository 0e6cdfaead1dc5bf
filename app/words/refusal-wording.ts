import { assertNever } from '../bytes/assert-never.ts'
import { formatBytes, plural } from '../bytes/units.ts'
import type { Refusal } from '../target/target-rules.ts'
import type { Words } from './words.ts'

/** Why a drive may not be used, as a clause without a full stop, and what would help. */
export const refusalSentence = (refusal: Refusal): Words => {
  switch (refusal.code) {
    case 'system':
      return { message: 'it holds this system', advice: 'Choose a removable stick.' }
    case 'no-disk':
      return {
        message: 'it is a file that holds something other than a disk image',
        advice: 'Choose another name; the command line writes over it with --overwrite.',
      }
    case 'read-only':
      if (refusal.kind === 'file')
        return { message: 'you may not write to this file', advice: 'Allow it, or choose another name.' }
      return { message: 'it is read-only', advice: 'Slide its lock, or choose another stick.' }
    case 'sector-size':
      return {
        message: `its logical sectors have ${refusal.logicalSectorSize} bytes, and this layout exists for 512 only`,
        advice: 'Choose a stick with 512-byte sectors.',
      }
    case 'partition':
      return {
        message: `it is a partition of ${refusal.drive}`,
        advice: `Name the whole drive, ${refusal.drive}, if you mean it.`,
      }
    case 'holds-image':
      return {
        message: 'it holds the image that is to be written',
        advice: 'Copy the image elsewhere, or choose another target.',
      }
    case 'mounted':
      return {
        message: `it is mounted at ${refusal.paths.join(', ')}`,
        advice: 'Unmount it first, if it is the right one.',
      }
    case 'in-use':
      return {
        message: `it is in use by ${refusal.holders.join(', ')}`,
        advice: 'Stop what uses it first, if it is the right one.',
      }
    case 'internal':
      return {
        message: `it is built in${refusal.bus ? ` (${refusal.bus})` : ''}, not removable`,
        advice: 'Choose a removable stick.',
      }
    case 'too-large':
      return {
        message: `${formatBytes(refusal.size)} is larger than a stick`,
        advice: 'Add --allow-large when you mean it.',
      }
    case 'too-small':
      return {
        message: `it is ${formatBytes(refusal.minimum - refusal.size)} too small for this image`,
        advice: `The smallest stick that will do has ${formatBytes(refusal.minimum)} (${plural(refusal.minimum, 'byte')}).`,
      }
    default:
      return assertNever(refusal)
  }
}
