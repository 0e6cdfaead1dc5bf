import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const SHOWN = 5

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
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `Sur ${files(all)}, ${format.count(damaged.size)} ${format.form(damaged.size, { one: 'n’est pas relu tel qu’il a été écrit', other: 'ne sont pas relus tels qu’ils ont été écrits' })} : `
      : 'Ce qui est relu n’est pas ce qui a été écrit : '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join(' ; ')}${rest > 0 ? ` ; et ${format.plural(rest, { one: 'autre', other: 'autres' })}` : ''}.`
}
