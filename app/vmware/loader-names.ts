import { latin1 } from '../bytes/latin1.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'

/**
 * How VMware's loader finds a file of a boot bank: by the eleven bytes of its 8.3 name, only in the root directory.
 * Source: esx-boot, bootlib/string.c (make_path), bootlib/file.c (fat_get_shortname), libfat/searchdir.c.
 */

const absolute = (name: string): boolean => /^[/\\]/.test(name) || name.includes('://')

/** A name from boot.cfg as a path: after the prefix unless it is absolute, without white space and doubled separators. */
export const loaderPath = (prefix: string | undefined, name: string): string => {
  const path = absolute(name) || !prefix ? name : `${prefix}/${name}`
  return path.replace(/[ \t\v\f\r]/g, '').replace(/[/\\]+/g, '/')
}

const upper = (part: string): string => part.replace(/ /g, '').replace(/[a-z]/g, char => char.toUpperCase())

/** The eleven characters that the loader looks for. Long names are cut: `license99.tgz` finds `license9.tgz`. */
export const loaderShortName = (path: string): string => {
  const name = path.replace(/^\/+/, '')
  const dot = name.indexOf('.')
  const stem = upper(dot < 0 ? name : name.slice(0, dot))
  const extension = upper(dot < 0 ? '' : name.slice(dot + 1))
  return stem.slice(0, 8).padEnd(8) + extension.slice(0, 3).padEnd(3)
}

/**
 * Entries of a root directory, label and directories included, by their eleven bytes; of two alike, the first counts.
 */
export type RootIndex = ReadonlyMap<string, DirectoryEntry>

/** Indexes a root directory, given in disk order and with its label. */
export const rootIndex = (root: readonly DirectoryEntry[]): RootIndex =>
  new Map(root.toReversed().map(entry => [latin1(entry.shortName), entry]))
