import { formatCount, plural } from '../bytes/units.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { mismatchesIn } from './mismatches-in.ts'
import { volumeName } from './volume-name.ts'
import { type Wording, wordingOf } from './words.ts'

const MISMATCHES = {
  file: ({ path, lba, offset }) => `${path}, from LBA ${formatCount(lba)} (byte ${formatCount(offset)} of the file)`,
  'file-missing': ({ path }) => `${path} is missing`,
  'file-extra': ({ path }) => `${path} is on the stick but not in the image`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} instead of ${expected}`,
  boot: ({ lba, offset }) => `the boot sectors at LBA ${formatCount(lba)} (byte ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} is ${found} instead of ${expected}`,
  'boot-code': () => "the MBR's boot code",
  uuid: ({ found, expected }) => `the VMware UUID is ${found} instead of ${expected}`,
  volume: ({ slot, field, found, expected }) => `the ${volumeName(slot)}'s ${field} is ${found} instead of ${expected}`,
  structure: ({ what, lba }) => `the ${what} at LBA ${formatCount(lba)}`,
} as const satisfies Wording<'kind', Mismatch, string>

/** One mismatch as part of a sentence. */
export const describeMismatch = (mismatch: Mismatch): string => wordingOf('kind', MISMATCHES, mismatch)

/** Mismatches in sentences: how many files first, then where the first few differ. `files` counts the bank's files. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, files) =>
    `${formatCount(count)} of ${plural(files, 'file')} ${count === 1 ? 'does' : 'do'} not read back as written: `,
  differs: 'It does not read back as written: ',
  separator: '; ',
  more: rest => `and ${formatCount(rest)} more`,
})
