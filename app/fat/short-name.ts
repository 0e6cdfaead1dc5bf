import { latin1 } from '../bytes/latin1.ts'
import { decodeCodePage437 } from './code-page-437.ts'

/** Bytes of a short (8.3) name. Source of everything here: Microsoft FAT specification, section 6. */
export const NAME_BYTES = 11
/** The first byte of a deleted entry. */
export const DELETED = 0xe5
/** DIR_NTRes's bits: the name before the dot, and the extension, are in lower case though stored in upper. */
export const NT_CASE = { base: 0x08, extension: 0x10 } as const

// The byte that stands for E5 at the start of a name (section 6.1).
const KANJI_LEAD = 0x05
const SPACE = 0x20

/** The checksum that ties long-name slots to a short name (specification, section 7.2). */
export const shortNameChecksum = (name: Uint8Array): number =>
  name.reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0)

/**
 * A volume label without its padding; a label has no dot, its eleven characters are one name. A leading byte 05 stands
 * for E5, which would mark a deleted entry.
 */
export const labelText = ({ shortName }: { readonly shortName: Uint8Array }): string =>
  latin1(withoutDeletedMark(shortName)).replace(/[\0 ]+$/, '')

/** The first eleven characters of a text as the bytes of a name, padded with spaces. */
export const paddedName = (text: string): Uint8Array =>
  Uint8Array.from({ length: NAME_BYTES }, (_, i) => (i < text.length ? text.charCodeAt(i) & 0xff : SPACE))

/** A volume label as the eleven bytes of its entry. */
export const labelName = (label: string): Uint8Array =>
  paddedName(label).map((byte, i) => (i === 0 && byte === DELETED ? KANJI_LEAD : byte))

const withoutDeletedMark = (name: Uint8Array): Uint8Array =>
  Uint8Array.from(name, (byte, i) => (i === 0 && byte === KANJI_LEAD ? DELETED : byte))

// Only spaces: byte FF is a no-break space, which trimEnd() would remove too.
const withoutPadding = (text: string): string => text.replace(/ +$/, '')

/** A short name as people read it, with its case bits applied. */
export const shortText = (bytes: Uint8Array, ntCase: number): string => {
  const actual = withoutDeletedMark(bytes)
  const base = withoutPadding(decodeCodePage437(actual.subarray(0, 8)))
  const extension = withoutPadding(decodeCodePage437(actual.subarray(8)))
  const cased = (text: string, bit: number): string => (ntCase & bit ? text.toLowerCase() : text)
  const dot = extension ? '.' : ''
  return `${cased(base, NT_CASE.base)}${dot}${cased(extension, NT_CASE.extension)}`
}
