import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'del segundo banco de arranque', 8: 'del store' }

const FIELDS = { size: 'tamaño', modified: 'fecha', attributes: 'atributos', name: 'nombre' } as const

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, desde LBA ${format.count(lba)} (byte ${format.count(offset)} del archivo)`,
  'file-missing': ({ path }) => `falta ${path}`,
  'file-extra': ({ path }) => `${path} está en la memoria USB pero no en la imagen`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${FIELDS[field]} ${found} en lugar de ${expected}`,
  boot: ({ lba, offset }) => `los sectores de arranque en LBA ${format.count(lba)} (byte ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} es ${found} en lugar de ${expected}`,
  'boot-code': () => 'el código de arranque del MBR',
  uuid: ({ found, expected }) => `el UUID de VMware es ${found} en lugar de ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${field} ${VOLUMES[slot ?? 5] ?? 'del banco de arranque'} es ${found} en lugar de ${expected}`,
  structure: ({ what, lba }) => `${what} en LBA ${format.count(lba)}`,
}

/** Cuántos archivos difieren y, después, los primeros lugares. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `De ${files(all)}, ${format.count(count)} no se ${format.form(count, { one: 'lee como se escribió', other: 'leen como se escribieron' })}: `,
  differs: 'Lo leído no es lo que se escribió: ',
  separator: '; ',
  more: rest => `y ${format.count(rest)} más`,
})
