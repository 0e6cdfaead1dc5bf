import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { format, ofFiles } from './format.ts'

const SHOWN = 5

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
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Читаються не так, як були записані, ${format.count(damaged.size)} з ${ofFiles(all)}: `
      : 'Прочитано не те, що було записано: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; і ще ${format.count(rest)}` : ''}.`
}
