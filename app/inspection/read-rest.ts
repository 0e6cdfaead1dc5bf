import type { ByteSource } from '../bytes/byte-source.ts'
import type { PartitionTable } from '../disk/partition-table.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { listFiles, readFatVolume } from '../fat/fat-volume.ts'
import type { ImageRest, ImageStore } from './inspection.ts'
import { isFat, reading, refuseBeyond } from './read-bank.ts'

// The slots of VMware's image.
const CORE_DUMP_SLOT = 7
const STORE_SLOT = 8

/**
 * Reads what an image holds behind its banks. Throws ProblemError image-truncated or image-damaged if its store cannot
 * be read.
 */
export const readRest = async (source: ByteSource, { partitions }: PartitionTable): Promise<ImageRest> => ({
  coreDump: partitions.find(({ slot, type }) => slot === CORE_DUMP_SLOT && type === PARTITION_TYPE.vmkCore),
  store: await readStore(source, partitions),
})

const readStore = async (
  source: ByteSource,
  partitions: PartitionTable['partitions'],
): Promise<ImageStore | undefined> => {
  const partition = partitions.find(({ slot }) => slot === STORE_SLOT)
  if (!partition || !(await isFat(source, partition))) return undefined
  const volume = await reading(source, partition, readFatVolume)
  const files = listFiles(volume.entries)
  const store = { partition, volume, files, bytes: files.reduce((sum, { entry }) => sum + entry.size, 0) }
  refuseBeyond(source.size, store)
  return store
}
