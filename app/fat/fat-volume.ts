import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { type FatBootSector, FatError, type FatLayout, parseFatBootSector } from './fat-boot-sector.ts'
import { type DirectoryEntry, isDirectory, isVolumeLabel, parseDirectory } from './fat-directory.ts'
import { ENTRY_BYTES, EXTENDED_BOOT_SIGNATURE, FIRST_CLUSTER, MAX_DIRECTORY_ENTRIES, NO_LABEL } from './fat-limits.ts'
import { type FatTable, readFat } from './fat-table.ts'
import { labelText, paddedName } from './short-name.ts'

/** A run of bytes from the start of the volume. */
export interface ByteRange {
  readonly offset: number
  readonly length: number
}

/** A file or sub-directory with what is in it. */
export interface FatNode {
  readonly entry: DirectoryEntry
  /** From the root, with '/' between names but not in front. */
  readonly path: string
  readonly directory: boolean
  readonly children: readonly FatNode[]
  /** Where the data is, in order; exactly the size of a file, whole clusters for a directory. */
  readonly runs: readonly ByteRange[]
}

export interface FatVolume {
  readonly boot: FatBootSector
  readonly layout: FatLayout
  readonly table: FatTable
  /** The root directory's label, or else the boot sector's. */
  readonly label: string | undefined
  readonly labelEntry?: DirectoryEntry
  readonly serial: number
  /** The root directory's own entries in disk order, including the label. */
  readonly root: readonly DirectoryEntry[]
  /** The root directory in disk order, without the label. */
  readonly entries: readonly FatNode[]
  /** Sectors from the start of the volume up to and including the last one in use. */
  readonly highestSectorInUse: number
}

const MAX_DEPTH = 32
// The limit for a volume's files, and for its other entries: as many as a single directory may hold.
const MAX_ENTRIES = MAX_DIRECTORY_ENTRIES
const MAX_DIRECTORY_BYTES = MAX_DIRECTORY_ENTRIES * ENTRY_BYTES
// MAX_ENTRIES with 20 long-name slots each; a larger tree holds little but deleted entries.
const MAX_TREE_BYTES = 48 << 20

/**
 * Reads a FAT12 or FAT16 volume: boot sector, first FAT, directories; no file data. Throws FatError, which names the
 * file if one is damaged, and OutOfRangeError if the source ends before something that is needed.
 */
export const readFatVolume = async (source: ByteSource): Promise<FatVolume> => {
  const { boot, layout } = parseFatBootSector(await readBytes(source, 0, SECTOR))
  const fat = await readBytes(source, layout.reservedSectors * SECTOR, layout.fatSectors * SECTOR)
  const table = readFat(fat, layout)
  const root = await readBytes(
    source,
    (layout.firstDataSector - layout.rootSectors) * SECTOR,
    layout.rootEntries * ENTRY_BYTES,
  )
  const walk = new TreeWalk(source, layout, table)
  const rootEntries = parseDirectory(root)
  const labelEntry = rootEntries.find(isVolumeLabel)
  const entries = await walk.nodes(rootEntries, '', 0)
  const label = (labelEntry && labelText(labelEntry)) || bootLabel(boot)
  return {
    boot,
    layout,
    table,
    label,
    ...(labelEntry ? { labelEntry } : {}),
    serial: boot.BS_VolID,
    root: rootEntries,
    entries,
    highestSectorInUse: layout.firstDataSector + (table.highestInUse - FIRST_CLUSTER + 1) * layout.sectorsPerCluster,
  }
}

/** Every file and directory of a tree, in order. */
export function* allNodes(nodes: readonly FatNode[]): Generator<FatNode> {
  for (const node of nodes) {
    yield node
    yield* allNodes(node.children)
  }
}

/** Every file of a tree, in order. */
export const listFiles = (nodes: readonly FatNode[]): FatNode[] =>
  nodes.flatMap(node => (node.directory ? listFiles(node.children) : [node]))

/** The first `length` bytes of a file, at most its size. Rejects if the source ends too early. */
export const readFatFile = async (
  source: ByteSource,
  { entry, runs }: FatNode,
  length: number,
): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.min(length, entry.size))
  let at = 0
  for (const run of runs) {
    if (at === bytes.length) break
    const part = await readBytes(source, run.offset, Math.min(run.length, bytes.length - at))
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const bootLabel = (boot: FatBootSector): string | undefined => {
  const label = boot.BS_VolLab.trimEnd()
  // Control characters, such as zeros, are not a label: no directory could hold it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const written = label !== '' && label !== NO_LABEL.trimEnd() && !/[\u0000-\u001f]/.test(label)
  return boot.BS_BootSig === EXTENDED_BOOT_SIGNATURE && written ? label : undefined
}

class TreeWalk {
  readonly #source: ByteSource
  readonly #layout: FatLayout
  readonly #table: FatTable
  /** One byte per cluster: 1 if a file or directory uses it. */
  readonly #taken: Uint8Array
  readonly #visited = new Set<number>()
  #count = 0
  #others = 0
  #bytes = 0

  constructor(source: ByteSource, layout: FatLayout, table: FatTable) {
    this.#source = source
    this.#layout = layout
    this.#table = table
    this.#taken = new Uint8Array(layout.clusters + FIRST_CLUSTER)
  }

  async nodes(entries: readonly DirectoryEntry[], parent: string, depth: number): Promise<FatNode[]> {
    const files = entries.filter(entry => !isVolumeLabel(entry) && !isDots(entry))
    this.#count += files.length
    // A volume of nothing but labels and dots would take minutes to read.
    this.#others += entries.length - files.length
    if (this.#count > MAX_ENTRIES || this.#others > MAX_ENTRIES)
      throw new FatError(`it has more than ${MAX_ENTRIES} ${this.#count > MAX_ENTRIES ? 'files' : 'labels'}`)
    const nodes: FatNode[] = []
    for (const entry of files) nodes.push(await this.#node(entry, parent, depth))
    return nodes
  }

  async #node(entry: DirectoryEntry, parent: string, depth: number): Promise<FatNode> {
    const path = parent ? `${parent}/${entry.name}` : entry.name
    const directory = isDirectory(entry)
    const runs = about(path, () => {
      if (directory) this.#enter(entry, depth)
      const clusters = this.#chain(entry)
      return this.#runs(clusters, directory ? clusters.length * this.#layout.clusterBytes : entry.size)
    })
    if (!directory) return { entry, path, directory, children: [], runs }
    const length = about(path, () => this.#directoryBytes(runs))
    return { entry, path, directory, children: await this.#children(length, runs, path, depth), runs }
  }

  #chain({ firstCluster }: DirectoryEntry): number[] {
    const clusters = firstCluster === 0 ? [] : this.#table.chain(firstCluster)
    for (const cluster of clusters) {
      if (this.#taken[cluster] === 1) throw new FatError('its clusters belong to another file too')
      this.#taken[cluster] = 1
    }
    return clusters
  }

  /** Whether a directory may be entered. */
  #enter({ firstCluster }: DirectoryEntry, depth: number): void {
    if (firstCluster === 0) throw new FatError('it is a directory without a cluster')
    if (depth >= MAX_DEPTH) throw new FatError(`its directories are nested more than ${MAX_DEPTH} deep`)
    if (this.#visited.has(firstCluster)) throw new FatError('its directories contain each other')
    this.#visited.add(firstCluster)
  }

  /** How many bytes of a directory to read. */
  #directoryBytes(runs: readonly ByteRange[]): number {
    const length = runs.reduce((sum, run) => sum + run.length, 0)
    if (length > MAX_DIRECTORY_BYTES) throw new FatError(`a directory of ${length} bytes is larger than FAT allows`)
    this.#bytes += length
    if (this.#bytes > MAX_TREE_BYTES) throw new FatError(`its directories take more than ${MAX_TREE_BYTES} bytes`)
    return length
  }

  async #children(length: number, runs: readonly ByteRange[], path: string, depth: number): Promise<FatNode[]> {
    const bytes = new Uint8Array(length)
    let at = 0
    for (const run of runs) {
      await this.#source.read(run.offset, bytes.subarray(at, at + run.length))
      at += run.length
    }
    return this.nodes(parseDirectory(bytes), path, depth + 1)
  }

  /** Clusters as byte ranges, neighbours joined, cut to `size` bytes. */
  #runs(clusters: readonly number[], size: number): ByteRange[] {
    const { clusterBytes, firstDataSector } = this.#layout
    if (clusters.length * clusterBytes < size)
      throw new FatError(`it has ${size} bytes but only ${clusters.length} clusters of ${clusterBytes}`)
    const runs: { offset: number; length: number }[] = []
    let left = size
    for (const cluster of clusters) {
      if (left === 0) break
      const offset = firstDataSector * SECTOR + (cluster - FIRST_CLUSTER) * clusterBytes
      const length = Math.min(left, clusterBytes)
      const last = runs.at(-1)
      if (last && last.offset + last.length === offset) last.length += length
      else runs.push({ offset, length })
      left -= length
    }
    return runs
  }
}

/** Runs a check of one file, so that the error names it. */
const about = <T>(path: string, check: () => T): T => {
  try {
    return check()
  } catch (error) {
    throw error instanceof FatError ? new FatError(`${path}: ${error.why}`) : error
  }
}

const DOTS: readonly string[] = ['.', '..'].map(name => latin1(paddedName(name)))

// Compares all eleven bytes: a dot followed by a byte that only looks like a space is another name.
const isDots = ({ shortName }: DirectoryEntry): boolean => DOTS.includes(latin1(shortName))
