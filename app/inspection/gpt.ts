import { SECTOR } from '../bytes/units.ts'
import type { VolumeBytes } from './volume-bytes.ts'

/** A partition of a GUID partition table; in sectors of 512 bytes. */
export interface GptPartition {
  readonly slot: number
  readonly start: number
  readonly sectors: number
}

/** What the header of a GPT, in LBA 1, begins with (UEFI specification, section 5.3). */
export const GPT_SIGNATURE = 'EFI PART'
const MAX = 128

/** The partitions of a GPT (UEFI specification, section 5.3); undefined if LBA 1 holds no header. */
export const readGpt = async (bytes: VolumeBytes): Promise<GptPartition[] | undefined> => {
  if ((await bytes.text(SECTOR, 8)) !== GPT_SIGNATURE) return undefined
  const [table, count, size] = [
    await bytes.u64(SECTOR + 72),
    await bytes.u32(SECTOR + 80),
    await bytes.u32(SECTOR + 84),
  ]
  if (size < 128 || size > 4096) return []
  const found: GptPartition[] = []
  for (let i = 0; i < Math.min(MAX, count); i++) {
    const at = table * SECTOR + i * size
    const [first, last] = [await bytes.u64(at + 32), await bytes.u64(at + 40)]
    const used = (await bytes.slice(at, 16)).some(byte => byte !== 0)
    if (used && first > 0 && last >= first && (first + 1) * SECTOR <= bytes.size)
      found.push({ slot: i + 1, start: first, sectors: last - first + 1 })
  }
  return found
}
