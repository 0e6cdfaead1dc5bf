import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { format } from './format.ts'

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
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `Pliki, które odczytano inaczej, niż zapisano (${format.count(count)} z ${format.count(all)}): `,
  differs: 'Odczytano co innego, niż zapisano: ',
  separator: '; ',
  more: rest => `i jeszcze ${format.count(rest)}`,
})
