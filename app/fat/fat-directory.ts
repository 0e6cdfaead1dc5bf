import { list, raw, struct, u8, u16, u32, type ValueOf } from '../bytes/struct.ts'
import { ENTRY_BYTES } from './fat-limits.ts'
import { DELETED, NAME_BYTES, shortNameChecksum, shortText } from './short-name.ts'

/** A short (8.3) entry. Source: Microsoft FAT specification, section 6; DIR_NTRes holds the case bits of Windows NT. */
export const FatDirectoryEntry = struct('FAT directory entry', ENTRY_BYTES, {
  DIR_Name: raw(NAME_BYTES),
  DIR_Attr: u8,
  DIR_NTRes: u8,
  DIR_CrtTimeTenth: u8,
  DIR_CrtTime: u16,
  DIR_CrtDate: u16,
  DIR_LstAccDate: u16,
  DIR_FstClusHI: u16,
  DIR_WrtTime: u16,
  DIR_WrtDate: u16,
  DIR_FstClusLO: u16,
  DIR_FileSize: u32,
})
export type FatDirectoryEntry = ValueOf<typeof FatDirectoryEntry>

/** A slot of a long name: 13 UTF-16 units. Source: the same, section 7. */
export const FatLongNameEntry = struct('FAT long name entry', ENTRY_BYTES, {
  LDIR_Ord: u8,
  LDIR_Name1: list(u16, 5),
  LDIR_Attr: u8,
  LDIR_Type: u8,
  LDIR_Chksum: u8,
  LDIR_Name2: list(u16, 6),
  LDIR_FstClusLO: u16,
  LDIR_Name3: list(u16, 2),
})

/** A file, directory or label as its directory holds it, long name joined. */
export interface DirectoryEntry {
  /** The long name, or else the short one with its case bits applied. */
  readonly name: string
  /** Eleven bytes as on disk. */
  readonly shortName: Uint8Array
  readonly longName: string | undefined
  readonly ntCase: number
  readonly attributes: number
  readonly created: { readonly tenths: number; readonly time: number; readonly date: number }
  readonly accessedDate: number
  readonly modified: { readonly time: number; readonly date: number }
  /** Bytes; 0 for a directory. */
  readonly size: number
  readonly firstCluster: number
}

/** DIR_Attr's bits; `longName` is four of them at once, and marks a slot of a long name. */
export const ATTRIBUTE = { volumeId: 0x08, directory: 0x10, archive: 0x20, longName: 0x0f } as const

// The bits that identify a slot of a long name.
const ATTRIBUTE_MASK = 0x3f
const ATTRIBUTE_OFFSET = FatDirectoryEntry.offsets.DIR_Attr
const LAST_LONG = 0x40
const UNITS = 13
// 255 characters at most (specification, section 7), so no name fills more.
const MAX_SLOTS = 20

export const isVolumeLabel = ({ attributes }: DirectoryEntry): boolean => (attributes & ATTRIBUTE.volumeId) !== 0
export const isDirectory = ({ attributes }: DirectoryEntry): boolean => (attributes & ATTRIBUTE.directory) !== 0

/** Whether the entry at `at` of a directory's bytes is a slot of a long name. */
export const isLongNameSlot = (directory: Uint8Array, at: number): boolean =>
  ((directory[at + ATTRIBUTE_OFFSET] ?? 0) & ATTRIBUTE_MASK) === ATTRIBUTE.longName

const slotText = (bytes: Uint8Array, at: number): string => {
  const slot = FatLongNameEntry.decode(bytes, at)
  return String.fromCharCode(...slot.LDIR_Name1, ...slot.LDIR_Name2, ...slot.LDIR_Name3)
}

/** Collects the slots of a long name, which come before their short entry, last part first. */
class LongName {
  #slots: number[] = []
  #expected = 0
  #checksum = -1

  clear(): void {
    if (this.#slots.length > 0) this.#slots = []
    this.#expected = 0
  }

  /** Adds the slot at `at`. It is decoded only along with its name, as a directory may hold nothing but slots. */
  add(bytes: Uint8Array, at: number): void {
    const ord = bytes[at] ?? 0
    const checksum = bytes[at + FatLongNameEntry.offsets.LDIR_Chksum] ?? 0
    const order = ord & 0x3f
    if (ord & LAST_LONG) {
      this.#slots = []
      this.#expected = order
      this.#checksum = checksum
    }
    if (order === 0 || order > MAX_SLOTS || order !== this.#expected || checksum !== this.#checksum) {
      this.clear()
      return
    }
    this.#expected = order - 1
    this.#slots.push(at)
  }

  /** The whole name, if its slots belong to this short name and all are there. */
  take(bytes: Uint8Array, shortName: Uint8Array): string | undefined {
    if (this.#slots.length === 0) return undefined
    const complete = this.#expected === 0 && this.#checksum === shortNameChecksum(shortName)
    const parts = complete ? this.#slots.map(at => slotText(bytes, at)).reverse() : []
    this.clear()
    // If the long name has no characters, the short one counts.
    return parts.join('').split('\0')[0] || undefined
  }
}

const entryOf = (fields: FatDirectoryEntry, longName: string | undefined): DirectoryEntry => ({
  name: longName ?? shortText(fields.DIR_Name, fields.DIR_NTRes),
  shortName: fields.DIR_Name,
  longName,
  ntCase: fields.DIR_NTRes,
  attributes: fields.DIR_Attr,
  created: { tenths: fields.DIR_CrtTimeTenth, time: fields.DIR_CrtTime, date: fields.DIR_CrtDate },
  accessedDate: fields.DIR_LstAccDate,
  modified: { time: fields.DIR_WrtTime, date: fields.DIR_WrtDate },
  size: fields.DIR_FileSize,
  firstCluster: fields.DIR_FstClusLO,
})

/**
 * The live entries of a directory in disk order, without deleted ones and stray long-name slots, but with the volume
 * label and "." and "..".
 */
export const parseDirectory = (bytes: Uint8Array): DirectoryEntry[] => {
  const entries: DirectoryEntry[] = []
  const longName = new LongName()
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const first = bytes[at]
    if (first === 0) break
    if (first === DELETED) {
      longName.clear()
      continue
    }
    if (isLongNameSlot(bytes, at)) longName.add(bytes, at)
    else {
      const fields = FatDirectoryEntry.decode(bytes, at)
      entries.push(entryOf(fields, longName.take(bytes, fields.DIR_Name)))
    }
  }
  return entries
}

const longSlots = (name: string, shortName: Uint8Array): Uint8Array[] => {
  const count = Math.ceil(name.length / UNITS)
  if (count > MAX_SLOTS) throw new RangeError(`a name of ${name.length} characters is too long for FAT`)
  const checksum = shortNameChecksum(shortName)
  // If there is room, the name ends with one zero unit and is padded with FFFF (specification, section 7.1).
  const unit = (index: number): number =>
    index < name.length ? name.charCodeAt(index) : index === name.length ? 0 : 0xffff
  return Array.from({ length: count }, (_, i) => {
    const order = count - i
    const units = Array.from({ length: UNITS }, (_unused, k) => unit((order - 1) * UNITS + k))
    return FatLongNameEntry.encode({
      LDIR_Ord: order | (i === 0 ? LAST_LONG : 0),
      LDIR_Name1: units.slice(0, 5),
      LDIR_Attr: ATTRIBUTE.longName,
      LDIR_Type: 0,
      LDIR_Chksum: checksum,
      LDIR_Name2: units.slice(5, 11),
      LDIR_FstClusLO: 0,
      LDIR_Name3: units.slice(11),
    })
  })
}

const shortEntry = (entry: DirectoryEntry, cluster: number): Uint8Array =>
  FatDirectoryEntry.encode({
    DIR_Name: entry.shortName,
    DIR_Attr: entry.attributes,
    DIR_NTRes: entry.ntCase,
    DIR_CrtTimeTenth: entry.created.tenths,
    DIR_CrtTime: entry.created.time,
    DIR_CrtDate: entry.created.date,
    DIR_LstAccDate: entry.accessedDate,
    DIR_FstClusHI: 0,
    DIR_WrtTime: entry.modified.time,
    DIR_WrtDate: entry.modified.date,
    DIR_FstClusLO: cluster,
    DIR_FileSize: entry.size,
  })

/**
 * Entries as bytes, each preceded by new slots for its long name if it has one; `clusterOf` returns first clusters.
 * Throws RangeError for a name that does not fit into 20 slots.
 */
export const encodeDirectory = (
  entries: readonly DirectoryEntry[],
  clusterOf: (entry: DirectoryEntry) => number,
): Uint8Array => {
  const slots = entries.flatMap(entry => [
    ...(entry.longName === undefined ? [] : longSlots(entry.longName, entry.shortName)),
    shortEntry(entry, clusterOf(entry)),
  ])
  const bytes = new Uint8Array(slots.length * ENTRY_BYTES)
  slots.forEach((slot, i) => {
    bytes.set(slot, i * ENTRY_BYTES)
  })
  return bytes
}

/** When an entry was modified, in the local time that FAT holds (no zone): YYYY-MM-DDTHH:MM:SS, even seconds. */
export const modifiedText = ({ modified: { date, time } }: Pick<DirectoryEntry, 'modified'>): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`
  return `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`
}

/** Whether a name could do harm as a path elsewhere: separators, control characters, or a name of dots. */
export const unsafeName = ({ name }: DirectoryEntry): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  name === '' || /^\.+$/.test(name) || /[\u0000-\u001f\u007f/\\]/.test(name)
