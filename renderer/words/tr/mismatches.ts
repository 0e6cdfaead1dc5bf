import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'ikinci önyükleme bankası', 8: 'store' }

const FIELDS = { size: 'boyut', modified: 'tarih', attributes: 'öznitelikler', name: 'ad' } as const

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, ilk LBA ${format.count(lba)} (dosyanın ${format.count(offset)}. baytı)`,
  'file-missing': ({ path }) => `${path} eksik`,
  'file-extra': ({ path }) => `${path} USB bellekte var, imajda yok`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${FIELDS[field]} ${found}, beklenen ${expected}`,
  boot: ({ lba, offset }) => `LBA ${format.count(lba)} konumundaki önyükleme sektörleri (bayt ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found}, beklenen ${expected}`,
  'boot-code': () => 'MBR önyükleme kodu',
  uuid: ({ found, expected }) => `VMware UUID: ${found}, beklenen ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'önyükleme bankası'}, ${field}: ${found}, beklenen ${expected}`,
  structure: ({ what, lba }) => `LBA ${format.count(lba)} konumunda ${what}`,
}

/** Kaç dosyanın farklı olduğu, ardından ilk yerler. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `${files(all)} içinden ${format.count(count)} tanesi yazıldığı gibi okunmuyor: `,
  differs: 'Okunan, yazılanla aynı değil: ',
  separator: '; ',
  more: rest => `ve ${format.count(rest)} tane daha`,
})
