import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'de la seconde banque de démarrage', 8: 'du store' }

const FIELDS = { size: 'taille', modified: 'date', attributes: 'attributs', name: 'nom' } as const

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) =>
    `${path}, à partir du LBA ${format.count(lba)} (octet ${format.count(offset)} du fichier)`,
  'file-missing': ({ path }) => `${path} manque`,
  'file-extra': ({ path }) => `${path} est sur la clé mais pas dans l’image`,
  'file-entry': ({ path, field, found, expected }) => `${path} : ${FIELDS[field]} ${found} au lieu de ${expected}`,
  boot: ({ lba, offset }) => `les secteurs de démarrage au LBA ${format.count(lba)} (octet ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} est ${found} au lieu de ${expected}`,
  'boot-code': () => 'le code de démarrage du MBR',
  uuid: ({ found, expected }) => `l’UUID VMware est ${found} au lieu de ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${field} ${VOLUMES[slot ?? 5] ?? 'de la banque de démarrage'} est ${found} au lieu de ${expected}`,
  structure: ({ what, lba }) => `${what} au LBA ${format.count(lba)}`,
}

/** Combien de fichiers diffèrent, puis les premiers endroits. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `Sur ${files(all)}, ${format.count(count)} ${format.form(count, { one: 'n’est pas relu tel qu’il a été écrit', other: 'ne sont pas relus tels qu’ils ont été écrits' })} : `,
  differs: 'Ce qui est relu n’est pas ce qui a été écrit : ',
  separator: ' ; ',
  more: rest => `et ${format.plural(rest, { one: 'autre', other: 'autres' })}`,
})
