import type { Random } from '../random.ts'
import type { Disk, DiskSpot } from './disk.ts'

/** A disk that is changed for one case and put back after it. */
export class Scratch {
  readonly disk: Disk
  readonly #undo: { readonly at: number; readonly old: Uint8Array }[] = []
  #size: number

  constructor(disk: Disk) {
    this.disk = disk
    this.#size = disk.bytes.length
  }

  /** The disk as it is now, perhaps cut short. */
  get bytes(): Uint8Array {
    return this.disk.bytes.subarray(0, this.#size)
  }

  set(at: number, bytes: Uint8Array | readonly number[]): void {
    const end = Math.min(at + bytes.length, this.disk.bytes.length)
    if (at < 0 || end <= at) return
    this.#undo.push({ at, old: this.disk.bytes.slice(at, end) })
    this.disk.bytes.set(Uint8Array.from(bytes).subarray(0, end - at), at)
  }

  cut(size: number): void {
    this.#size = Math.max(0, Math.min(this.#size, size))
  }

  restore(): void {
    for (const { at, old } of this.#undo.splice(0).reverse()) this.disk.bytes.set(old, at)
    this.#size = this.disk.bytes.length
  }
}

type Mutation = (scratch: Scratch, random: Random) => string

const little = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff)

const valueAt = (bytes: Uint8Array, { at, size }: Pick<DiskSpot, 'at' | 'size'>): number => {
  let value = 0
  for (let i = Math.min(size, 4) - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

const EDGES = [0, 1, 2, 3, 4, 5, 6, 8, 16, 31, 32, 63, 64, 127, 128, 255, 256, 511, 512, 1023, 4084, 4085, 4086, 0xfff]
const HIGH_EDGES = [0xff7, 0xff8, 0x7fff, 0x8000, 65_524, 65_525, 0xfff7, 0xfff8, 0xffff, 0x7fff_ffff, 0x8000_0000]
const TOP = 0xffff_ffff

/** A number near the old one, at an edge, or any other. */
const otherValue = (old: number, size: number, random: Random): number => {
  const top = size >= 4 ? TOP : 2 ** (8 * size) - 1
  const value = random.pick([
    () => old + 1,
    () => old - 1,
    () => old + random.below(64) - 32,
    () => old * 2,
    () => old ^ (1 << random.below(8 * Math.min(size, 4))),
    () => random.pick(EDGES),
    () => random.pick([...HIGH_EDGES, TOP]),
    () => random.word(),
  ])()
  return ((value % (top + 1)) + top + 1) % (top + 1)
}

const spotsOf = ({ disk }: Scratch, ...kinds: readonly DiskSpot['kind'][]): readonly DiskSpot[] => {
  const found = disk.spots.filter(({ kind }) => kinds.includes(kind))
  return found.length > 0 ? found : disk.spots
}

const setNumber = (scratch: Scratch, spot: DiskSpot, random: Random): string => {
  const size = Math.min(spot.size, 4)
  scratch.set(spot.at, little(otherValue(valueAt(scratch.disk.bytes, spot), size, random), size))
  return `${spot.part} ${spot.name}`
}

const field =
  (...kinds: readonly DiskSpot['kind'][]): Mutation =>
  (scratch, random) =>
    setNumber(scratch, random.pick(spotsOf(scratch, ...kinds)), random)

/** Fields of a directory slot: offset and size. Microsoft FAT specification, section 6. */
const SLOT_FIELDS = [
  [0, 1],
  [1, 1],
  [8, 1],
  [11, 1],
  [12, 1],
  [13, 1],
  [22, 2],
  [24, 2],
  [26, 2],
  [28, 4],
] as const

const slotField: Mutation = (scratch, random) => {
  const { part, name, at } = random.pick(spotsOf(scratch, 'entry'))
  const [from, size] = random.pick(SLOT_FIELDS)
  return setNumber(scratch, { kind: 'entry', part, name: `${name} +${from}`, at: at + from, size }, random)
}

// Values of a first byte, an attribute or a character that are special somewhere.
const SPECIAL_BYTES = [0, 0x05, 0xe5, 0x2e, 0x20, 0x08, 0x0f, 0x10, 0x1b, 0x7f, 0x9b, 0xff, 0x2f, 0x5c]

const slotByte: Mutation = (scratch, random) => {
  const { part, name, at } = random.pick(spotsOf(scratch, 'entry', 'long'))
  const from = random.below(random.chance(60) ? 12 : 32)
  scratch.set(at + from, [random.chance(70) ? random.pick(SPECIAL_BYTES) : random.below(256)])
  return `${part} ${name} byte ${from}`
}

const slotSwap: Mutation = (scratch, random) => {
  const spots = spotsOf(scratch, 'entry', 'long')
  const [a, b] = [random.pick(spots), random.pick(spots)]
  const bytes = scratch.disk.bytes.slice(a.at, a.at + 32)
  if (random.chance(50)) scratch.set(a.at, scratch.disk.bytes.slice(b.at, b.at + 32))
  scratch.set(b.at, bytes)
  return `${a.part} ${a.name} over ${b.part} ${b.name}`
}

const LINES = [
  'bootstate=0',
  'bootstate=1',
  'bootstate=2',
  'bootstate=3',
  'bootstate = 0',
  'updated=0',
  'updated=9',
  'updated=1e400',
  'updated=99999999999999999999999',
  'updated=-1',
  'updated=x',
  'build=',
  'build=x4',
  'kernel=',
  'kernel=none.gz',
  'k=vmk.gz',
  'm=',
  'modules=---vmk.gz',
  'modules=sys.vgz --- sys.vgz',
  'prefix=x',
  'timeout=x',
  '\u00ef\u00bb\u00bf#',
  'default mboot.c32 -p 5 -c boot.cfg',
  'ui x',
  'prompt 1',
  'label x\n kernel safeboot.c32',
  'default',
]

/** Adds, removes or changes a line in boot.cfg or syslinux.cfg; the size in its entry stays. */
const textLine: Mutation = (scratch, random) => {
  const spot = random.pick(spotsOf(scratch, 'text'))
  const old = String.fromCharCode(...scratch.disk.bytes.subarray(spot.at, spot.at + spot.size))
  const lines = old.split('\n')
  const at = random.below(lines.length)
  const kind = random.below(3)
  if (kind === 0) lines.splice(at, 1)
  else lines.splice(at, kind === 1 ? 1 : 0, random.pick(LINES))
  const bytes = Uint8Array.from(lines.join(random.chance(10) ? '\r\n' : '\n'), char => char.charCodeAt(0))
  // Padded with line ends, or cut, to the size of the file.
  const fitted = new Uint8Array(spot.size).fill(0x0a)
  fitted.set(bytes.subarray(0, spot.size))
  scratch.set(spot.at, fitted)
  return `${spot.part} ${spot.name} lines`
}

const textByte: Mutation = (scratch, random) => {
  const spot = random.pick(spotsOf(scratch, 'text', 'uuid'))
  const from = random.below(spot.size)
  scratch.set(spot.at + from, [random.chance(50) ? random.pick(SPECIAL_BYTES) : random.below(256)])
  return `${spot.part} ${spot.name} byte ${from}`
}

const flips: Mutation = (scratch, random) => {
  const count = 1 + random.below(8)
  for (let i = 0; i < count; i++) {
    const at = random.below(scratch.disk.bytes.length)
    scratch.set(at, [(scratch.disk.bytes[at] ?? 0) ^ (1 << random.below(8))])
  }
  return `${count} bits`
}

const sectors: Mutation = (scratch, random) => {
  const of = (): number => random.below(scratch.disk.bytes.length / 512) * 512
  // Mostly the sectors with structures.
  const at = random.chance(70) ? Math.floor(random.pick(scratch.disk.spots).at / 512) * 512 : of()
  const from = random.chance(50) ? Math.floor(random.pick(scratch.disk.spots).at / 512) * 512 : of()
  const kind = random.below(4)
  if (kind === 0) scratch.set(at, new Uint8Array(512))
  else if (kind === 1) scratch.set(at, random.bytes(512))
  else {
    const one = scratch.disk.bytes.slice(from, from + 512)
    if (kind === 2) scratch.set(from, scratch.disk.bytes.slice(at, at + 512))
    scratch.set(at, one)
  }
  return `sector ${at / 512}`
}

const cut: Mutation = (scratch, random) => {
  const near = random.pick(scratch.disk.spots).at + random.pick([0, 1, 511, 512, 513, 4096])
  const size = random.chance(50) ? near : random.below(scratch.disk.bytes.length)
  scratch.cut(size)
  return `cut to ${size}`
}

const label: Mutation = (scratch, random) => {
  const spots = spotsOf(scratch, 'entry').filter(({ name }) => name === 'slot 0')
  const spot = random.pick(spots.length > 0 ? spots : spotsOf(scratch, 'entry'))
  const name = random.pick([
    'BOOT    CFG',
    'VMK     GZ ',
    ' '.repeat(11),
    '\0'.repeat(11),
    '\u00e5HYPER     ',
    'X\u001b[31m\u009bY   ',
  ])
  scratch.set(
    spot.at,
    Uint8Array.from(name, char => char.charCodeAt(0)),
  )
  if (random.chance(70)) scratch.set(spot.at + 11, [0x08])
  return `${spot.part} label`
}

const MUTATIONS: readonly Mutation[] = [
  field('table'),
  field('table'),
  field('bpb'),
  field('bpb'),
  field('bpb'),
  field('fat'),
  field('fat'),
  slotField,
  slotField,
  slotByte,
  slotByte,
  slotSwap,
  textLine,
  textLine,
  textByte,
  label,
  flips,
  sectors,
  cut,
]

/** Changes a disk in one to four ways. Returns what was changed, in words. */
export const mutate = (scratch: Scratch, random: Random): string[] => {
  // One image in fifty stays unchanged, to show that it works.
  if (random.chance(2)) return []
  return Array.from({ length: 1 + random.below(random.chance(70) ? 2 : 4) }, () =>
    random.pick(MUTATIONS)(scratch, random),
  )
}
