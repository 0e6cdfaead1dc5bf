import { ISO_SECTOR, IsoDirectoryRecord, type IsoDisc, IsoError, type IsoExtent, readDisc } from './iso-9660.ts'
import { rockRidgeName } from './iso-9660-system-use.ts'

/** Bits of fileFlags (ECMA-119, 9.1.6). */
const FILE_FLAG = { directory: 0x02, associatedFile: 0x04, multiExtent: 0x80 } as const

/** A file or directory with its name and the record of each of its extents, in order. */
export interface IsoEntry {
  /** The Rock Ridge name if there is one, or else the ISO name without version and trailing dot. */
  readonly name: string
  readonly directory: boolean
  readonly records: readonly IsoDirectoryRecord[]
}

/** A directory record with what follows its fixed part. */
export interface FullRecord {
  readonly record: IsoDirectoryRecord
  /** File identifier, Latin-1; "\0" for the directory itself and "\1" for its parent. */
  readonly identifier: string
  readonly systemUse: Uint8Array
}

/** The records in one sector of a directory; `at` (bytes on the disc) is for error messages. */
export const recordsOfSector = (sector: Uint8Array, at: number): FullRecord[] => {
  const records: FullRecord[] = []
  let start = 0
  // No record crosses the end of a sector; a length of zero means that the rest of it is unused (ECMA-119, 6.8.1.1).
  while (start < sector.length && sector[start] !== 0) {
    const full = recordAt(sector, start, at + start)
    records.push(full)
    start += full.record.lengthOfDirectoryRecord
  }
  return records
}

const recordAt = (sector: Uint8Array, start: number, at: number): FullRecord => {
  const length = sector[start] ?? 0
  const fixed = IsoDirectoryRecord.size
  if (length <= fixed || length % 2 !== 0 || start + length > sector.length) {
    const left = sector.length - start
    throw new IsoError(`a directory record at byte ${at} has ${length} bytes where only ${left} are left`)
  }
  const record = IsoDirectoryRecord.decode(sector, start)
  const nameLength = record.lengthOfFileIdentifier
  if (nameLength === 0 || fixed + nameLength > length) {
    throw new IsoError(`a directory record of ${length} bytes at byte ${at} has a name of ${nameLength}`)
  }
  const name = start + fixed
  const identifier = String.fromCharCode(...sector.subarray(name, name + nameLength))
  // A padding byte after a name of even length puts the system use field at an even offset (9.1.12).
  const systemUse = sector.subarray(name + nameLength + ((nameLength + 1) % 2), start + length)
  return { record, identifier, systemUse }
}

/**
 * The entries of a directory; each sector is read when its first entry is requested. Without the directory itself, its
 * parent, associated files, and anything whose name could do harm as a path. Throws IsoError.
 */
export async function* readIsoDirectory(disc: IsoDisc, directory: IsoExtent): AsyncGenerator<IsoEntry> {
  let parts: FullRecord[] = []
  for await (const full of recordsOf(disc, directory)) {
    const first = parts[0]
    if (first && first.identifier !== full.identifier) break
    parts.push(full)
    if (full.record.fileFlags & FILE_FLAG.multiExtent) continue
    const entry = await entryOf(disc, parts)
    if (isSafe(entry.name)) yield entry
    parts = []
  }
  const open = parts[0]
  if (open) throw new IsoError(`the ${parts.length} extents of ${isoName(open.identifier)} have no last one`)
}

async function* recordsOf(disc: IsoDisc, { offset, length }: IsoExtent): AsyncGenerator<FullRecord> {
  for (let at = offset; at < offset + length; at += ISO_SECTOR) {
    const sector = await readDisc(disc.source, at, Math.min(ISO_SECTOR, offset + length - at))
    for (const full of recordsOfSector(sector, at)) {
      const associated = (full.record.fileFlags & FILE_FLAG.associatedFile) !== 0
      if (full.identifier !== '\0' && full.identifier !== '\x01' && !associated) yield full
    }
  }
}

/** An entry with the name from its first record, as all of a file's extents have the same name. */
const entryOf = async (disc: IsoDisc, parts: readonly FullRecord[]): Promise<IsoEntry> => {
  const first = parts[0]
  if (!first) throw new RangeError('an entry of no records')
  return {
    name: (await rockRidgeName(disc, first.systemUse)) ?? isoName(first.identifier),
    directory: (first.record.fileFlags & FILE_FLAG.directory) !== 0,
    records: parts.map(({ record }) => record),
  }
}

/** "IMAGEDD.BZ2;1" as "IMAGEDD.BZ2", "README.;1" as "README" (ECMA-119, 7.5). */
const isoName = (identifier: string): string => identifier.replace(/;\d*$/, '').replace(/\.$/, '')

const isSafe = (name: string): boolean => name !== '' && !/^\.+$/.test(name) && !/[\p{Cc}/\\]/u.test(name)
