import { type Chs, unpackChs } from '../disk/chs.ts'
import { ACTIVE } from '../disk/mbr.ts'
import type { Partition } from '../disk/partition-table.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { FatNode, FatVolume } from '../fat/fat-volume.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan, PlannedPartition, PlannedStore } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { pathIn, volumeName } from '../words/volume-name.ts'
import { isUpdated, secondBankOf } from './second-bank.ts'

/**
 * Differences in meaning between a stick, inspected as an image of its own, and what its plan says: tables, boot
 * code, FAT volumes, UUIDs, and every file's name, size, time and attributes. File data is compared elsewhere.
 */
export const compareStick = (stick: Inspection, plan: Plan, image: Inspection): Mismatch[] => [
  ...compareTables(stick, plan),
  ...compareBootCode(stick, image),
  ...compareVolume(stick.bank.volume, plan.bank),
  ...compareUuid(stick, plan),
  ...compareFiles(plan.bank.slot, stick.bank.files, image.bank.files),
  ...compareSecond(stick, plan, image),
  ...compareStore(stick, plan, image),
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

const compareVolume = (
  { layout, boot, label, serial }: FatVolume,
  planned: Omit<PlannedStore, 'files'>,
): Mismatch[] => {
  const fields: [string, string, string][] = [
    ['type', 'FAT16', `FAT${layout.bits}`],
    ['total sectors', String(planned.sectors), String(layout.totalSectors)],
    ['hidden sectors', String(planned.start), String(boot.BPB_HiddSec)],
    ['label', planned.label ?? NONE, label ?? NONE],
    ['serial', planned.serial.toString(16), serial.toString(16)],
  ]
  const slot = planned.slot === 5 ? {} : { slot: planned.slot }
  return fields
    .filter(([, expected, found]) => expected !== found)
    .map(([field, expected, found]): Mismatch => ({ kind: 'volume', field, expected, found, ...slot }))
}

const compareUuid = ({ bank }: Inspection, { bank: planned }: Plan): Mismatch[] =>
  planned.uuidFrom !== 'image' || bank.uuid === planned.uuid
    ? []
    : [{ kind: 'uuid', expected: planned.uuid ?? NONE, found: bank.uuid ?? NONE }]

/** How p6 differs, unless ESXi has updated itself into it. */
const compareSecond = (stick: Inspection, { second }: Plan, image: Inspection): Mismatch[] => {
  if (!second) return []
  const found = secondBankOf(stick)
  if (!found) return [{ kind: 'structure', what: volumeName(second.slot), lba: second.start }]
  const uuid: Mismatch[] = found.uuid
    ? []
    : [{ kind: 'structure', what: "second boot bank's VMware UUID", lba: second.start + 1 }]
  const volume = [...compareVolume(found.volume, second), ...uuid]
  if (isUpdated(found, image)) return volume
  if (second.holds === 'copy') return [...volume, ...compareFiles(second.slot, found.files, image.bank.files)]
  const [config] = second.files
  const alone = found.files.length === 1 && found.files.every(({ path }) => path === config?.path)
  return alone ? volume : [...volume, { kind: 'structure', what: 'files of the second boot bank', lba: second.start }]
}

const compareStore = ({ rest }: Inspection, { store }: Plan, image: Inspection): Mismatch[] => {
  if (!store) return []
  const found = rest?.store
  if (!found) return [{ kind: 'structure', what: volumeName(store.slot), lba: store.start }]
  const files = image.rest?.store?.files ?? []
  return [...compareVolume(found.volume, store), ...compareFiles(store.slot, found.files, files)]
}

const compareFiles = (slot: number, found: readonly FatNode[], expected: readonly FatNode[]): Mismatch[] => {
  const byPath = new Map(found.map(node => [node.path, node]))
  const missing = expected.flatMap((node): Mismatch[] => {
    const actual = byPath.get(node.path)
    const path = pathIn(slot, node.path)
    return actual ? compareEntries(path, node, actual) : [{ kind: 'file-missing', path }]
  })
  const wanted = new Set(expected.map(({ path }) => path))
  const extra = found
    .filter(({ path }) => !wanted.has(path))
    .map(({ path }): Mismatch => ({ kind: 'file-extra', path: pathIn(slot, path) }))
  return [...missing, ...extra]
}

const compareEntries = (path: string, expected: FatNode, found: FatNode): Mismatch[] => {
  const fields: ['size' | 'modified' | 'attributes', string, string][] = [
    ['size', String(expected.entry.size), String(found.entry.size)],
    ['modified', modifiedText(expected.entry), modifiedText(found.entry)],
    ['attributes', String(expected.entry.attributes), String(found.entry.attributes)],
  ]
  return fields
    .filter(([, wanted, actual]) => wanted !== actual)
    .map(([field, wanted, actual]) => ({
      kind: 'file-entry',
      path,
      field,
      expected: wanted,
      found: actual,
    }))
}
