/** Cylinder-head-sector addresses. Cylinders and heads count from 0, sectors from 1. */

export interface Geometry {
  readonly heads: number
  readonly sectorsPerTrack: number
  readonly cylinders: number
}

/** [cylinder, head, sector] */
export type Chs = readonly [number, number, number]

// A partition entry has ten bits for a cylinder.
const LAST_CYLINDER = 1023

/** What a partition entry holds for an address that its ten cylinder bits cannot express. */
export const CHS_BEYOND: Chs = [LAST_CYLINDER, 254, 63]

/** Sectors in one cylinder. */
export const sectorsPerCylinder = (geometry: Pick<Geometry, 'heads' | 'sectorsPerTrack'>): number =>
  geometry.heads * geometry.sectorsPerTrack

/** Whether a partition entry cannot express the cylinder of an LBA (sectors). */
export const isBeyondChs = (lba: number, geometry: Pick<Geometry, 'heads' | 'sectorsPerTrack'>): boolean =>
  Math.floor(lba / sectorsPerCylinder(geometry)) > LAST_CYLINDER

/** The CHS address of an LBA (sectors) as a partition entry can hold it. */
export const chsOf = (lba: number, geometry: Pick<Geometry, 'heads' | 'sectorsPerTrack'>): Chs => {
  if (isBeyondChs(lba, geometry)) return CHS_BEYOND
  const cylinder = Math.floor(lba / sectorsPerCylinder(geometry))
  const head = Math.floor(lba / geometry.sectorsPerTrack) % geometry.heads
  return [cylinder, head, (lba % geometry.sectorsPerTrack) + 1]
}

/** The LBA (sectors) of a CHS address. */
export const lbaOf = ([cylinder, head, sector]: Chs, geometry: Pick<Geometry, 'heads' | 'sectorsPerTrack'>): number =>
  (cylinder * geometry.heads + head) * geometry.sectorsPerTrack + sector - 1

/** Three bytes as a partition entry stores CHS: head, then cylinder bits 8-9 over the sector, then cylinder bits 0-7. */
export const packChs = ([cylinder, head, sector]: Chs): Uint8Array =>
  Uint8Array.of(head, ((cylinder >> 2) & 0xc0) | sector, cylinder & 0xff)

/** The CHS address in three bytes of a partition entry. */
export const unpackChs = (bytes: Uint8Array): Chs => {
  const [head = 0, packed = 0, low = 0] = bytes
  return [((packed & 0xc0) << 2) | low, head, packed & 0x3f]
}

/** The three CHS bytes of an LBA (sectors). */
export const encodeChs = (lba: number, geometry: Pick<Geometry, 'heads' | 'sectorsPerTrack'>): Uint8Array =>
  packChs(chsOf(lba, geometry))
