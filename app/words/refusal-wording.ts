import { formatBytes, plural } from '../bytes/units.ts'
import type { Refusal } from '../target/target-rules.ts'
import { type Wording, type Words, wordingOf, words } from './words.ts'

const REFUSALS = {
  system: () => words('it holds this system', 'Choose a removable stick.'),
  'no-disk': () =>
    words(
      'it is a file that holds something other than a disk image',
      'Choose another name; on the command line, --overwrite replaces it.',
    ),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('you may not write to this file', 'Allow it, or choose another name.')
      : words('it is read-only', 'Slide its lock, or choose another stick.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `its logical sectors are ${logicalSectorSize} bytes, and this layout needs 512`,
      'Choose a stick with 512-byte sectors.',
    ),
  partition: ({ drive }) => words(`it is a partition of ${drive}`, `Name the whole drive, ${drive}, if you mean it.`),
  'holds-image': () =>
    words('it holds the image that is to be written', 'Copy the image elsewhere, or choose another target.'),
  mounted: ({ paths }) => words(`it is mounted at ${paths.join(', ')}`, 'Unmount it first, if it is the right one.'),
  'in-use': ({ holders }) =>
    words(`it is in use by ${holders.join(', ')}`, 'Stop whatever is using it first, if it is the right one.'),
  internal: ({ bus }) => words(`it is built in${bus ? ` (${bus})` : ''}, not removable`, 'Choose a removable stick.'),
  'too-large': ({ size }) => words(`${formatBytes(size)} is larger than a stick`, 'Add --allow-large if you mean it.'),
  'too-small': ({ size, minimum }) =>
    words(
      `it is ${formatBytes(minimum - size)} too small for this image`,
      `The smallest stick that will do is ${formatBytes(minimum)} (${plural(minimum, 'byte')}).`,
    ),
} as const satisfies Wording<'code', Refusal>

/** Why a drive may not be used, as a clause without a full stop, and what would help. */
export const refusalSentence = (refusal: Refusal): Words => wordingOf('code', REFUSALS, refusal)
