import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { format, ofFiles } from './format.ts'

const SHOWN = 5

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
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Читаются не так, как были записаны, ${format.count(damaged.size)} из ${ofFiles(all)}: `
      : 'Прочитано не то, что было записано: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; и ещё ${format.count(rest)}` : ''}.`
}
