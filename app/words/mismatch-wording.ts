import { assertNever } from '../bytes/assert-never.ts'
import { formatCount, plural } from '../bytes/units.ts'
import type { Mismatch } from '../problem/mismatch.ts'

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

/** One mismatch as part of a sentence. */
export const describeMismatch = (mismatch: Mismatch): string => {
  switch (mismatch.kind) {
    case 'file':
      return `${mismatch.path}, from LBA ${formatCount(mismatch.lba)} (byte ${formatCount(mismatch.offset)} of the file)`
    case 'file-missing':
      return `${mismatch.path} is missing`
    case 'file-extra':
      return `${mismatch.path} is on the stick but not in the image`
    case 'file-entry':
      return `${mismatch.path}: ${mismatch.field} ${mismatch.found} instead of ${mismatch.expected}`
    case 'boot':
      return `the boot sectors at LBA ${formatCount(mismatch.lba)} (byte ${mismatch.offset})`
    case 'table':
      return `p${mismatch.slot} is ${mismatch.found} instead of ${mismatch.expected}`
    case 'boot-code':
      return "the MBR's boot code"
    case 'uuid':
      return `the VMware UUID is ${mismatch.found} instead of ${mismatch.expected}`
    case 'volume':
      return `the boot bank's ${mismatch.field} is ${mismatch.found} instead of ${mismatch.expected}`
    case 'structure':
      return `the ${mismatch.what} at LBA ${formatCount(mismatch.lba)}`
    default:
      return assertNever(mismatch)
  }
}
