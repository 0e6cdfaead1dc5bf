import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { bankFactsOf, unsafeBank } from '../inspection/bank-rules.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { EMPTY_BANK_CFG } from './empty-bank.ts'
import type { SectorRun } from './layout.ts'
import { plannedFiles } from './needs.ts'
import type { Plan, PlanChoices, PlannedBank, PlannedCoreDump, PlannedSecondBank, PlannedStore } from './plan.ts'
import type { Room, StickRoom } from './room.ts'

/** What a plan has beyond the article's; all of it absent from the article's layout. */
export type LargerParts = Pick<Plan, 'layout' | 'second' | 'coreDump' | 'store' | 'liveBank'>

interface PlannedLarger {
  readonly parts: LargerParts
  readonly partitions: readonly (SectorRun & { readonly slot: number; readonly type: number })[]
}

// The labels that VMware's image gives these volumes.
const SECOND_LABEL = 'Hypervisor2'
const STORE_LABEL = 'store'
// 1 MiB.
const CLEARED = 2048
const MAX_SERIAL = 0xffff_ffff

/** Plans p6, and p7 and p8 in the complete layout. */
export const planLarger = (
  inspection: Inspection,
  { second: secondRoom, coreDump: dumpRun, store: storeRoom }: StickRoom,
  bank: PlannedBank,
  { layout = 'article', secondBank: holds = 'empty' }: PlanChoices,
): PlannedLarger => {
  if (layout === 'article' || !secondRoom) return { parts: {}, partitions: [] }
  const second = planSecond(inspection, secondRoom, bank, holds)
  const coreDump = dumpRun && planCoreDump(dumpRun)
  const store = storeRoom && planStore(inspection, storeRoom, bank)
  const live = isLive(inspection, bank)
  return {
    parts: {
      layout,
      second,
      ...(coreDump ? { coreDump } : {}),
      ...(store ? { store } : {}),
      ...(live ? { liveBank: bank.slot } : {}),
    },
    partitions: [
      { ...second, type: PARTITION_TYPE.fat16 },
      ...(coreDump ? [{ ...coreDump, type: PARTITION_TYPE.vmkCore }] : []),
      ...(store ? [{ ...store, type: PARTITION_TYPE.fat16 }] : []),
    ],
  }
}

/** Another volume than p5 has another serial number. */
const serialAfter = (serial: number, count: number): number => (serial + count) % (MAX_SERIAL + 1)

const planSecond = (
  { bank: { files, bytes } }: Inspection,
  { start, sectors, parameters }: Room,
  bank: PlannedBank,
  holds: PlannedSecondBank['holds'],
): PlannedSecondBank => {
  const copied = holds === 'copy'
  const modified = bank.files.find(({ path }) => path.toLowerCase() === 'boot.cfg')?.modified ?? ''
  return {
    slot: 6,
    start,
    sectors,
    label: SECOND_LABEL,
    serial: serialAfter(bank.serial, 1),
    uuid: undefined,
    uuidFrom: 'made',
    holds,
    bytes: copied ? bytes : EMPTY_BANK_CFG.length,
    files: copied ? plannedFiles(files) : [{ path: 'boot.cfg', bytes: EMPTY_BANK_CFG.length, modified }],
    parameters,
  }
}

const planCoreDump = ({ start, sectors }: SectorRun): PlannedCoreDump => ({
  slot: 7,
  start,
  sectors,
  sectorsCleared: Math.min(CLEARED, sectors),
})

const planStore = ({ rest }: Inspection, { start, sectors, parameters }: Room, bank: PlannedBank): PlannedStore => {
  const store = rest?.store
  return {
    slot: 8,
    start,
    sectors,
    label: store ? store.volume.label : STORE_LABEL,
    serial: store?.volume.serial ?? serialAfter(bank.serial, 2),
    bytes: store?.bytes ?? 0,
    files: store ? plannedFiles(store.files) : [],
    parameters,
  }
}

/** Whether the loader takes p5; a copy in p6 has the same flaws and is not newer, so it never comes first. */
const isLive = ({ bank }: Inspection, { uuid, uuidFrom }: PlannedBank): boolean =>
  unsafeBank({ ...bankFactsOf(bank), uuid: uuidFrom === 'made' ? 'made' : uuid }).length === 0
