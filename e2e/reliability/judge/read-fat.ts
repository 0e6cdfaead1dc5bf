// A second reader of FAT volumes, written for the harness using only Microsoft's specification.

export interface ReadFile {
  readonly path: string
  readonly size: number
  readonly data: Uint8Array
  readonly attributes: number
  readonly time: number
  readonly date: number
  readonly short: string
  /** Where the cluster of its last byte is, in bytes from the start of the volume; undefined for an empty file. */
  readonly lastCluster: number | undefined
}

export interface ReadVolume {
  readonly bits: 12 | 16
  readonly clusters: number
  readonly sectorsPerCluster: number
  readonly total: number
  readonly hidden: number
  readonly serial: number
  /** The root directory's label, eleven characters. */
  readonly label: string | undefined
  readonly bootLabel: string
  readonly files: ReadonlyMap<string, ReadFile>
  /** What a checker would complain about. */
  readonly complaints: readonly string[]
  /** Sectors from the start of the volume up to the last cluster in use. */
  readonly used: number
  /** First sector of cluster 2. */
  readonly dataStart: number
}

/** Something that this reader cannot read. */
export class Unreadable extends Error {}

const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const oem = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? ''))).join('')

const stripped = (text: string): string => {
  let end = text.length
  while (end > 0 && text[end - 1] === ' ') end--
  return text.slice(0, end)
}

const displayed = (short: Uint8Array, flags: number): string => {
  const first = short[0] === 5 ? 0xe5 : (short[0] ?? 0)
  let base = stripped(oem(Uint8Array.of(first, ...short.subarray(1, 8))))
  let extension = stripped(oem(short.subarray(8, 11)))
  if (flags & 8) base = base.toLowerCase()
  if (flags & 16) extension = extension.toLowerCase()
  return extension === '' ? base : `${base}.${extension}`
}

const sumOf = (short: Uint8Array): number => {
  let sum = 0
  for (const byte of short) sum = ((((sum & 1) << 7) | (sum >> 1)) + byte) & 0xff
  return sum
}

const PLACES = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30]

interface Run {
  readonly at: number
  readonly length: number
}

interface Node {
  readonly short: string
  readonly attributes: number
  readonly first: number
  readonly name: string
  readonly parent: string
  /** Short names in the directory so far. */
  readonly seen: Set<string>
  readonly slot: DataView
}

class Reader {
  readonly files = new Map<string, ReadFile>()
  readonly complaints: string[] = []
  readonly bits: 12 | 16
  readonly clusters: number
  readonly sectorsPerCluster: number
  readonly total: number
  readonly dataStart: number
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly #reserved: number
  readonly #fatSectors: number
  readonly #rootEntries: number
  readonly #owner = new Map<number, string>()
  #label: string | undefined

  /** `bytes` begins with the volume and may be longer or shorter. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw new Unreadable('less than a sector')
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const [perSector, fats] = [this.#view.getUint16(11, true), this.#view.getUint8(16)]
    this.sectorsPerCluster = this.#view.getUint8(13)
    this.#reserved = this.#view.getUint16(14, true)
    this.#rootEntries = this.#view.getUint16(17, true)
    this.#fatSectors = this.#view.getUint16(22, true)
    this.total = this.#view.getUint16(19, true) || this.#view.getUint32(32, true)
    if (perSector !== 512 || this.sectorsPerCluster === 0 || this.#fatSectors === 0)
      throw new Unreadable('no FAT volume')
    this.dataStart = this.#reserved + fats * this.#fatSectors + Math.ceil(this.#rootEntries / 16)
    this.clusters = Math.floor((this.total - this.dataStart) / this.sectorsPerCluster)
    if (this.clusters < 1 || this.clusters >= 65_525) throw new Unreadable(`${this.clusters} clusters`)
    this.bits = this.clusters < 4085 ? 12 : 16
    this.#compareFats(fats)
  }

  read(): ReadVolume {
    const root = (this.#reserved + this.#view.getUint8(16) * this.#fatSectors) * 512
    this.#directory(this.#slice(root, this.#rootEntries * 32), '', undefined)
    let last = this.clusters + 1
    const idle = (cluster: number): boolean => this.#next(cluster) === 0 || this.#next(cluster) === this.#mark - 1
    while (last > 1 && idle(last)) last--
    for (let cluster = 2; cluster <= last; cluster++)
      if (!idle(cluster) && !this.#owner.has(cluster)) {
        this.complaints.push(`cluster ${cluster} is in use by nothing`)
        break
      }
    return {
      bits: this.bits,
      clusters: this.clusters,
      sectorsPerCluster: this.sectorsPerCluster,
      total: this.total,
      hidden: this.#view.getUint32(28, true),
      serial: this.#view.getUint32(39, true),
      label: this.#label,
      bootLabel: String.fromCharCode(...this.#bytes.subarray(43, 54)),
      files: this.files,
      complaints: this.complaints,
      used: this.dataStart + (last - 1) * this.sectorsPerCluster,
      dataStart: this.dataStart,
    }
  }

  get #mark(): number {
    return this.bits === 12 ? 0xff8 : 0xfff8
  }

  #slice(at: number, length: number): Uint8Array {
    if (at + length > this.#bytes.length) throw new Unreadable(`it ends before byte ${at + length}`)
    return this.#bytes.subarray(at, at + length)
  }

  #compareFats(fats: number): void {
    const one = this.#reserved * 512
    const length = this.#fatSectors * 512
    for (let copy = 1; copy < fats; copy++) {
      const other = one + copy * length
      if (other + length > this.#bytes.length) throw new Unreadable('it ends in its FATs')
      if (Buffer.compare(this.#slice(one, length), this.#slice(other, length)) !== 0)
        this.complaints.push('its FATs differ')
    }
    if ((this.#bytes[one] ?? 0) !== this.#bytes[21]) this.complaints.push('its FAT has another media byte')
  }

  #next(cluster: number): number {
    const at = this.#reserved * 512
    if (this.bits === 16) return this.#view.getUint16(at + cluster * 2, true)
    const pair = this.#view.getUint16(at + cluster + (cluster >> 1), true)
    return cluster & 1 ? pair >> 4 : pair & 0xfff
  }

  #chain(first: number, path: string): number[] {
    const chain: number[] = []
    for (let cluster = first; cluster < this.#mark; cluster = this.#next(cluster)) {
      if (cluster < 2 || cluster > this.clusters + 1) throw new Unreadable(`${path}: cluster ${cluster}`)
      if (chain.length > this.clusters) throw new Unreadable(`${path}: a circle`)
      const owner = this.#owner.get(cluster)
      if (owner !== undefined) this.complaints.push(`${path} shares cluster ${cluster} with ${owner}`)
      this.#owner.set(cluster, path)
      chain.push(cluster)
    }
    return chain
  }

  #runs(chain: readonly number[], size: number): Run[] {
    const bytes = this.sectorsPerCluster * 512
    const runs: Run[] = []
    let left = size
    for (const cluster of chain) {
      if (left <= 0) break
      runs.push({ at: this.dataStart * 512 + (cluster - 2) * bytes, length: Math.min(left, bytes) })
      left -= bytes
    }
    if (left > 0) throw new Unreadable('a chain that is too short')
    return runs
  }

  #contents(chain: readonly number[], size: number): Uint8Array {
    return Buffer.concat(this.#runs(chain, size).map(({ at, length }) => this.#slice(at, length)))
  }

  #directory(bytes: Uint8Array, parent: string, own: number | undefined): void {
    let long: { order: number; sum: number; text: string } | undefined
    const seen = new Set<string>()
    for (let at = 0; at + 32 <= bytes.length; at += 32) {
      const slot = bytes.subarray(at, at + 32)
      if (slot[0] === 0) return
      if (slot[0] === 0xe5) {
        long = undefined
        continue
      }
      if (((slot[11] ?? 0) & 0x3f) === 0x0f) {
        long = this.#longSlot(slot, long)
        continue
      }
      const name = long?.order === 1 && long.sum === sumOf(slot.subarray(0, 11)) ? long.text.split('\0')[0] : undefined
      if (long && name === undefined) this.complaints.push(`a long name in '${parent}' belongs to nothing`)
      long = undefined
      this.#entry(slot, name || displayed(slot.subarray(0, 11), slot[12] ?? 0), parent, own, seen)
    }
  }

  #longSlot(slot: Uint8Array, before: { order: number; sum: number; text: string } | undefined) {
    const order = (slot[0] ?? 0) & 0x3f
    const sum = slot[13] ?? 0
    const view = new DataView(slot.buffer, slot.byteOffset, 32)
    const text = String.fromCharCode(...PLACES.map(place => view.getUint16(place, true)))
    const starts = ((slot[0] ?? 0) & 0x40) !== 0
    if (starts) return order > 0 && order <= 20 ? { order, sum, text } : undefined
    const follows = before && order === before.order - 1 && order > 0 && sum === before.sum
    if (!follows) this.complaints.push('a slot of a long name out of order')
    return follows ? { order, sum, text: text + before.text } : undefined
  }

  #volumeLabel(short: string, parent: string): void {
    if (parent === '') this.#label ??= short
    else this.complaints.push(`a label in ${parent}`)
  }

  #dots(name: string, first: number, parent: string, own: number | undefined): void {
    if (own === undefined) this.complaints.push('"." in the root directory')
    else if (name === '.' && first !== own) this.complaints.push(`"." of ${parent} points to ${first}`)
  }

  #entry(slot: Uint8Array, name: string, parent: string, own: number | undefined, seen: Set<string>): void {
    const view = new DataView(slot.buffer, slot.byteOffset, 32)
    const attributes = slot[11] ?? 0
    const short = String.fromCharCode(...slot.subarray(0, 11))
    const first = view.getUint16(26, true)
    const dots = stripped(short)
    if (attributes & 8) this.#volumeLabel(short, parent)
    else if (dots === '.' || dots === '..') this.#dots(dots, first, parent, own)
    else this.#node({ short, attributes, first, name, parent, seen, slot: view })
  }

  #node({ short, attributes, first, name, parent, seen, slot: view }: Node): void {
    const path = parent === '' ? name : `${parent}/${name}`
    if (seen.has(short)) this.complaints.push(`two entries ${short} in '${parent}'`)
    seen.add(short)
    const size = view.getUint32(28, true)
    if (attributes & 0x10) {
      const chain = this.#chain(first, path)
      if (path.split('/').length > 40) throw new Unreadable('folders without an end')
      this.#directory(this.#contents(chain, chain.length * this.sectorsPerCluster * 512), path, first)
      return
    }
    const chain = first === 0 ? [] : this.#chain(first, path)
    if (chain.length !== Math.ceil(size / (this.sectorsPerCluster * 512)))
      this.complaints.push(`${path}: ${chain.length} clusters for ${size} bytes`)
    const data = this.#contents(chain, size)
    if (this.files.has(path)) this.complaints.push(`two files ${path}`)
    const [time, date] = [view.getUint16(22, true), view.getUint16(24, true)]
    const lastCluster = this.#runs(chain, size).at(-1)?.at
    this.files.set(path, { path, size, data, attributes, time, date, short, lastCluster })
  }
}

/** Reads the volume that these bytes begin with. Throws Unreadable. */
export const readVolume = (bytes: Uint8Array): ReadVolume => new Reader(bytes).read()
