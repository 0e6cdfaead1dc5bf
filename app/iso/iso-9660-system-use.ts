import { raw, struct, text, u8 } from '../bytes/struct.ts'
import { decodeUtf8 } from '../bytes/texts.ts'
import { bothEndian, ISO_SECTOR, type IsoDisc, IsoError, readDisc } from './iso-9660.ts'

/** What every system use entry begins with. Source: System Use Sharing Protocol (IEEE P1281), section 4. */
const SystemUseEntry = struct('system use entry', 4, { signature: text(2), length: u8, version: u8 })

/** "SP": the system use fields of this disc follow the protocol. Source: the same, section 5.3. */
const SharingProtocol = struct('system use sharing protocol', 7, {
  header: SystemUseEntry,
  checkBytes: raw(2),
  bytesSkipped: u8,
})

/** "CE": where the entries continue; offset and length in bytes. Source: the same, section 5.1. */
const ContinuationArea = struct('system use continuation area', 28, {
  header: SystemUseEntry,
  blockLocation: bothEndian(32),
  offset: bothEndian(32),
  areaLength: bothEndian(32),
})
const CONTINUATION = 'CE'

/** "NM": a part of the name, which follows. Source: Rock Ridge Interchange Protocol (IEEE P1282), section 4.1.4. */
const AlternateName = struct('Rock Ridge alternate name', 5, { header: SystemUseEntry, flags: u8 })
const NAME = 'NM'
const NAME_FLAG = { continues: 1, currentDirectory: 2, parentDirectory: 4 } as const

// Bytes of the CD-ROM XA attributes that may come before the first entry.
const XA_BYTES = 14
// A name of 255 bytes and everything else about a file fit into two or three areas.
const MAX_CONTINUATIONS = 32

/**
 * How many bytes to skip in each system use field, as the field in the root directory's own record says; undefined if
 * the disc does not follow the protocol.
 */
export const systemUseSkipOf = (field: Uint8Array): number | undefined => {
  for (const at of [0, XA_BYTES]) {
    if (at + SharingProtocol.size > field.length) continue
    const { header, checkBytes, bytesSkipped } = SharingProtocol.decode(field, at)
    if (header.signature === 'SP' && checkBytes[0] === 0xbe && checkBytes[1] === 0xef) return bytesSkipped
  }
  return undefined
}

interface Entry {
  readonly signature: string
  /** The whole entry with its header. */
  readonly bytes: Uint8Array
}

const entriesOf = (area: Uint8Array): Entry[] => {
  const entries: Entry[] = []
  for (let at = 0; at + SystemUseEntry.size <= area.length; ) {
    const { signature, length } = SystemUseEntry.decode(area, at)
    // Zeros pad an area; "ST" ends one (section 5.4).
    if (length === 0 || signature === 'ST') break
    if (length < SystemUseEntry.size || at + length > area.length) {
      throw new IsoError(`a system use entry of ${length} bytes is where only ${area.length - at} are left`)
    }
    entries.push({ signature, bytes: area.subarray(at, at + length) })
    at += length
  }
  return entries
}

/**
 * The Rock Ridge name in a record's system use field, joined if it continues elsewhere; undefined if there is none.
 * Reads one sector for each continuation area. Throws IsoError.
 */
export const rockRidgeName = async (disc: IsoDisc, field: Uint8Array): Promise<string | undefined> => {
  const name: number[] = []
  let area = field.subarray(disc.systemUseSkip ?? field.length)
  for (let areas = 0; areas <= MAX_CONTINUATIONS; areas++) {
    const entries = entriesOf(area)
    for (const { bytes } of entries.filter(({ signature }) => signature === NAME)) {
      const flags = nameFlags(bytes)
      if (flags & (NAME_FLAG.currentDirectory | NAME_FLAG.parentDirectory)) return undefined
      name.push(...bytes.subarray(AlternateName.size))
      // UTF-8 by convention; the protocol does not say.
      if ((flags & NAME_FLAG.continues) === 0) return decodeUtf8(name)
    }
    const continuation = entries.find(({ signature }) => signature === CONTINUATION)
    if (!continuation && name.length > 0) throw new IsoError(`a Rock Ridge name breaks off after ${name.length} bytes`)
    if (!continuation) return undefined
    area = await readContinuation(disc, continuation.bytes)
  }
  throw new IsoError(`a system use field has more than ${MAX_CONTINUATIONS} continuation areas`)
}

const nameFlags = (bytes: Uint8Array): number => {
  if (bytes.length >= AlternateName.size) return AlternateName.decode(bytes).flags
  throw new IsoError(`a Rock Ridge name has an entry of ${bytes.length} bytes`)
}

const readContinuation = async ({ source, size }: IsoDisc, bytes: Uint8Array): Promise<Uint8Array> => {
  if (bytes.length < ContinuationArea.size) {
    throw new IsoError(`a continuation area is described by ${bytes.length} bytes, not ${ContinuationArea.size}`)
  }
  const { blockLocation, offset, areaLength } = ContinuationArea.decode(bytes)
  const at = blockLocation * ISO_SECTOR + offset
  if (offset + areaLength > ISO_SECTOR) {
    throw new IsoError(`a continuation area of ${areaLength} bytes at ${offset} does not fit a block of ${ISO_SECTOR}`)
  }
  if (at + areaLength > size) throw new IsoError(`a continuation area is at byte ${at}, and the disc ends at ${size}`)
  return readDisc(source, at, areaLength)
}
