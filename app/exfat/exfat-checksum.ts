import { SECTOR } from '../bytes/units.ts'
import { ExfatBootSector } from './exfat-structs.ts'

const { VolumeFlags, PercentInUse } = ExfatBootSector.offsets
// They change without the checksum being made anew.
const LEFT_OUT: ReadonlySet<number> = new Set([VolumeFlags, VolumeFlags + 1, PercentInUse])

const add = (sum: number, byte: number): number => (((sum << 31) | (sum >>> 1)) + byte) >>> 0

/** Checksum of an up-case table. Source: Microsoft exFAT specification, section 7.2.2. */
export const tableChecksum = (bytes: Uint8Array): number => bytes.reduce(add, 0)

/** Checksum of the first eleven sectors of a boot region. Source: section 3.4. */
export const bootChecksum = (region: Uint8Array): number =>
  region.subarray(0, 11 * SECTOR).reduce((sum, byte, index) => (LEFT_OUT.has(index) ? sum : add(sum, byte)), 0)
