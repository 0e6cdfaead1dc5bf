import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { format } from './format.ts'

const SHOWN = 5

const VOLUMES: Readonly<Record<number, string>> = { 6: 'drugi bank rozruchowy', 8: 'store' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, od LBA ${format.count(lba)} (bajt ${format.count(offset)} pliku)`,
  'file-missing': ({ path }) => `brakuje ${path}`,
  'file-extra': ({ path }) => `${path} jest na pendrivie, ale nie w obrazie`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} zamiast ${expected}`,
  boot: ({ lba, offset }) => `sektory rozruchowe na LBA ${format.count(lba)} (bajt ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found} zamiast ${expected}`,
  'boot-code': () => 'kod rozruchowy MBR',
  uuid: ({ found, expected }) => `VMware UUID: ${found} zamiast ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'bank rozruchowy'}: ${field} ${found} zamiast ${expected}`,
  structure: ({ what, lba }) => `${what} na LBA ${format.count(lba)}`,
}

/** How many of the files differ, then the first places. */
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Pliki, które odczytano inaczej, niż zapisano (${format.count(damaged.size)} z ${format.count(all)}): `
      : 'Odczytano co innego, niż zapisano: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; i jeszcze ${format.count(rest)}` : ''}.`
}
