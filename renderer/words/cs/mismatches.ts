import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { format } from './format.ts'

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
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `Soubory, které se nečtou tak, jak byly zapsány (${format.count(count)} z ${format.count(all)}): `,
  differs: 'Přečteno něco jiného, než bylo zapsáno: ',
  separator: '; ',
  more: rest => `a ještě ${format.count(rest)}`,
})
