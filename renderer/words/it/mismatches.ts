import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'del secondo banco di avvio', 8: 'dello store' }

const FIELDS = { size: 'dimensione', modified: 'data', attributes: 'attributi', name: 'nome' } as const

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, da LBA ${format.count(lba)} (byte ${format.count(offset)} del file)`,
  'file-missing': ({ path }) => `manca ${path}`,
  'file-extra': ({ path }) => `${path} è sulla chiavetta ma non nell’immagine`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${FIELDS[field]} ${found} anziché ${expected}`,
  boot: ({ lba, offset }) => `i settori di avvio a LBA ${format.count(lba)} (byte ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} è ${found} anziché ${expected}`,
  'boot-code': () => 'il codice di avvio del MBR',
  uuid: ({ found, expected }) => `l’UUID VMware è ${found} anziché ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${field} ${VOLUMES[slot ?? 5] ?? 'del banco di avvio'} è ${found} anziché ${expected}`,
  structure: ({ what, lba }) => `${what} a LBA ${format.count(lba)}`,
}

/** Quanti file differiscono, poi i primi punti. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `Su ${files(all)}, ${format.count(count)} non ${format.form(count, { one: 'viene riletto com’è stato scritto', other: 'vengono riletti come sono stati scritti' })}: `,
  differs: 'Ciò che si rilegge non è ciò che è stato scritto: ',
  separator: '; ',
  more: rest => `e ${format.plural(rest, { one: 'altro', other: 'altri' })}`,
})
