import type { ByteSource } from './byte-source.ts'
import { roundUp, SECTOR } from './units.ts'

/** A source that reads whole sectors (a drive), as one that reads any range. */
export const alignedSource = (device: ByteSource): ByteSource => ({
  size: device.size,
  ...(device.identity === undefined ? {} : { identity: device.identity }),
  read: async (offset, target) => {
    if (offset % SECTOR === 0 && target.length % SECTOR === 0) return device.read(offset, target)
    const start = Math.floor(offset / SECTOR) * SECTOR
    const sectors = new Uint8Array(roundUp(offset + target.length - start, SECTOR))
    await device.read(start, sectors)
    target.set(sectors.subarray(offset - start, offset - start + target.length))
  },
})
