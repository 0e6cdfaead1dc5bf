import { type Chs, unpackChs } from '../disk/chs.ts'
import { ACTIVE } from '../disk/mbr.ts'
import type { Partition } from '../disk/partition-table.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan, PlannedPartition } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'

/**
 * Differences in meaning between a stick, inspected as an image of its own, and what its plan says: tables, boot
 * code, boot bank volume, UUID, and every file's name, size, time and attributes. File data is compared elsewhere.
 */
export const compareStick = (stick: Inspection, plan: Plan, image: Inspection): Mismatch[] => [
  ...compareTables(stick, plan),
  ...compareBootCode(stick, image),
  ...compareVolume(stick, plan),
  ...compareFiles(stick.bank.files, image.bank.files),
]

const chsText = ([cylinder, head, sector]: Chs): string => `${cylinder}/${head}/${sector}`

const planText = ({ start, sectors, type, active, chs }: PlannedPartition): string =>
  entryText(start, sectors, type, active ? ACTIVE : 0, chs.first, chs.last)

const foundText = ({ start, sectors, type, entry }: Partition): string =>
  entryText(start, sectors, type, entry.status, unpackChs(entry.chsFirst), unpackChs(entry.chsLast))

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

const flagText = (status: number): string => {
  if (status === ACTIVE) return ', active'
  return status === 0 ? '' : `, flag ${hex(status)}`
}

const entryText = (start: number, sectors: number, type: number, status: number, first: Chs, last: Chs): string =>
  `LBA ${start} + ${sectors}, type ${hex(type)}${flagText(status)}, CHS ${chsText(first)} to ${chsText(last)}`

const NONE = 'none'

/** How the partitions of a stick differ from the planned ones. */
export const compareTables = ({ table }: Pick<Inspection, 'table'>, { partitions }: Plan): Mismatch[] => {
  const slots = new Set([...table.partitions, ...partitions].map(({ slot }) => slot))
  return [...slots].flatMap(slot => {
    const wanted = partitions.find(partition => partition.slot === slot)
    const actual = table.partitions.find(partition => partition.slot === slot)
    const expected = wanted ? planText(wanted) : NONE
    const found = actual ? foundText(actual) : NONE
    return expected === found ? [] : [{ kind: 'table', slot, expected, found }]
  })
}

const compareBootCode = (stick: Inspection, image: Inspection): Mismatch[] =>
  stick.table.mbr.bootCode.every((byte, index) => byte === image.table.mbr.bootCode[index])
    ? []
    : [{ kind: 'boot-code' }]

const compareVolume = ({ bank }: Inspection, { bank: planned }: Plan): Mismatch[] => {
  const fields: [string, string, string][] = [
    ['type', 'FAT16', `FAT${bank.volume.layout.bits}`],
    ['total sectors', String(planned.sectors), String(bank.volume.layout.totalSectors)],
    ['hidden sectors', String(planned.start), String(bank.volume.boot.BPB_HiddSec)],
    ['label', planned.label ?? NONE, bank.volume.label ?? NONE],
    ['serial', planned.serial.toString(16), bank.volume.serial.toString(16)],
  ]
  const differing = fields
    .filter(([, expected, found]) => expected !== found)
    .map(([field, expected, found]): Mismatch => ({ kind: 'volume', field, expected, found }))
  const uuidKept = planned.uuidFrom !== 'image' || bank.uuid === planned.uuid
  return uuidKept
    ? differing
    : [...differing, { kind: 'uuid', expected: planned.uuid ?? NONE, found: bank.uuid ?? NONE }]
}

const compareFiles = (found: readonly FatNode[], expected: readonly FatNode[]): Mismatch[] => {
  const byPath = new Map(found.map(node => [node.path, node]))
  const missing = expected.flatMap((node): Mismatch[] => {
    const actual = byPath.get(node.path)
    return actual ? compareEntries(node, actual) : [{ kind: 'file-missing', path: node.path }]
  })
  const wanted = new Set(expected.map(({ path }) => path))
  const extra = found
    .filter(({ path }) => !wanted.has(path))
    .map(({ path }): Mismatch => ({ kind: 'file-extra', path }))
  return [...missing, ...extra]
}

const compareEntries = (expected: FatNode, found: FatNode): Mismatch[] => {
  const fields: ['size' | 'modified' | 'attributes', string, string][] = [
    ['size', String(expected.entry.size), String(found.entry.size)],
    ['modified', modifiedText(expected.entry), modifiedText(found.entry)],
    ['attributes', String(expected.entry.attributes), String(found.entry.attributes)],
  ]
  return fields
    .filter(([, wanted, actual]) => wanted !== actual)
    .map(([field, wanted, actual]) => ({
      kind: 'file-entry',
      path: expected.path,
      field,
      expected: wanted,
      found: actual,
    }))
}
