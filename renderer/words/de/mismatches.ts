import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const SHOWN = 5

const VOLUMES: Readonly<Record<number, string>> = { 6: 'der zweiten Boot-Bank', 8: 'des Store' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, ab LBA ${format.count(lba)} (Byte ${format.count(offset)} der Datei)`,
  'file-missing': ({ path }) => `${path} fehlt`,
  'file-extra': ({ path }) => `${path} ist auf dem Stick, aber nicht im Image`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found} statt ${expected}`,
  boot: ({ lba, offset }) => `die Boot-Sektoren bei LBA ${format.count(lba)} (Byte ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} ist ${found} statt ${expected}`,
  'boot-code': () => 'der Boot-Code des MBR',
  uuid: ({ found, expected }) => `die VMware-UUID ist ${found} statt ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${field} ${VOLUMES[slot ?? 5] ?? 'der Boot-Bank'} ist ${found} statt ${expected}`,
  structure: ({ what, lba }) => `${what} bei LBA ${format.count(lba)}`,
}

/** Wie viele der Dateien abweichen, dann die ersten Stellen. */
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Von ${files(all)} ${format.form(damaged.size, { one: 'liest sich eine', other: `lesen sich ${format.count(damaged.size)}` })} nicht so zurück, wie sie geschrieben wurde${damaged.size === 1 ? '' : 'n'}: `
      : 'Das Zurückgelesene ist nicht das Geschriebene: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; und ${format.count(rest)} weitere` : ''}.`
}
