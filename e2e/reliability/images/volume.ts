// A FAT12 or FAT16 volume made byte by byte, without using anything from app/: the harness must not be built with the
// code that it judges.

/** A file by its path; a name that does not fit 8.3 gets a long name. */
export interface FileSpec {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Counts in sectors unless noted otherwise. */
export interface VolumeSpec {
  readonly bits: 12 | 16
  readonly sectorsPerCluster: number
  readonly clusters: number
  readonly reserved: number
  readonly fats: 1 | 2
  readonly rootEntries: number
  readonly hidden: number
  /** In the root directory and in BS_VolLab. */
  readonly label: string | undefined
  readonly uuid: Uint8Array | undefined
  /** Whether files are in pieces, mixed with each other. */
  readonly fragmented: boolean
  readonly files: readonly FileSpec[]
}

/** A place in a volume, in bytes from its start, that a mutation may aim at. */
export interface Spot {
  readonly kind: 'bpb' | 'fat' | 'entry' | 'long' | 'uuid' | 'data' | 'text'
  readonly name: string
  readonly at: number
  readonly size: number
}

export interface Volume {
  readonly sectors: number
  readonly bytes: Uint8Array
  readonly spots: readonly Spot[]
}

/** BPB fields: offset and size in bytes. Microsoft FAT specification, section 3.1. */
const BPB: readonly (readonly [string, number, number])[] = [
  ['BS_OEMName', 3, 8],
  ['BPB_BytsPerSec', 11, 2],
  ['BPB_SecPerClus', 13, 1],
  ['BPB_RsvdSecCnt', 14, 2],
  ['BPB_NumFATs', 16, 1],
  ['BPB_RootEntCnt', 17, 2],
  ['BPB_TotSec16', 19, 2],
  ['BPB_Media', 21, 1],
  ['BPB_FATSz16', 22, 2],
  ['BPB_SecPerTrk', 24, 2],
  ['BPB_NumHeads', 26, 2],
  ['BPB_HiddSec', 28, 4],
  ['BPB_TotSec32', 32, 4],
  ['BS_BootSig', 38, 1],
  ['BS_VolID', 39, 4],
  ['BS_VolLab', 43, 11],
  ['Signature_word', 510, 2],
]

const TEXTS = /\.cfg$/

interface Node {
  readonly name: string
  readonly children: Node[]
  readonly bytes: Uint8Array | undefined
  clusters: number[]
}

const folderNode = (name: string): Node => ({ name, children: [], bytes: undefined, clusters: [] })

const treeOf = (files: readonly FileSpec[]): Node => {
  const root = folderNode('')
  for (const { path, bytes } of files) {
    const names = path.split('/')
    let node = root
    for (const name of names.slice(0, -1)) {
      let next = node.children.find(child => child.name === name)
      if (!next) {
        next = folderNode(name)
        node.children.push(next)
      }
      node = next
    }
    node.children.push({ name: names.at(-1) ?? '', children: [], bytes, clusters: [] })
  }
  return root
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0))

/** The eleven bytes of a name, and whether they express all of it. */
const shortNameOf = (name: string, index: number): { short: Uint8Array; whole: boolean } => {
  const [base = '', extension = '', ...more] = name.split('.')
  const fits = more.length === 0 && base.length <= 8 && extension.length <= 3 && /^[a-z0-9_.~-]+$/.test(name)
  if (fits) return { short: ascii(base.toUpperCase().padEnd(8) + extension.toUpperCase().padEnd(3)), whole: true }
  const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const ending = (more.at(-1) ?? extension).toUpperCase().replace(/[^A-Z0-9]/g, '')
  const number = String(index + 1)
  const alias = `${letters.slice(0, 7 - number.length)}~${number}`
  return { short: ascii(alias.padEnd(8) + ending.slice(0, 3).padEnd(3)), whole: false }
}

const checksum = (short: Uint8Array): number =>
  short.reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0)

// Offsets of the 13 units in a long-name slot. Microsoft FAT specification, section 7.
const UNIT_PLACES = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30]

const longSlots = (name: string, short: Uint8Array): Uint8Array[] => {
  const count = Math.ceil(name.length / 13)
  return Array.from({ length: count }, (_, i) => {
    const order = count - i
    const slot = new Uint8Array(32)
    const view = new DataView(slot.buffer)
    slot[0] = order | (i === 0 ? 0x40 : 0)
    slot[11] = 0x0f
    slot[13] = checksum(short)
    UNIT_PLACES.forEach((place, k) => {
      const at = (order - 1) * 13 + k
      view.setUint16(place, at < name.length ? name.charCodeAt(at) : at === name.length ? 0 : 0xffff, true)
    })
    return slot
  })
}

const shortSlot = (
  short: Uint8Array,
  attributes: number,
  ntCase: number,
  cluster: number,
  size: number,
): Uint8Array => {
  const slot = new Uint8Array(32)
  const view = new DataView(slot.buffer)
  slot.set(short)
  slot[11] = attributes
  slot[12] = ntCase
  // 14:22:30 on 9 July 2009.
  view.setUint16(22, (14 << 11) | (22 << 5) | 15, true)
  view.setUint16(24, (29 << 9) | (7 << 5) | 9, true)
  view.setUint16(26, cluster, true)
  view.setUint32(28, size, true)
  return slot
}

/** The slots of a directory's children, after `lead`. */
const slotsOf = (node: Node, lead: readonly Uint8Array[]): Uint8Array[] => [
  ...lead,
  ...node.children.flatMap((child, index) => {
    const { short, whole } = shortNameOf(child.name, index)
    const entry = shortSlot(
      short,
      child.bytes ? 0x20 : 0x10,
      whole ? 0x18 : 0,
      child.clusters[0] ?? 0,
      child.bytes?.length ?? 0,
    )
    return whole ? [entry] : [...longSlots(child.name, short), entry]
  }),
]

const dotsOf = (node: Node, parent: Node): Uint8Array[] => [
  shortSlot(ascii('.'.padEnd(11)), 0x10, 0, node.clusters[0] ?? 0, 0),
  shortSlot(ascii('..'.padEnd(11)), 0x10, 0, parent.name === '' ? 0 : (parent.clusters[0] ?? 0), 0),
]

class Builder {
  readonly bytes: Uint8Array
  readonly spots: Spot[] = []
  readonly sectors: number
  readonly #spec: VolumeSpec
  readonly #fatSectors: number
  readonly #rootAt: number
  readonly #dataAt: number
  readonly #fat: number[]
  #next = 2

  constructor(spec: VolumeSpec) {
    this.#spec = spec
    this.#fatSectors = Math.ceil(((spec.clusters + 2) * spec.bits) / 8 / 512)
    this.#rootAt = (spec.reserved + spec.fats * this.#fatSectors) * 512
    this.#dataAt = this.#rootAt + spec.rootEntries * 32
    this.sectors = this.#dataAt / 512 + spec.clusters * spec.sectorsPerCluster
    // Memory that is not zero, so that anything forgotten shows.
    this.bytes = new Uint8Array(this.sectors * 512).fill(0xaa)
    this.#fat = Array.from({ length: spec.clusters + 2 }, () => 0)
  }

  build(): Volume {
    const root = treeOf(this.#spec.files)
    this.#place(root)
    this.#bootSector()
    this.#uuid()
    this.#encodeFats()
    this.#directory(root, root)
    return { sectors: this.sectors, bytes: this.bytes, spots: this.spots }
  }

  #place(root: Node): void {
    const nodes: { node: Node; left: number }[] = []
    const visit = (node: Node): void => {
      for (const child of node.children) {
        const slots = child.bytes ? 0 : slotsOf(child, [new Uint8Array(32), new Uint8Array(32)]).length
        const size = child.bytes ? child.bytes.length : slots * 32
        nodes.push({ node: child, left: Math.ceil(size / (this.#spec.sectorsPerCluster * 512)) })
        visit(child)
      }
    }
    visit(root)
    const most = this.#spec.fragmented ? 2 : Number.POSITIVE_INFINITY
    while (nodes.some(({ left }) => left > 0))
      for (const entry of nodes)
        for (let i = 0; i < most && entry.left > 0; i++, entry.left--) entry.node.clusters.push(this.#next++)
    for (const { node } of nodes)
      node.clusters.forEach((cluster, i) => {
        this.#fat[cluster] = node.clusters[i + 1] ?? (this.#spec.bits === 12 ? 0xfff : 0xffff)
      })
    if (this.#next > this.#spec.clusters + 2) throw new RangeError('the volume is too small for its files')
  }

  #bootSector(): void {
    const { sectorsPerCluster, reserved, fats, rootEntries, hidden, label, bits } = this.#spec
    const view = new DataView(this.bytes.buffer)
    this.bytes.set([0xeb, 0x3c, 0x90], 0)
    this.bytes.set(ascii('MSDOS5.0'), 3)
    view.setUint16(11, 512, true)
    view.setUint8(13, sectorsPerCluster)
    view.setUint16(14, reserved, true)
    view.setUint8(16, fats)
    view.setUint16(17, rootEntries, true)
    view.setUint16(19, this.sectors < 0x10000 ? this.sectors : 0, true)
    view.setUint8(21, 0xf8)
    view.setUint16(22, this.#fatSectors, true)
    view.setUint16(24, 32, true)
    view.setUint16(26, 64, true)
    view.setUint32(28, hidden, true)
    view.setUint32(32, this.sectors < 0x10000 ? 0 : this.sectors, true)
    this.bytes.set([0x80, 0, 0x29], 36)
    view.setUint32(39, 0x1234_5678, true)
    this.bytes.set(ascii((label ?? 'NO NAME').padEnd(11)), 43)
    this.bytes.set(ascii(`FAT${bits}   `), 54)
    view.setUint16(510, 0xaa55, true)
    for (const [name, at, size] of BPB) this.spots.push({ kind: 'bpb', name, at, size })
  }

  #uuid(): void {
    const { uuid } = this.#spec
    if (!uuid) return
    this.bytes.fill(0, 512, 1024)
    this.bytes.set(ascii('VMWARE FAT16    '), 512)
    this.bytes.set(uuid, 528)
    this.spots.push(
      { kind: 'uuid', name: 'magic', at: 512, size: 16 },
      { kind: 'uuid', name: 'uuid', at: 528, size: 16 },
    )
  }

  #encodeFats(): void {
    const { bits, fats, reserved } = this.#spec
    const fat = new Uint8Array(this.#fatSectors * 512)
    const mask = bits === 12 ? 0xfff : 0xffff
    const put = (cluster: number, value: number): void => {
      const at = Math.floor((cluster * bits) / 8)
      const shifted = bits === 12 && cluster % 2 === 1 ? value << 4 : value & mask
      fat[at] = (fat[at] ?? 0) | (shifted & 0xff)
      fat[at + 1] = (fat[at + 1] ?? 0) | (shifted >> 8)
    }
    put(0, mask & 0xfff8)
    put(1, mask)
    this.#fat.forEach((value, cluster) => {
      if (cluster > 1 && value > 0) put(cluster, value)
    })
    for (let copy = 0; copy < fats; copy++) this.bytes.set(fat, (reserved + copy * this.#fatSectors) * 512)
    for (let cluster = 0; cluster < Math.min(this.#next + 2, this.#spec.clusters + 2); cluster++)
      this.spots.push({
        kind: 'fat',
        name: `entry ${cluster}`,
        at: reserved * 512 + Math.floor((cluster * bits) / 8),
        size: 2,
      })
  }

  #offsetOf(cluster: number): number {
    return this.#dataAt + (cluster - 2) * this.#spec.sectorsPerCluster * 512
  }

  /** Writes bytes into a chain of clusters. Returns the place of each byte range. */
  #fill(clusters: readonly number[], bytes: Uint8Array): void {
    const size = this.#spec.sectorsPerCluster * 512
    clusters.forEach((cluster, i) => {
      this.bytes.set(bytes.subarray(i * size, (i + 1) * size), this.#offsetOf(cluster))
    })
  }

  #directory(node: Node, parent: Node): void {
    const { label, rootEntries, sectorsPerCluster } = this.#spec
    const isRoot = node.name === ''
    const labelSlots = label === undefined ? [] : [shortSlot(ascii(label.padEnd(11)), 0x08, 0, 0, 0)]
    const slots = slotsOf(node, isRoot ? labelSlots : dotsOf(node, parent))
    const room = isRoot ? rootEntries * 32 : node.clusters.length * sectorsPerCluster * 512
    const bytes = new Uint8Array(room)
    slots.forEach((slot, i) => {
      bytes.set(slot, i * 32)
    })
    if (isRoot) this.bytes.set(bytes, this.#rootAt)
    else this.#fill(node.clusters, bytes)
    this.#noteSlots(slots, isRoot ? undefined : node)
    for (const child of node.children) {
      if (child.bytes) this.#file(child, child.bytes)
      else this.#directory(child, node)
    }
  }

  #noteSlots(slots: readonly Uint8Array[], node: Node | undefined): void {
    const size = this.#spec.sectorsPerCluster * 512
    slots.forEach((slot, i) => {
      const at = node
        ? this.#offsetOf(node.clusters[Math.floor((i * 32) / size)] ?? 2) + ((i * 32) % size)
        : this.#rootAt + i * 32
      this.spots.push({ kind: slot[11] === 0x0f ? 'long' : 'entry', name: `slot ${i}`, at, size: 32 })
    })
  }

  #file({ name, clusters }: Node, bytes: Uint8Array): void {
    this.#fill(clusters, bytes)
    const [first] = clusters
    if (first === undefined) return
    const size = Math.min(bytes.length, this.#spec.sectorsPerCluster * 512)
    this.spots.push({ kind: TEXTS.test(name) ? 'text' : 'data', name, at: this.#offsetOf(first), size })
  }
}

/** Makes the volume in memory that is not zero. Throws RangeError if it is too small for its files. */
export const makeVolume = (spec: VolumeSpec): Volume => new Builder(spec).build()
