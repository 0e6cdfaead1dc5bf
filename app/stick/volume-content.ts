import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { ATTRIBUTE, type DirectoryEntry } from '../fat/fat-directory.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import { NT_CASE, paddedName } from '../fat/short-name.ts'
import { readBankFile } from '../inspection/file-data.ts'
import type { BootBank, Inspection } from '../inspection/inspection.ts'
import { findBootCfg, partitionSource } from '../inspection/read-bank.ts'
import { EMPTY_BANK_CFG } from '../plan/empty-bank.ts'
import type { Plan, PlannedBank, PlannedSecondBank, PlannedStore } from '../plan/plan.ts'
import { olderBootCfg } from '../vmware/older-boot-cfg.ts'
import { makeVmwareUuidSector } from '../vmware/vmware-uuid.ts'
import { labelEntryFor } from './bank-entries.ts'
import type { StickIdentity } from './stick-identity.ts'

/** A FAT volume that is made: its place and shape, and what goes into it. */
export interface VolumeContent {
  readonly planned: Pick<PlannedBank, 'slot' | 'start' | 'sectors' | 'serial' | 'parameters'>
  readonly label: DirectoryEntry | undefined
  readonly entries: readonly FatNode[]
  /** Every file, in the plan's order. */
  readonly files: readonly FatNode[]
  /** Where the image's volume begins, which the files' runs count from, in bytes. */
  readonly imageOffset: number
  /** Contents of files that are not the image's. */
  readonly made: ReadonlyMap<FatNode, Uint8Array>
  /** The second sector: a VMware FAT UUID or zeros. */
  readonly secondSector: Uint8Array
}

/** What goes into the volume that a plan makes in `slot`. */
export const volumeContent = async (
  slot: number,
  image: ByteSource,
  inspection: Inspection,
  plan: Plan,
  identity: StickIdentity,
): Promise<VolumeContent> => {
  if (slot === plan.second?.slot) return secondContent(image, inspection, plan.second, identity)
  if (slot === plan.store?.slot) return storeContent(inspection, plan.store)
  return bankContent(image, inspection, plan, identity)
}

const NONE: ReadonlyMap<FatNode, Uint8Array> = new Map()

const bankContent = async (
  image: ByteSource,
  { bank }: Inspection,
  { bank: planned }: Plan,
  identity: StickIdentity,
): Promise<VolumeContent> => ({
  planned,
  label: labelEntryFor(planned.label, bank.volume.labelEntry, bank.files[0]?.entry),
  entries: bank.volume.entries,
  files: bank.files,
  imageOffset: bank.partition.start * SECTOR,
  made: NONE,
  secondSector: await uuidSector(image, bank, planned, identity),
})

/** Sector 1 of the bank: the image's, a new one, or zeros, as planned. */
const uuidSector = async (
  image: ByteSource,
  bank: BootBank,
  { uuidFrom }: PlannedBank,
  { uuid }: StickIdentity,
): Promise<Uint8Array> => {
  if (uuidFrom === 'image') return readBytes(partitionSource(image, bank.partition), SECTOR, SECTOR)
  return uuidFrom === 'made' ? makeVmwareUuidSector(uuid) : new Uint8Array(SECTOR)
}

const secondContent = async (
  image: ByteSource,
  { bank }: Inspection,
  planned: PlannedSecondBank,
  { secondUuid }: StickIdentity,
): Promise<VolumeContent> => {
  const config = findBootCfg(bank.volume)
  if (!config) throw new RangeError('a bank without boot.cfg')
  const tree = planned.holds === 'copy' ? await copyOf(image, bank, config) : emptyBank(config.entry)
  return {
    planned,
    label: labelEntryFor(planned.label, undefined, config.entry),
    imageOffset: bank.partition.start * SECTOR,
    secondSector: makeVmwareUuidSector(secondUuid),
    ...tree,
  }
}

type Tree = Pick<VolumeContent, 'entries' | 'files' | 'made'>

/** Everything that a bank holds, but older by its boot.cfg, so that the loader prefers the first bank. */
const copyOf = async (image: ByteSource, bank: BootBank, config: FatNode): Promise<Tree> => {
  const { volume, files } = bank
  const bytes = await readBankFile(image, bank, config)
  return { entries: volume.entries, files, made: new Map([[config, olderBootCfg(bytes)]]) }
}

/** Nothing but a boot.cfg that says so, with the times of `dated`. */
const emptyBank = (dated: DirectoryEntry): Tree => {
  const entry = {
    ...dated,
    name: 'boot.cfg',
    shortName: paddedName('BOOT    CFG'),
    longName: undefined,
    ntCase: NT_CASE.base | NT_CASE.extension,
    attributes: ATTRIBUTE.archive,
    size: EMPTY_BANK_CFG.length,
    firstCluster: 0,
  }
  const node = { entry, path: entry.name, directory: false, children: [], runs: [] }
  return { entries: [node], files: [node], made: new Map([[node, EMPTY_BANK_CFG]]) }
}

const storeContent = ({ rest, bank }: Inspection, planned: PlannedStore): VolumeContent => {
  const store = rest?.store
  return {
    planned,
    label: labelEntryFor(planned.label, store?.volume.labelEntry, store?.files[0]?.entry ?? bank.files[0]?.entry),
    entries: store?.volume.entries ?? [],
    files: store?.files ?? [],
    imageOffset: (store?.partition.start ?? 0) * SECTOR,
    made: NONE,
    secondSector: new Uint8Array(SECTOR),
  }
}
