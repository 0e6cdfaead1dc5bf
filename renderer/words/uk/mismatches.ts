import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { format, ofFiles } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'другий завантажувальний банк', 8: 'store' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, з LBA ${format.count(lba)} (байт ${format.count(offset)} файлу)`,
  'file-missing': ({ path }) => `${path} відсутній`,
  'file-extra': ({ path }) => `${path} є на флешці, але не в образі`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} замість ${expected}`,
  boot: ({ lba, offset }) => `завантажувальні сектори на LBA ${format.count(lba)} (байт ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found} замість ${expected}`,
  'boot-code': () => 'завантажувальний код MBR',
  uuid: ({ found, expected }) => `VMware UUID: ${found} замість ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'завантажувальний банк'}: ${field} ${found} замість ${expected}`,
  structure: ({ what, lba }) => `${what} на LBA ${format.count(lba)}`,
}

/** How many of the files differ, then the first places. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `Читаються не так, як були записані, ${format.count(count)} з ${ofFiles(all)}: `,
  differs: 'Прочитано не те, що було записано: ',
  separator: '; ',
  more: rest => `і ще ${format.count(rest)}`,
})
