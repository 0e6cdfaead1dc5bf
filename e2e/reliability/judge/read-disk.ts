// A second reader of partition tables, written for the harness.

export interface ReadPartition {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly status: number
}

export interface ReadDisk {
  readonly signature: boolean
  readonly partitions: readonly ReadPartition[]
  /** LBAs of the extended boot records, in order. */
  readonly records: readonly number[]
}

const EXTENDED = [0x05, 0x0f, 0x85]

const entryAt = (bytes: Uint8Array, at: number, slot: number, base: number): ReadPartition => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    slot,
    start: base + view.getUint32(at + 8, true),
    sectors: view.getUint32(at + 12, true),
    type: view.getUint8(at + 4),
    status: view.getUint8(at),
  }
}

const isUsed = ({ type, sectors }: ReadPartition): boolean => type !== 0 && sectors > 0

/** Reads the tables of a disk; a broken chain ends where it breaks. */
export const readDisk = (bytes: Uint8Array): ReadDisk => {
  const primaries = [0, 1, 2, 3].map(i => entryAt(bytes, 446 + i * 16, i + 1, 0)).filter(isUsed)
  const extended = primaries.find(({ type }) => EXTENDED.includes(type))
  const logicals: ReadPartition[] = []
  const records: number[] = []
  let lba = extended?.start
  while (extended && lba !== undefined && !records.includes(lba) && records.length < 60) {
    const at = lba * 512
    if (lba >= extended.start + extended.sectors || lba < extended.start || at + 512 > bytes.length) break
    records.push(lba)
    const logical = entryAt(bytes, at + 446, 5 + logicals.length, lba)
    if (isUsed(logical) && logical.start !== lba) logicals.push(logical)
    const link: ReadPartition = entryAt(bytes, at + 462, 0, extended.start)
    lba = isUsed(link) && EXTENDED.includes(link.type) ? link.start : undefined
  }
  return { signature: bytes[510] === 0x55 && bytes[511] === 0xaa, partitions: [...primaries, ...logicals], records }
}
