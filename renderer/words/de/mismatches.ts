import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

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
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `Von ${files(all)} ${format.form(count, { one: 'liest sich eine', other: `lesen sich ${format.count(count)}` })} nicht so zurück, wie sie geschrieben wurde${count === 1 ? '' : 'n'}: `,
  differs: 'Das Zurückgelesene ist nicht das Geschriebene: ',
  separator: '; ',
  more: rest => `und ${format.count(rest)} weitere`,
})
