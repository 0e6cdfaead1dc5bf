import type { Effects, Inflation } from '../bytes/effects.ts'

/** Why VMware's loader would not accept a file's content. */
export type ContentFlaw = 'gzip-header' | 'gzip-cut' | 'gzip-damaged' | 'gzip-checksum' | 'no-elf' | 'no-multiboot'

/** The state of a file's content; `too-large`: it unpacks to more than we are willing to read. */
export type ContentState = 'sound' | 'too-large' | ContentFlaw

type Tools = Pick<Effects, 'crc32' | 'inflate'>

// A header has 10 bytes, up to 64 KiB of extra field, a name and a comment.
const HEADER_LIMIT = 1 << 17
const TRAILER = 8
/** Where a kernel has its multiboot header (multiboot 0.6.96; esx-boot, include/multiboot.h). */
const KERNEL_HEAD = 8192
/** The most that one file is unpacked to, in bytes: more than fits in the loader's own memory. */
const OUTPUT_LIMIT = 1 << 30

/**
 * Checks a kernel or module while it is read, as mboot does: a gzip by its header, its data, and the checksum and size
 * in the last 8 bytes of the file; a kernel by its ELF and multiboot headers. A file that is not a gzip is taken as it
 * is. Source: esx-boot, bootlib/gzip.c and mboot/load.c.
 */
export class ContentCheck {
  readonly #tools: Tools
  readonly #kernel: boolean
  readonly #watch: (bytes: Uint8Array) => void
  #start = new Uint8Array()
  #tail = new Uint8Array()
  #head = new Uint8Array()
  #inflation: Inflation | undefined
  #packed = false
  #kind: 'unknown' | 'plain' | 'gzip' | 'bad' | 'too-large' = 'unknown'
  #crc = 0
  #output = 0

  /** `watch` sees what is in the file: unpacked, if it is a gzip. */
  constructor(tools: Tools, kernel: boolean, watch: (bytes: Uint8Array) => void = () => {}) {
    this.#tools = tools
    this.#kernel = kernel
    this.#watch = watch
  }

  /** Whether it is a gzip, which has a checksum of its own. */
  get packed(): boolean {
    return this.#packed
  }

  /** Takes the next bytes of the file; the buffer may be reused once this has resolved. */
  async push(bytes: Uint8Array): Promise<void> {
    this.#tail = joined(this.#tail, bytes.subarray(-TRAILER)).slice(-TRAILER)
    if (this.#kind === 'gzip') await this.#inflate(bytes)
    else if (this.#kind === 'plain') this.#takePlain(bytes)
    else if (this.#kind === 'unknown') await this.#begin(bytes)
  }

  async end(): Promise<ContentState> {
    if (this.#kind === 'unknown') {
      this.#kind = this.#start[0] === 0x1f && this.#start[1] === 0x8b ? 'bad' : 'plain'
      this.#takePlain(this.#start)
    }
    if (this.#kind === 'too-large') return 'too-large'
    if (this.#kind === 'bad') return 'gzip-header'
    const flaw = await this.#gzipFlaw()
    return flaw ?? (this.#kernel ? kernelState(this.#head) : 'sound')
  }

  async #begin(bytes: Uint8Array): Promise<void> {
    this.#start = joined(this.#start, bytes)
    const length = gzipHeader(this.#start)
    if (length === 'more' && this.#start.length < HEADER_LIMIT) return
    if (length === 'none') {
      this.#kind = 'plain'
      this.#takePlain(this.#start)
    } else if (typeof length !== 'number') this.#kind = 'bad'
    else {
      this.#kind = 'gzip'
      this.#packed = true
      this.#inflation = this.#tools.inflate(out => this.#take(out))
      await this.#inflate(this.#start.subarray(length))
    }
    this.#start = new Uint8Array()
  }

  async #inflate(bytes: Uint8Array): Promise<void> {
    await this.#inflation?.push(bytes)
    if (this.#output <= OUTPUT_LIMIT) return
    this.#kind = 'too-large'
    this.close()
  }

  #take(out: Uint8Array): void {
    this.#crc = this.#tools.crc32(out, this.#crc)
    this.#output += out.length
    this.#takePlain(out)
  }

  #takePlain(bytes: Uint8Array): void {
    this.#keepHead(bytes)
    this.#watch(bytes)
  }

  #keepHead(bytes: Uint8Array): void {
    const left = KERNEL_HEAD - this.#head.length
    if (this.#kernel && left > 0) this.#head = joined(this.#head, bytes.subarray(0, left))
  }

  async #gzipFlaw(): Promise<ContentFlaw | undefined> {
    const inflation = this.#inflation
    if (!inflation) return undefined
    const ended = await inflation.end()
    this.close()
    if (ended !== 'whole') return ended === 'cut' ? 'gzip-cut' : 'gzip-damaged'
    const trailer = new DataView(this.#tail.buffer, this.#tail.byteOffset, this.#tail.length)
    // The loader reserves as much memory as the size says, and does not notice if less is unpacked into it.
    const fits = this.#tail.length === TRAILER && this.#output <= trailer.getUint32(4, true)
    return fits && trailer.getUint32(0, true) === this.#crc >>> 0 ? undefined : 'gzip-checksum'
  }

  close(): void {
    this.#inflation?.close()
    this.#inflation = undefined
  }
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const

/** The length of a gzip header in bytes (RFC 1952); `none` if the bytes are not a gzip. */
const gzipHeader = (bytes: Uint8Array): number | 'more' | 'none' | 'bad' => {
  if (bytes.length < 2) return 'more'
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return 'none'
  if (bytes.length < 12) return 'more'
  const flags = bytes[3] ?? 0
  if (bytes[2] !== 8 || (flags & FLAG.reserved) !== 0) return 'bad'
  let at = 10
  if (flags & FLAG.extra) at += 2 + (bytes[10] ?? 0) + ((bytes[11] ?? 0) << 8)
  for (const text of [FLAG.name, FLAG.comment])
    if (flags & text) {
      const end = bytes.indexOf(0, at)
      if (end < 0) return 'more'
      at = end + 1
    }
  if (flags & FLAG.headerCrc) at += 2
  return at <= bytes.length ? at : 'more'
}

const MULTIBOOT = { magic: 0x1badb002, header: 64, refused: 0x0001_fff8 } as const
const ELF_MACHINES: readonly number[] = [3, 62]

/**
 * The state of a kernel by its beginning, which must be an x86 ELF with a multiboot header (mboot/x86/multiboot.c,
 * elf.c).
 */
const kernelState = (head: Uint8Array): ContentState => {
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  const elf = head.length >= 52 && view.getUint32(0) === 0x7f454c46 && (head[4] === 1 || head[4] === 2) && head[5] === 1
  if (!elf || !ELF_MACHINES.includes(view.getUint16(18, true))) return 'no-elf'
  for (let at = 0; at + MULTIBOOT.header <= head.length; at += 4) {
    if (view.getUint32(at, true) !== MULTIBOOT.magic) continue
    const flags = view.getUint32(at + 4, true)
    const sum = (MULTIBOOT.magic + flags + view.getUint32(at + 8, true)) >>> 0
    if (sum === 0) return (flags & MULTIBOOT.refused) === 0 ? 'sound' : 'no-multiboot'
  }
  return 'no-multiboot'
}
