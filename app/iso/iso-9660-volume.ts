import { type ByteSource, OutOfRangeError } from '../bytes/byte-source.ts'
import {
  directoryExtent,
  extentOf,
  ISO_SECTOR,
  type IsoDisc,
  IsoError,
  type IsoExtent,
  readDisc,
  readPrimaryDescriptor,
} from './iso-9660.ts'
import { type IsoEntry, readIsoDirectory, recordsOfSector } from './iso-9660-directory.ts'
import { systemUseSkipOf } from './iso-9660-system-use.ts'

/** A disc that can be looked into. */
export interface IsoVolume extends IsoDisc {
  /** The volume identifier, "" if there is none. */
  readonly label: string
  readonly root: IsoExtent
}

/** A file on a disc. */
export interface IsoFile {
  readonly name: string
  /** Bytes of all extents together. */
  readonly size: number
  readonly extents: readonly IsoExtent[]
}

const MAX_NAMES = 1000

/** Reads what a disc says about itself: two sectors on most discs. Throws IsoError. */
export const readIsoVolume = async (source: ByteSource): Promise<IsoVolume> => {
  const { volumeIdentifier, volumeSpaceSize, rootDirectory } = await readPrimaryDescriptor(source)
  // The length of a stream being unpacked is not known yet, so the disc's own statement has to do.
  const size = source.sequential ? Math.min(source.size, volumeSpaceSize * ISO_SECTOR) : source.size
  const root = directoryExtent(rootDirectory, size, 'its root directory')
  const systemUseSkip = await readSystemUseSkip(source, root)
  return { source, size, systemUseSkip, root, label: volumeIdentifier.replaceAll('\0', ' ').trim() }
}

const readSystemUseSkip = async (source: ByteSource, { offset, length }: IsoExtent): Promise<number | undefined> => {
  const sector = await readDisc(source, offset, Math.min(ISO_SECTOR, length))
  const self = recordsOfSector(sector, offset)[0]
  if (self?.identifier !== '\0') throw new IsoError('its root directory does not begin with itself')
  return systemUseSkipOf(self.systemUse)
}

/**
 * The file at a path with '/' between names, in any case; undefined if there is none or it is a directory. Reads
 * directories up to the name looked for. Throws IsoError.
 */
export const findIsoFile = async (volume: IsoVolume, path: string): Promise<IsoFile | undefined> => {
  const names = path.split('/')
  const entered = new Set<number>()
  let directory = volume.root
  for (const name of names.slice(0, -1)) {
    entered.add(directory.offset)
    const found = await findEntry(volume, directory, name)
    const record = found?.directory ? found.records[0] : undefined
    if (!record) return undefined
    directory = directoryExtent(record, volume.size, `the directory ${name}`)
    if (entered.has(directory.offset)) throw new IsoError('its directories contain each other')
  }
  const found = await findEntry(volume, directory, names.at(-1) ?? '')
  return found && !found.directory ? fileOf(volume, found) : undefined
}

const findEntry = async (volume: IsoVolume, directory: IsoExtent, name: string): Promise<IsoEntry | undefined> => {
  for await (const entry of readIsoDirectory(volume, directory)) {
    if (entry.name.toLowerCase() === name.toLowerCase()) return entry
  }
  return undefined
}

const fileOf = (volume: IsoVolume, { name, records }: IsoEntry): IsoFile => {
  if (records.some(({ fileUnitSize, interleaveGapSize }) => fileUnitSize !== 0 || interleaveGapSize !== 0)) {
    throw new IsoError(`${name} is interleaved with another file, which is not supported`, 'refused')
  }
  const extents = records.map(record => extentOf(record, volume.size, name))
  const size = extents.reduce((sum, { length }) => sum + length, 0)
  if (size > volume.size) {
    throw new IsoError(`${name} has ${size} bytes in ${extents.length} extents on a disc of ${volume.size}`)
  }
  return { name, size, extents }
}

/** Names in the root directory in disk order, at most `most`; directories end with '/'. Throws IsoError. */
export const listIsoRoot = async (volume: IsoVolume, most = MAX_NAMES): Promise<string[]> => {
  const names: string[] = []
  for await (const { name, directory } of readIsoDirectory(volume, volume.root)) {
    names.push(directory ? `${name}/` : name)
    if (names.length >= most) break
  }
  return names
}

/** A file's bytes as a source of their own, its extents joined. Reads reject with the errors of the disc's source. */
export const isoFileSource = (source: ByteSource, { size, extents }: IsoFile): ByteSource => ({
  size,
  ...(source.sequential ? { sequential: true } : {}),
  read: async (offset, target) => {
    const end = offset + target.length
    if (offset < 0 || end > size) throw new OutOfRangeError(offset, target.length, size)
    let start = 0
    for (const extent of extents) {
      const from = Math.max(offset, start)
      const to = Math.min(end, start + extent.length)
      if (from < to) await source.read(extent.offset + from - start, target.subarray(from - offset, to - offset))
      start += extent.length
    }
  },
})
