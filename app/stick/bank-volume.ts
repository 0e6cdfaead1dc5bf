import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import type { Geometry } from '../disk/chs.ts'
import { BOOT_CODE_BYTES, FatBootSector } from '../fat/fat-boot-sector.ts'
import { type DirectoryEntry, encodeDirectory } from '../fat/fat-directory.ts'
import { ENTRY_BYTES, EXTENDED_BOOT_SIGNATURE, FATS, FIRST_CLUSTER, FIXED_DISK } from '../fat/fat-limits.ts'
import { encodeFat16 } from '../fat/fat-table.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import { firstDataSector } from '../plan/fat-parameters.ts'
import { dotEntries, labelField } from './bank-entries.ts'
import { type Placement, placeTree } from './bank-placement.ts'
import type { Extent } from './extent.ts'
import type { VolumeContent } from './volume-content.ts'

interface LaidOut {
  readonly placed: ReadonlyMap<FatNode, Placement>
  readonly clusterOf: (entry: DirectoryEntry) => number
}

/** Bytes of a directory's own entries, "." and ".." included. */
const directoryBytes = (node: FatNode): number =>
  encodeDirectory(
    node.children.map(({ entry }) => entry),
    () => 0,
  ).length +
  2 * ENTRY_BYTES

const layOut = ({ planned, entries }: VolumeContent): LaidOut => {
  const clusterBytes = planned.parameters.sectorsPerCluster * SECTOR
  const { placed } = placeTree(entries, clusterBytes, node => (node.directory ? directoryBytes(node) : node.entry.size))
  const first = new Map([...placed].map(([node, { first: cluster }]) => [node.entry, cluster]))
  return { placed, clusterOf: entry => first.get(entry) ?? 0 }
}

/** Everything in a volume before its first cluster: boot sector, second sector, reserved sectors, FATs, root directory. */
export const volumeStructure = (content: VolumeContent, geometry: Geometry): Uint8Array => {
  const { planned, label, entries, secondSector } = content
  const { parameters } = planned
  const { placed, clusterOf } = layOut(content)
  const bytes = new Uint8Array(firstDataSector(parameters) * SECTOR)
  const fatBytes = parameters.fatSectors * SECTOR
  const fatAt = parameters.reservedSectors * SECTOR
  const fat = encodeFat16(
    parameters.fatSectors,
    FIXED_DISK.media,
    [...placed.values()].filter(({ count }) => count > 0),
  )
  const root = [...(label ? [label] : []), ...entries.map(({ entry }) => entry)]
  bytes.set(bootSector(content, geometry), 0)
  bytes.set(secondSector, SECTOR)
  for (let copy = 0; copy < FATS; copy++) bytes.set(fat, fatAt + copy * fatBytes)
  bytes.set(encodeDirectory(root, clusterOf), fatAt + FATS * fatBytes)
  return bytes
}

const bootSector = ({ planned, label }: VolumeContent, geometry: Geometry): Uint8Array => {
  const { parameters } = planned
  const small = planned.sectors <= 0xffff
  return FatBootSector.encode({
    BS_jmpBoot: Uint8Array.of(0xeb, 0x3c, 0x90),
    // The name that the Microsoft FAT specification recommends, because some drivers accept no other.
    BS_OEMName: 'MSDOS5.0',
    BPB_BytsPerSec: SECTOR,
    BPB_SecPerClus: parameters.sectorsPerCluster,
    BPB_RsvdSecCnt: parameters.reservedSectors,
    BPB_NumFATs: FATS,
    BPB_RootEntCnt: parameters.rootEntries,
    BPB_TotSec16: small ? planned.sectors : 0,
    BPB_Media: FIXED_DISK.media,
    BPB_FATSz16: parameters.fatSectors,
    BPB_SecPerTrk: geometry.sectorsPerTrack,
    BPB_NumHeads: geometry.heads,
    BPB_HiddSec: planned.start,
    BPB_TotSec32: small ? 0 : planned.sectors,
    BS_DrvNum: FIXED_DISK.driveNumber,
    BS_Reserved1: 0,
    BS_BootSig: EXTENDED_BOOT_SIGNATURE,
    BS_VolID: planned.serial,
    BS_VolLab: labelField(label),
    BS_FilSysType: 'FAT16   ',
    BS_BootCode: new Uint8Array(BOOT_CODE_BYTES),
    Signature_word: BOOT_SIGNATURE,
  })
}

/**
 * A volume's clusters in use as extents: directories written afresh, file data by reference to the image or as it was
 * made, and zeros after each file's end so that no slack from the image gets onto the stick.
 */
export const volumeData = (content: VolumeContent): Extent[] => {
  const { planned, entries, files } = content
  const { placed, clusterOf } = layOut(content)
  const clusterBytes = planned.parameters.sectorsPerCluster * SECTOR
  const dataOffset = (planned.start + firstDataSector(planned.parameters)) * SECTOR
  const parents = parentsOf(entries)
  const indexes = new Map(files.map((node, index) => [node, index]))
  return [...placed].flatMap(([node, { first, count }]) => {
    const run = { offset: dataOffset + (first - FIRST_CLUSTER) * clusterBytes, length: count * clusterBytes }
    if (count === 0) return []
    return node.directory
      ? [directoryExtent(node, parents.get(node), run, planned.slot, clusterOf)]
      : fileExtents(content, node, indexes.get(node) ?? 0, run)
  })
}

interface Run {
  readonly offset: number
  readonly length: number
}

const parentsOf = (nodes: readonly FatNode[], parent?: FatNode): Map<FatNode, FatNode | undefined> =>
  new Map(nodes.flatMap(node => [[node, parent] as const, ...parentsOf(node.children, node)]))

const directoryExtent = (
  node: FatNode,
  parent: FatNode | undefined,
  { offset, length }: Run,
  slot: number,
  clusterOf: (entry: DirectoryEntry) => number,
): Extent => {
  const [self, up] = dotEntries(node.entry)
  const cluster = (entry: DirectoryEntry): number => {
    if (entry === self) return clusterOf(node.entry)
    // A parent that is the root counts as cluster 0 (Microsoft FAT specification, directory creation).
    if (entry === up) return parent ? clusterOf(parent.entry) : 0
    return clusterOf(entry)
  }
  const bytes = new Uint8Array(length)
  bytes.set(encodeDirectory([self, up, ...node.children.map(({ entry }) => entry)], cluster))
  return { offset, length, content: { kind: 'bytes', bytes }, part: { kind: 'structure', slot } }
}

const fileExtents = (
  { planned: { slot }, imageOffset, made }: VolumeContent,
  node: FatNode,
  index: number,
  { offset, length }: Run,
): Extent[] => {
  let start = 0
  const part = () => ({ kind: 'file', slot, index, path: node.path, start }) as const
  const bytes = made.get(node)
  const extents: Extent[] = []
  if (bytes) {
    extents.push({ offset, length: bytes.length, content: { kind: 'bytes', bytes }, part: part() })
    start = bytes.length
  } else
    for (const run of node.runs) {
      const content = { kind: 'image', offset: imageOffset + run.offset } as const
      extents.push({ offset: offset + start, length: run.length, content, part: part() })
      start += run.length
    }
  const slack: Extent = {
    offset: offset + start,
    length: length - start,
    content: { kind: 'zero' },
    part: { kind: 'slack', slot },
  }
  return [...extents, slack]
}
