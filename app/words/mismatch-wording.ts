import { formatCount, plural } from '../bytes/units.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { volumeName } from './volume-name.ts'
import { type Wording, wordingOf } from './words.ts'

const SHOWN = 5

/** Mismatches in sentences: how many files first, then where the first few differ. `files` counts the bank's files. */
export const describeMismatches = (mismatches: readonly Mismatch[], files: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `${formatCount(damaged.size)} of ${plural(files, 'file')} ${damaged.size === 1 ? 'does' : 'do'} not read back as written: `
      : 'It does not read back as written: '
  const shown = mismatches.slice(0, SHOWN).map(describeMismatch)
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; and ${formatCount(rest)} more` : ''}.`
}

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
