import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { format, ofFiles } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'второй загрузочный банк', 8: 'store' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, с LBA ${format.count(lba)} (байт ${format.count(offset)} файла)`,
  'file-missing': ({ path }) => `${path} отсутствует`,
  'file-extra': ({ path }) => `${path} есть на флешке, но не в образе`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} вместо ${expected}`,
  boot: ({ lba, offset }) => `загрузочные секторы на LBA ${format.count(lba)} (байт ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found} вместо ${expected}`,
  'boot-code': () => 'загрузочный код MBR',
  uuid: ({ found, expected }) => `VMware UUID: ${found} вместо ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'загрузочный банк'}: ${field} ${found} вместо ${expected}`,
  structure: ({ what, lba }) => `${what} на LBA ${format.count(lba)}`,
}

/** How many of the files differ, then the first places. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `Читаются не так, как были записаны, ${format.count(count)} из ${ofFiles(all)}: `,
  differs: 'Прочитано не то, что было записано: ',
  separator: '; ',
  more: rest => `и ещё ${format.count(rest)}`,
})
