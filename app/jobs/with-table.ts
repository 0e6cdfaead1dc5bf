import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { refuseCancelled, type WriteJob } from '../write/write-stick.ts'

/** The device as it will be with its table, so that it can be read by meaning before LBA 0 is written. */
export const withTable = ({ device, stick: { masterBootRecord }, signal }: WriteJob): ByteSource => ({
  size: device.size,
  read: async (offset, target) => {
    refuseCancelled(signal, device, true)
    await device.read(offset, target)
    if (offset < SECTOR) target.set(masterBootRecord.subarray(offset, Math.min(SECTOR, offset + target.length)))
  },
})
