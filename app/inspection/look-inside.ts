import { type ByteSource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { type Partition, readPartitionTable } from '../disk/partition-table.ts'
import { isExtendedType, typeName } from '../disk/partition-type.ts'
import { FatError, parseFatBootSector } from '../fat/fat-boot-sector.ts'
import { allNodes, type FatNode, type FatVolume, readFatVolume } from '../fat/fat-volume.ts'
import { ProblemError } from '../problem/problem.ts'
import { type RootIndex, rootIndex } from '../vmware/loader-names.ts'
import { BankReader } from './boot-banks.ts'
import { findBootCfg, partitionSource } from './read-bank.ts'

/** What is in a partition: the files of a FAT volume, or why none can be told. */
export type InsidePartition = { readonly partition: Partition } & (
  | { readonly kind: 'volume'; readonly volume: FatVolume }
  /** `type` is the name of what its type byte stands for. */
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'damaged'; readonly cause: string }
  /** It lies beyond what was unpacked, or beyond the end. */
  | { readonly kind: 'beyond' }
)

/** What is in an image or on a stick, partition by partition. */
export interface Inside {
  readonly partitions: readonly InsidePartition[]
  /** Slot of the boot bank; undefined if there is none. */
  readonly bank: number | undefined
  /** Whether VMware's loader starts that bank; otherwise it is only the first one with a boot.cfg. */
  readonly live: boolean
}

/**
 * Looks into an image or a stick. Unlike an inspection it takes anything with a partition table: what cannot be read is
 * told for its partition, and the others are listed.
 */
export const lookInside = async (source: ByteSource): Promise<Inside> => {
  const banks = new BankReader(source)
  const table = await readPartitionTable(source, source.sequential ? banks.enough : undefined)
  const partitions: InsidePartition[] = []
  for (const partition of table.partitions)
    if (!isExtendedType(partition.type)) partitions.push(await partitionInside(source, partition))
  return { partitions, ...(await bankOf(partitions, () => banks.choose(table))) }
}

const partitionInside = async (source: ByteSource, partition: Partition): Promise<InsidePartition> => {
  try {
    const part = partitionSource(source, partition)
    const other = { partition, kind: 'other', type: typeName(partition.type) } as const
    if (!(await isFatVolume(part))) return other
    return { partition, kind: 'volume', volume: await readFatVolume(part) }
  } catch (error) {
    if (error instanceof FatError) return { partition, kind: 'damaged', cause: error.why }
    if (error instanceof OutOfRangeError) return beyondOrDamaged(source, partition)
    if (error instanceof ProblemError && error.problem.code === 'image-truncated') return { partition, kind: 'beyond' }
    throw error
  }
}

const isFatVolume = async (part: ByteSource): Promise<boolean> => {
  try {
    return parseFatBootSector(await readBytes(part, 0, SECTOR)).layout.bits !== 32
  } catch (error) {
    if (error instanceof FatError) return false
    throw error
  }
}

const beyondOrDamaged = (source: ByteSource, partition: Partition): InsidePartition =>
  (partition.start + partition.sectors) * SECTOR > source.size
    ? { partition, kind: 'beyond' }
    : { partition, kind: 'damaged', cause: 'the volume goes past the end of its partition' }

/** The bank that the loader takes; without one, the first volume with a boot.cfg. */
const bankOf = async (
  partitions: readonly InsidePartition[],
  choose: () => ReturnType<BankReader['choose']>,
): Promise<Pick<Inside, 'bank' | 'live'>> => {
  const candidates = partitions.filter(one => one.kind === 'volume' && findBootCfg(one.volume))
  const first = { bank: candidates[0]?.partition.slot, live: false }
  if (!candidates.some(({ partition }) => partition.slot > 4)) return first
  try {
    const { bank, banks } = await choose()
    return { bank: bank.partition.slot, live: banks.some(one => one.live) }
  } catch (error) {
    if (error instanceof ProblemError) return first
    throw error
  }
}

/** A file that was found by its path. */
export interface InsideFile {
  readonly partition: Partition
  readonly node: FatNode
}

/** The root directory of a partition, as VMware's loader looks for files in it. */
export const rootInside = ({ partitions }: Inside, { partition }: InsideFile): RootIndex => {
  const found = partitions.find(one => one.partition.slot === partition.slot)
  return rootIndex(found?.kind === 'volume' ? found.volume.root : [])
}

/**
 * The file at a path as a listing prints it: `p4/syslinux.cfg`, or a path in the boot bank alone. Letters count only
 * where two names differ in nothing else. Throws ProblemError no-such-file.
 */
export const fileInside = ({ partitions, bank }: Inside, path: string, image: string): InsideFile => {
  const [, slot, inside] = /^p(\d+)\/+(.*)$/.exec(path) ?? []
  const wanted = slot === undefined ? bank : Number(slot)
  const name = (inside ?? path).replace(/^\/+/, '')
  const found = partitions.find(({ partition }) => partition.slot === wanted)
  const nodes = found?.kind === 'volume' ? [...allNodes(found.volume.entries)] : []
  const node = nodes.find(one => one.path === name) ?? nodes.find(one => one.path.toLowerCase() === name.toLowerCase())
  if (!found || !node || node.directory)
    throw new ProblemError({ code: 'no-such-file', image, path, folder: node?.directory === true })
  return { partition: found.partition, node }
}
