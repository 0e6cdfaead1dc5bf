import type { Geometry } from './chs.ts'

// For a disk without a table Linux starts from these and then lowers them (scsicam.c, setsize).
const MAX_CYLINDERS = 1024
const MAX_SECTORS_PER_TRACK = 62

/**
 * The geometry that Linux (scsicam) gives a small SCSI or USB disk of `capacity` sectors; once that exceeds what a
 * partition entry can hold (above 7905 MB), the usual 255 heads x 63 sectors.
 */
export const geometryFor = (capacity: number): Geometry => {
  let heads = Math.floor(capacity / (MAX_CYLINDERS * MAX_SECTORS_PER_TRACK))
  let sectorsPerTrack = MAX_SECTORS_PER_TRACK
  let cylinders = MAX_CYLINDERS
  if (capacity % (MAX_CYLINDERS * MAX_SECTORS_PER_TRACK) !== 0) {
    heads += 1
    sectorsPerTrack = Math.floor(capacity / (MAX_CYLINDERS * heads))
    if (capacity % (MAX_CYLINDERS * heads) !== 0) {
      sectorsPerTrack += 1
      cylinders = Math.floor(capacity / (heads * sectorsPerTrack))
    }
  }
  if (heads <= 255 && sectorsPerTrack <= 63) return { heads, sectorsPerTrack, cylinders }
  return { heads: 255, sectorsPerTrack: 63, cylinders: Math.floor(capacity / (255 * 63)) }
}
