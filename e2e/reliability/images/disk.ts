// A disk in the shape of ESXi's around volumes, again without using anything from app/.
import { makeVolume, type Spot, type VolumeSpec } from './volume.ts'

/** A place on the disk, in bytes, that a mutation may aim at. */
export interface DiskSpot extends Omit<Spot, 'kind'> {
  readonly kind: Spot['kind'] | 'table'
  /** 'disk', 'p4', 'p5'... */
  readonly part: string
}

export interface Disk {
  readonly title: string
  readonly bytes: Uint8Array
  readonly spots: readonly DiskSpot[]
}

export interface DiskSpec {
  readonly title: string
  readonly boot: Omit<VolumeSpec, 'hidden'>
  /** p5, p6...; undefined entries are partitions that hold no volume. */
  readonly logicals: readonly (Omit<VolumeSpec, 'hidden'> | undefined)[]
  readonly bootType: number
  readonly bankType: number
}

const TRACK = 32
const FILL = 0xaa

interface Placed {
  readonly start: number
  readonly sectors: number
  readonly bytes: Uint8Array | undefined
  readonly spots: readonly Spot[]
}

const entry = (bytes: Uint8Array, at: number, status: number, type: number, first: number, sectors: number): void => {
  const view = new DataView(bytes.buffer)
  bytes.set([status, 1, 1, 0, type, 0xfe, 0xff, 0xff], at)
  view.setUint32(at + 8, first, true)
  view.setUint32(at + 12, sectors, true)
}

const EMPTY_SECTORS = 64

const place = (spec: Omit<VolumeSpec, 'hidden'> | undefined, start: number): Placed => {
  if (!spec) return { start, sectors: EMPTY_SECTORS, bytes: undefined, spots: [] }
  const { sectors, bytes, spots } = makeVolume({ ...spec, hidden: start })
  return { start, sectors, bytes, spots }
}

/** Spots of a partition entry. */
const entrySpots = (part: string, record: number, index: number): DiskSpot[] => {
  const at = record + 446 + index * 16
  const field = (name: string, from: number, size: number): DiskSpot => ({
    kind: 'table',
    part,
    name: `${name} of entry ${index + 1}`,
    at: at + from,
    size,
  })
  return [field('status', 0, 1), field('type', 4, 1), field('first LBA', 8, 4), field('sectors', 12, 4)]
}

/** Makes the disk: p4 after the first track, then p1 with the logical partitions one after the other. */
export const makeDisk = (spec: DiskSpec): Disk => {
  const boot = place(spec.boot, TRACK)
  const extended = boot.start + boot.sectors
  const logicals: Placed[] = []
  let next = extended
  for (const logical of spec.logicals) {
    const placed = place(logical, next + TRACK)
    logicals.push(placed)
    next = placed.start + placed.sectors
  }
  const bytes = new Uint8Array(next * 512).fill(FILL)
  const spots: DiskSpot[] = []
  masterRecord(bytes, spec, boot, extended, next - extended)
  for (let i = 0; i < 4; i++) spots.push(...entrySpots('disk', 0, i))
  spots.push({ kind: 'table', part: 'disk', name: 'boot code', at: 0, size: 440 })
  spots.push({ kind: 'table', part: 'disk', name: 'signature', at: 510, size: 2 })
  logicals.forEach((logical, i) => {
    const record = (logical.start - TRACK) * 512
    extendedRecord(bytes, spec, logical, logicals[i + 1], extended)
    spots.push(...entrySpots('disk', record, 0), ...entrySpots('disk', record, 1))
    spots.push({ kind: 'table', part: 'disk', name: 'EBR signature', at: record + 510, size: 2 })
  })
  for (const [part, placed] of [['p4', boot] as const, ...logicals.map((each, i) => [`p${i + 5}`, each] as const)]) {
    if (placed.bytes) bytes.set(placed.bytes, placed.start * 512)
    for (const spot of placed.spots) spots.push({ ...spot, part, at: spot.at + placed.start * 512 })
  }
  return { title: spec.title, bytes, spots }
}

const masterRecord = (bytes: Uint8Array, spec: DiskSpec, boot: Placed, extended: number, sectors: number): void => {
  bytes.fill(0, 446, 510)
  entry(bytes, 446, 0, 5, extended, sectors)
  entry(bytes, 494, 0x80, spec.bootType, boot.start, boot.sectors)
  bytes.set([0x55, 0xaa], 510)
}

const extendedRecord = (
  bytes: Uint8Array,
  spec: DiskSpec,
  logical: Placed,
  next: Placed | undefined,
  extended: number,
): void => {
  const at = (logical.start - TRACK) * 512
  bytes.fill(0, at, at + 512)
  entry(bytes, at + 446, 0, logical.bytes ? spec.bankType : 0xfc, TRACK, logical.sectors)
  if (next) entry(bytes, at + 462, 0, 5, next.start - TRACK - extended, next.sectors + TRACK)
  bytes.set([0x55, 0xaa], at + 510)
}
