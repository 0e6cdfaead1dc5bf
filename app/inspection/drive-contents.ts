import type { ByteSource } from '../bytes/byte-source.ts'
import { windowOf } from '../bytes/byte-source.ts'
import type { CancelSignal } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { readPartitionTable } from '../disk/partition-table.ts'
import { isExtendedType, PARTITION_TYPE } from '../disk/partition-type.ts'
import { readGpt } from './gpt.ts'
import { VolumeBytes } from './volume-bytes.ts'
import { readVolumeFacts, type VolumeFacts } from './volume-facts.ts'

/** A partition with what it holds, as far as that is known; in sectors. */
export interface FoundBlock {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly volume: VolumeFacts | undefined
}

/** Why a drive was not read: that needs administrator rights, something else has it open, or reading it failed. */
export type Unread = 'rights' | 'busy' | 'failing'

/** What is on a drive now. `blank` if its first and its last MiB are zeros. */
export type DriveContents =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unread'; readonly why: Unread }
  | { readonly kind: 'volume'; readonly volume: VolumeFacts }
  | { readonly kind: 'partitions'; readonly blocks: readonly FoundBlock[] }

const PROTECTIVE = PARTITION_TYPE.gptProtective
const MIB = 1 << 20

// Their boot sector fills LBA 0, so the bytes where a table would be are not one.
const FILLS_LBA_0 = /^(FAT|NTFS|exFAT)/

/**
 * Looks at a drive: a volume without a table, a table of partitions with their volumes, or neither. `signal` ends the
 * counting of files. Throws what reading throws.
 */
export const readContents = async (source: ByteSource, signal?: CancelSignal): Promise<DriveContents> => {
  const volume = await readVolumeFacts(source, signal)
  if (volume && FILLS_LBA_0.test(volume.kind)) return { kind: 'volume', volume }
  const blocks = await partitionsOf(source)
  if (blocks.length > 0)
    return { kind: 'partitions', blocks: await Promise.all(blocks.map(b => withVolume(source, b, signal))) }
  if (volume) return { kind: 'volume', volume }
  const blank = (await isZero(source, 0)) && (await isZero(source, Math.max(0, source.size - MIB)))
  return { kind: blank ? 'blank' : 'unknown' }
}

type Block = Omit<FoundBlock, 'volume'>

const partitionsOf = async (source: ByteSource): Promise<readonly Block[]> => {
  if (source.size < SECTOR) return []
  const { mbr, partitions } = await readPartitionTable(source)
  if (mbr.signature !== BOOT_SIGNATURE) return []
  const guid = partitions.some(({ type }) => type === PROTECTIVE) ? await readGpt(new VolumeBytes(source)) : undefined
  return guid ? guid.map(block => ({ ...block, type: PROTECTIVE })) : partitions
}

const withVolume = async (
  source: ByteSource,
  { slot, start, sectors, type }: Block,
  signal: CancelSignal | undefined,
): Promise<FoundBlock> => {
  const [from, length] = [start * SECTOR, Math.min(sectors * SECTOR, source.size - start * SECTOR)]
  const volume =
    isExtendedType(type) || length <= 0
      ? undefined
      : // A broken sector in one volume says nothing about the others.
        await readVolumeFacts(windowOf(source, from, length), signal).catch(() => undefined)
  return { slot, start, sectors, type, volume }
}

const isZero = async (source: ByteSource, offset: number): Promise<boolean> => {
  const bytes = new Uint8Array(Math.min(MIB, source.size - offset))
  await source.read(offset, bytes)
  return bytes.every(byte => byte === 0)
}
