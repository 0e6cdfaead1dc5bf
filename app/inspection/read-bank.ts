import { type ByteSource, OutOfRangeError, readBytes, windowOf } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Partition } from '../disk/partition-table.ts'
import { FatError, parseFatBootSector } from '../fat/fat-boot-sector.ts'
import { type FatNode, type FatVolume, listFiles, readFatFile, readFatVolume } from '../fat/fat-volume.ts'
import { ProblemError } from '../problem/problem.ts'
import { BOOT_CFG_LIMIT, type BootCfg, parseBootCfg } from '../vmware/boot-cfg.ts'
import { loaderShortName } from '../vmware/loader-names.ts'
import { parseVmwareUuid } from '../vmware/vmware-uuid.ts'
import type { BootBank } from './inspection.ts'

/** A partition as a source of its own. Throws image-truncated if the image ends before it does. */
export const partitionSource = (source: ByteSource, { start, sectors, slot }: Partition): ByteSource => {
  const offset = start * SECTOR
  if (offset >= source.size) throw truncated(source, offset + sectors * SECTOR, `p${slot}`)
  return windowOf(source, offset, Math.min(sectors * SECTOR, source.size - offset))
}

/** The problem of an image that has `source.size` bytes although `part` needs `needed`. */
export const truncated = (source: Pick<ByteSource, 'size'>, needed: number, part: string): ProblemError =>
  new ProblemError({ code: 'image-truncated', size: source.size, needed, part })

/** Runs a reader of `partition` and turns what it throws into a problem of this image. */
export const reading = async <T>(source: ByteSource, partition: Partition, read: (part: ByteSource) => Promise<T>) => {
  try {
    return await read(partitionSource(source, partition))
  } catch (error) {
    const part = `p${partition.slot}`
    if (error instanceof OutOfRangeError) {
      const needed = partition.start * SECTOR + error.offset + error.length
      if (needed > source.size) throw truncated(source, needed, part)
      throw new ProblemError({ code: 'image-damaged', part, cause: `the volume goes past the end of ${part}` })
    }
    if (error instanceof FatError) throw new ProblemError({ code: 'image-damaged', part, cause: error.why })
    throw error
  }
}

/** Whether a partition holds a FAT12 or FAT16 volume, by its first sector. */
export const isFat = (source: ByteSource, partition: Partition): Promise<boolean> =>
  reading(source, partition, async part => {
    try {
      return parseFatBootSector(await readBytes(part, 0, SECTOR)).layout.bits !== 32
    } catch (error) {
      if (error instanceof FatError) return false
      throw error
    }
  })

/** The bank in a FAT volume; undefined if its root has no boot.cfg. Throws image-truncated or image-damaged. */
export const readBank = (source: ByteSource, partition: Partition): Promise<BootBank | undefined> =>
  reading(source, partition, async part => {
    const volume = await readFatVolume(part)
    const file = findBootCfg(volume)
    if (!file) return undefined
    const files = listFiles(volume.entries)
    return {
      partition,
      volume,
      bootCfg: await readBootCfg(part, file),
      uuid: await uuidIn(part),
      files,
      bytes: files.reduce((sum, { entry }) => sum + entry.size, 0),
    }
  })

const CONFIG = 'boot.cfg'

/**
 * boot.cfg by its 8.3 name, as the loader finds it; failing that, by its long name, so that a person learns why it does
 * not boot.
 */
export const findBootCfg = ({ entries }: FatVolume): FatNode | undefined => {
  const files = entries.filter(({ directory }) => !directory)
  const short = loaderShortName(CONFIG)
  return (
    files.find(({ entry }) => latin1(entry.shortName) === short) ??
    files.find(({ entry }) => entry.name.toLowerCase() === CONFIG)
  )
}

const uuidIn = async (part: ByteSource): Promise<string | undefined> =>
  parseVmwareUuid(await readBytes(part, SECTOR, SECTOR))

/** The VMware FAT UUID of a partition. Reads only its second sector. */
export const readUuid = (source: ByteSource, partition: Partition): Promise<string | undefined> =>
  reading(source, partition, uuidIn)

const readBootCfg = async (part: ByteSource, file: FatNode): Promise<BootCfg> => {
  if (file.entry.size > BOOT_CFG_LIMIT) throw new FatError(`boot.cfg has ${file.entry.size} bytes`)
  return parseBootCfg(await readFatFile(part, file, file.entry.size))
}

/** The bytes of a bank's boot.cfg. Throws image-truncated or image-damaged. */
export const readBootCfgBytes = (source: ByteSource, { partition, volume }: BootBank): Promise<Uint8Array> =>
  reading(source, partition, async part => {
    const file = findBootCfg(volume)
    return file ? readFatFile(part, file, BOOT_CFG_LIMIT) : new Uint8Array()
  })

/** Throws image-truncated if a file of a volume extends past the end of an image of `size` bytes. */
export const refuseBeyond = (size: number, { partition, files }: Pick<BootBank, 'partition' | 'files'>): void => {
  for (const { path, runs } of files)
    for (const { offset, length } of runs) {
      const end = partition.start * SECTOR + offset + length
      if (end > size) throw truncated({ size }, end, path)
    }
}
