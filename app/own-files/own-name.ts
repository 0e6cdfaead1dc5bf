import { latin1 } from '../bytes/latin1.ts'
import type { FatNode, FatVolume } from '../fat/fat-volume.ts'
import { labelName, NT_CASE, paddedName } from '../fat/short-name.ts'
import type { OwnFileFlaw } from '../problem/problem.ts'
import { loaderShortName } from '../vmware/loader-names.ts'

/** The 8.3 name of a file of the user's own. */
export interface OwnName {
  /** As the directory shows it and boot.cfg names it. */
  readonly name: string
  readonly shortName: Uint8Array
  readonly ntCase: number
}

// The characters of a short name (Microsoft FAT specification, section 6.1), without the blank: in boot.cfg it ends a name.
const SHORT = /^([A-Za-z0-9!#$%&'()@^_`{}~-]{1,8})(?:\.([A-Za-z0-9!#$%&'()@^_`{}~-]{1,3}))?$/
const SEPARATOR = '---'

/** A name in 8.3; undefined if it is none. A part in mixed case is taken in lower case: an entry has one bit for each. */
export const ownName = (text: string): OwnName | undefined => {
  const [, base, extension = ''] = SHORT.exec(text) ?? []
  if (base === undefined || text.includes(SEPARATOR)) return undefined
  const bits = (lower(base) ? NT_CASE.base : 0) | (lower(extension) ? NT_CASE.extension : 0)
  const [shownBase, shownExtension] = [shown(base), shown(extension)]
  return {
    name: shownExtension === '' ? shownBase : `${shownBase}.${shownExtension}`,
    shortName: paddedName(base.toUpperCase().padEnd(8) + extension.toUpperCase()),
    ntCase: bits,
  }
}

const lower = (part: string): boolean => /[a-z]/.test(part)
const shown = (part: string): string => (lower(part) ? part.toLowerCase() : part)

/** What a name means in a bank: a new file, one that takes the place of another, or none that can be there. */
export type NameUse =
  | { readonly kind: 'added' }
  | { readonly kind: 'replaced'; readonly node: FatNode }
  | { readonly kind: 'refused'; readonly why: OwnFileFlaw; readonly other: string | undefined }

const CONFIG = loaderShortName('boot.cfg')

const refused = (why: OwnFileFlaw, other?: string): NameUse => ({ kind: 'refused', why, other })

/** Looks at a name as the loader does, which compares nothing but the eleven bytes of entries in the root. */
export const placeOf = ({ name, shortName }: OwnName, { entries, label }: FatVolume): NameUse => {
  const short = latin1(shortName)
  if (short === CONFIG) return refused('boot-cfg')
  if (label !== undefined && latin1(labelName(label)) === short) return refused('label', label)
  const node = entries.find(({ entry }) => latin1(entry.shortName) === short)
  if (node?.directory) return refused('folder')
  const sameName = (other: FatNode): boolean => other.path.toLowerCase() === name.toLowerCase()
  // The alias of a long name: whoever wrote it did not mean this one.
  if (node) return sameName(node) ? { kind: 'replaced', node } : refused('collides', node.path)
  const long = entries.find(sameName)
  return long ? refused('collides', long.path) : { kind: 'added' }
}
