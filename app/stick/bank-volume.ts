import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { BOOT_CODE_BYTES, FatBootSector } from '../fat/fat-boot-sector.ts'
import { type DirectoryEntry, encodeDirectory } from '../fat/fat-directory.ts'
import { ENTRY_BYTES, EXTENDED_BOOT_SIGNATURE, FATS, FIRST_CLUSTER, FIXED_DISK } from '../fat/fat-limits.ts'
import { encodeFat16 } from '../fat/fat-table.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { firstDataSector } from '../plan/fat-parameters.ts'
import type { Plan } from '../plan/plan.ts'
import { dotEntries, labelEntryFor, labelField } from './bank-entries.ts'
import { type Placement, placeTree } from './bank-placement.ts'
import type { Extent } from './extent.ts'

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

const layOut = ({ bank }: Inspection, plan: Plan): LaidOut => {
  const clusterBytes = plan.bank.parameters.sectorsPerCluster * SECTOR
  const { placed } = placeTree(bank.volume.entries, clusterBytes, node =>
    node.directory ? directoryBytes(node) : node.entry.size,
  )
  const first = new Map([...placed].map(([node, { first: cluster }]) => [node.entry, cluster]))
  return { placed, clusterOf: entry => first.get(entry) ?? 0 }
}

/** Everything in the bank before its first cluster: boot sector, UUID sector, reserved sectors, FATs, root directory. */
export const bankStructure = (inspection: Inspection, plan: Plan, uuidSector: Uint8Array): Uint8Array => {
  const { parameters } = plan.bank
  const { placed, clusterOf } = layOut(inspection, plan)
  const bytes = new Uint8Array(firstDataSector(parameters) * SECTOR)
  const fatBytes = parameters.fatSectors * SECTOR
  const fatAt = parameters.reservedSectors * SECTOR
  const fat = encodeFat16(
    parameters.fatSectors,
    FIXED_DISK.media,
    [...placed.values()].filter(({ count }) => count > 0),
  )
  const label = labelEntryFor(inspection, plan)
  const root = [...(label ? [label] : []), ...inspection.bank.volume.entries.map(({ entry }) => entry)]
  bytes.set(bankBootSector(plan, label), 0)
  bytes.set(uuidSector, SECTOR)
  for (let copy = 0; copy < FATS; copy++) bytes.set(fat, fatAt + copy * fatBytes)
  bytes.set(encodeDirectory(root, clusterOf), fatAt + FATS * fatBytes)
  return bytes
}

const bankBootSector = ({ bank, geometry }: Plan, label: DirectoryEntry | undefined): Uint8Array => {
  const { parameters } = bank
  const small = bank.sectors <= 0xffff
  return FatBootSector.encode({
    BS_jmpBoot: Uint8Array.of(0xeb, 0x3c, 0x90),
    // The name that the Microsoft FAT specification recommends, because some drivers accept no other.
    BS_OEMName: 'MSDOS5.0',
    BPB_BytsPerSec: SECTOR,
    BPB_SecPerClus: parameters.sectorsPerCluster,
    BPB_RsvdSecCnt: parameters.reservedSectors,
    BPB_NumFATs: FATS,
    BPB_RootEntCnt: parameters.rootEntries,
    BPB_TotSec16: small ? bank.sectors : 0,
    BPB_Media: FIXED_DISK.media,
    BPB_FATSz16: parameters.fatSectors,
    BPB_SecPerTrk: geometry.sectorsPerTrack,
    BPB_NumHeads: geometry.heads,
    BPB_HiddSec: bank.start,
    BPB_TotSec32: small ? 0 : bank.sectors,
    BS_DrvNum: FIXED_DISK.driveNumber,
    BS_Reserved1: 0,
    BS_BootSig: EXTENDED_BOOT_SIGNATURE,
    BS_VolID: bank.serial,
    BS_VolLab: labelField(label),
    BS_FilSysType: 'FAT16   ',
    BS_BootCode: new Uint8Array(BOOT_CODE_BYTES),
    Signature_word: BOOT_SIGNATURE,
  })
}

/**
 * The bank's clusters in use as extents from `dataOffset` (bytes on the stick): directories written afresh, file data
 * by reference to the image, and zeros after each file's end so that no slack from the image gets onto the stick.
 */
export const bankData = (inspection: Inspection, plan: Plan, dataOffset: number): Extent[] => {
  const { placed, clusterOf } = layOut(inspection, plan)
  const clusterBytes = plan.bank.parameters.sectorsPerCluster * SECTOR
  const parents = parentsOf(inspection.bank.volume.entries)
  const indexes = new Map(inspection.bank.files.map((node, index) => [node, index]))
  const imageOffset = inspection.bank.partition.start * SECTOR
  return [...placed].flatMap(([node, { first, count }]) => {
    const offset = dataOffset + (first - FIRST_CLUSTER) * clusterBytes
    const length = count * clusterBytes
    if (count === 0) return []
    return node.directory
      ? [directoryExtent(node, parents.get(node), offset, length, clusterOf)]
      : fileExtents(node, indexes.get(node) ?? 0, offset, length, imageOffset)
  })
}

const parentsOf = (nodes: readonly FatNode[], parent?: FatNode): Map<FatNode, FatNode | undefined> =>
  new Map(nodes.flatMap(node => [[node, parent] as const, ...parentsOf(node.children, node)]))

const directoryExtent = (
  node: FatNode,
  parent: FatNode | undefined,
  offset: number,
  length: number,
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
  return { offset, length, content: { kind: 'bytes', bytes }, part: { kind: 'bank-structure' } }
}

const fileExtents = (node: FatNode, index: number, offset: number, length: number, imageOffset: number): Extent[] => {
  let start = 0
  const extents = node.runs.map((run): Extent => {
    const extent: Extent = {
      offset: offset + start,
      length: run.length,
      content: { kind: 'image', offset: imageOffset + run.offset },
      part: { kind: 'file', index, path: node.path, start },
    }
    start += run.length
    return extent
  })
  const slack: Extent = {
    offset: offset + start,
    length: length - start,
    content: { kind: 'zero' },
    part: { kind: 'slack' },
  }
  return [...extents, slack]
}
