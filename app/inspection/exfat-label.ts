import { decodeUtf16 } from '../bytes/texts.ts'
import type { VolumeBytes } from './volume-bytes.ts'

const LABEL = 0x83
const ENTRY = 32
const SEARCHED = 16
const MAX_CHARACTERS = 11

/** The label of an exFAT volume: an entry near the start of its root (Microsoft, exFAT specification, section 7.3). */
export const exfatLabel = async (bytes: VolumeBytes): Promise<string | undefined> => {
  const [sectorShift, clusterShift] = [await bytes.u8(108), await bytes.u8(109)]
  if (sectorShift < 9 || sectorShift > 12 || clusterShift > 25 - sectorShift) return undefined
  const heap = (await bytes.u32(88)) * 2 ** sectorShift
  const root = heap + ((await bytes.u32(96)) - 2) * 2 ** (sectorShift + clusterShift)
  for (let i = 0; i < SEARCHED; i++) {
    const at = root + i * ENTRY
    if ((await bytes.u8(at)) !== LABEL) continue
    const letters = Math.min(MAX_CHARACTERS, await bytes.u8(at + 1))
    return decodeUtf16(await bytes.slice(at + 2, letters * 2)) || undefined
  }
  return undefined
}
