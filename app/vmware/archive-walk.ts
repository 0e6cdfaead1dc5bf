import { latin1 } from '../bytes/latin1.ts'

/** Why an archive cannot be unpacked as a whole. */
export type ArchiveFlaw = 'archive-cut' | 'archive-damaged'

export interface ArchiveFound {
  /** `vmtar`: VMware's form, in which all headers come first; undefined if it is no archive. */
  readonly kind: 'tar' | 'vmtar' | undefined
  /** How many files and folders its headers name. */
  readonly members: number
  readonly flaw: ArchiveFlaw | undefined
}

const BLOCK = 512

/** Offsets in a header. Source: POSIX, ustar; VMware's VisorTar for what stands in the place of the prefix's end. */
const AT = { size: 124, checksum: 148, type: 156, magic: 257, dataOffset: 496 } as const
const MAGIC = { tar: 'ustar', vmtar: 'visor ' } as const

// POSIX: links, devices, folders and pipes have no data, whatever their size says.
const WITHOUT_DATA = '123456'
const FILES = '07\0'

/**
 * Walks over the headers of a tar or vmtar archive while its bytes go by, in pieces of any size. A tar's header has a
 * checksum; how a vmtar's is made is not known, so that only its extent is judged.
 */
export class ArchiveWalk {
  readonly #block = new Uint8Array(BLOCK)
  #filled = 0
  /** Bytes seen. */
  #length = 0
  /** Where the next header is. */
  #next = 0
  /** Where the data of the members known so far ends. */
  #end = 0
  #kind: ArchiveFound['kind']
  #members = 0
  #flaw: ArchiveFlaw | undefined
  #over = false

  push(bytes: Uint8Array): void {
    let from = 0
    while (!this.#over && from < bytes.length) {
      const skip = this.#next + this.#filled - (this.#length + from)
      if (skip >= bytes.length - from) break
      from += Math.max(0, skip)
      const piece = bytes.subarray(from, from + BLOCK - this.#filled)
      this.#block.set(piece, this.#filled)
      this.#filled += piece.length
      from += piece.length
      if (this.#filled === BLOCK) this.#header()
    }
    this.#length += bytes.length
  }

  end(): ArchiveFound {
    const cut = this.#kind !== undefined && (this.#length < this.#end || (!this.#over && this.#filled > 0))
    return { kind: this.#kind, members: this.#members, flaw: this.#flaw ?? (cut ? 'archive-cut' : undefined) }
  }

  #header(): void {
    this.#filled = 0
    const kind = kindOf(this.#block)
    if (kind === undefined || (this.#kind !== undefined && kind !== this.#kind)) {
      this.#stop()
      return
    }
    this.#kind = kind
    if (kind === 'tar' && !hasItsChecksum(this.#block)) {
      this.#flaw = 'archive-damaged'
      this.#over = true
      return
    }
    this.#members++
    if (kind === 'tar') this.#overData()
    else this.#noteData()
  }

  /** What is no header: nothing but zeros ends a tar, and anything the headers of a vmtar. */
  #stop(): void {
    this.#over = true
    if (this.#kind === 'tar' && this.#block.some(byte => byte !== 0)) this.#flaw = 'archive-damaged'
  }

  #overData(): void {
    const size = WITHOUT_DATA.includes(latin1(this.#block.subarray(AT.type, AT.type + 1))) ? 0 : sizeIn(this.#block)
    this.#next += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    this.#end = this.#next - BLOCK * Math.ceil(size / BLOCK) + size
  }

  #noteData(): void {
    this.#next += BLOCK
    if (!FILES.includes(latin1(this.#block.subarray(AT.type, AT.type + 1)))) return
    const offset = new DataView(this.#block.buffer).getUint32(AT.dataOffset, true)
    const size = sizeIn(this.#block)
    // Without an offset it does not say where its data is.
    if (size > 0 && offset > 0) this.#end = Math.max(this.#end, offset + size)
  }
}

const kindOf = (block: Uint8Array): ArchiveFound['kind'] => {
  const magic = latin1(block.subarray(AT.magic, AT.magic + MAGIC.vmtar.length))
  if (magic === MAGIC.vmtar) return 'vmtar'
  return magic.startsWith(MAGIC.tar) ? 'tar' : undefined
}

const octalIn = (field: Uint8Array): number => Number.parseInt(latin1(field).replace(/[\0 ]/g, '') || '0', 8)

/** In bytes: octal digits, or GNU's binary form for what has too many of them. */
const sizeIn = (block: Uint8Array): number => {
  const field = block.subarray(AT.size, AT.size + 12)
  if ((field[0] ?? 0) < 0x80) return octalIn(field) || 0
  return field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0)
}

const hasItsChecksum = (block: Uint8Array): boolean => {
  const [from, to] = [AT.checksum, AT.checksum + 8]
  const sum = block.reduce((all, byte, at) => all + (at >= from && at < to ? 0x20 : byte), 0)
  return sum === octalIn(block.subarray(from, to))
}
