import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { format } from './format.ts'

const SHOWN = 5

const VOLUMES: Readonly<Record<number, string>> = { 6: 'druhá zaváděcí banka', 8: 'store' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, od LBA ${format.count(lba)} (bajt ${format.count(offset)} souboru)`,
  'file-missing': ({ path }) => `${path} chybí`,
  'file-extra': ({ path }) => `${path} je na flash disku, ale ne v obrazu`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} místo ${expected}`,
  boot: ({ lba, offset }) => `zaváděcí sektory na LBA ${format.count(lba)} (bajt ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found} místo ${expected}`,
  'boot-code': () => 'zaváděcí kód MBR',
  uuid: ({ found, expected }) => `VMware UUID: ${found} místo ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'zaváděcí banka'}: ${field} ${found} místo ${expected}`,
  structure: ({ what, lba }) => `${what} na LBA ${format.count(lba)}`,
}

/** How many of the files differ, then the first places. */
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Soubory, které se nečtou tak, jak byly zapsány (${format.count(damaged.size)} z ${format.count(all)}): `
      : 'Přečteno něco jiného, než bylo zapsáno: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; a ještě ${format.count(rest)}` : ''}.`
}
