import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { latin1Bytes } from '../app/bytes/latin1.ts'
import {
  FIRST_DESCRIPTOR,
  ISO_SECTOR,
  IsoDirectoryRecord,
  PrimaryVolumeDescriptor,
  STANDARD_IDENTIFIER,
} from '../app/iso/iso-9660.ts'
import { must } from './command.ts'

/** How xorriso makes a disc. */
export interface XorrisoOptions {
  readonly label?: string
  readonly rockRidge?: boolean
  readonly joliet?: boolean
  readonly more?: readonly string[]
}

/** Makes `disc` from a folder with xorriso. */
export const discOfFolder = (
  disc: string,
  folder: string,
  { label = 'ESXI-TEST', rockRidge = true, joliet = false, more = [] }: XorrisoOptions = {},
): string => {
  const names = [rockRidge ? '-R' : '--norock', ...(joliet ? ['-J'] : [])]
  must('xorriso', ['-as', 'mkisofs', '-quiet', ...names, '-V', label, ...more, '-o', disc, folder])
  return disc
}

/** Makes `disc` from these files, by path; their folder stays next to it. */
export const makeDisc = (
  disc: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  options?: XorrisoOptions,
): string => {
  const tree = `${disc}.files`
  mkdirSync(tree, { recursive: true })
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), bytes)
  }
  return discOfFolder(disc, tree, options)
}

/** A hand-made directory record. Locations in blocks and lengths in bytes, as in its fields. */
export interface RecordParts {
  readonly identifier: string
  readonly block?: number
  readonly length?: number
  readonly flags?: number
  readonly systemUse?: Uint8Array
  /** Replaces fields of the fixed part. */
  readonly over?: Partial<IsoDirectoryRecord>
}

/** The bytes of a directory record, of even length. */
export const directoryRecord = (parts: RecordParts): Uint8Array => {
  const { identifier, block = 0, length = 0, flags = 0, systemUse = new Uint8Array(), over = {} } = parts
  const padding = (identifier.length + 1) % 2
  const size = IsoDirectoryRecord.size + identifier.length + padding + systemUse.length
  const bytes = new Uint8Array(size + (size % 2))
  IsoDirectoryRecord.encodeInto(bytes, 0, { ...fixedPart(bytes.length, identifier, block, length, flags), ...over })
  bytes.set(latin1Bytes(identifier), IsoDirectoryRecord.size)
  bytes.set(systemUse, IsoDirectoryRecord.size + identifier.length + padding)
  return bytes
}

const fixedPart = (record: number, identifier: string, block: number, length: number, flags: number) => ({
  lengthOfDirectoryRecord: record,
  extendedAttributeRecordLength: 0,
  locationOfExtent: block,
  dataLength: length,
  recordingDateAndTime: new Uint8Array(7),
  fileFlags: flags,
  fileUnitSize: 0,
  interleaveGapSize: 0,
  volumeSequenceNumber: 1,
  lengthOfFileIdentifier: identifier.length,
})

export const DIRECTORY = 2
export const ASSOCIATED = 4
export const MULTI_EXTENT = 0x80
/** Block of the root directory on a hand-made disc, one sector long; the blocks after it are free. */
export const ROOT_BLOCK = 20
export const DISC_BLOCKS = 40

/** Hand-made system use entries, such as "SP" and "NM". */
export const systemUse = (signature: string, ...data: readonly number[]): Uint8Array =>
  Uint8Array.from([...latin1Bytes(signature), 4 + data.length, 1, ...data])

export const SHARING_PROTOCOL = systemUse('SP', 0xbe, 0xef, 0)
export const nameEntry = (name: string, flags = 0): Uint8Array => systemUse('NM', flags, ...latin1Bytes(name))

const bothOrders = (value: number): number[] => {
  const little = [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]
  return [...little, ...little.toReversed()]
}

export const continuation = (block: number, offset: number, length: number): Uint8Array =>
  systemUse('CE', ...bothOrders(block), ...bothOrders(offset), ...bothOrders(length))

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

export interface DiscParts {
  /** Records of the root directory after its own and its parent's. */
  readonly records?: readonly Uint8Array[]
  /** System use field of the root's own record. */
  readonly rootSystemUse?: Uint8Array
  readonly descriptor?: Partial<PrimaryVolumeDescriptor>
  readonly root?: Partial<IsoDirectoryRecord>
  /** Bytes written over the finished disc, by offset. */
  readonly over?: Readonly<Record<number, Uint8Array>>
}

/** A hand-made disc in memory that is not zero: descriptor, terminator, one sector of root directory. */
export const discByHand = (parts: DiscParts = {}): Uint8Array => {
  const disc = new Uint8Array(DISC_BLOCKS * ISO_SECTOR).fill(0xaa)
  const root = { ...fixedPart(34, '\0', ROOT_BLOCK, ISO_SECTOR, DIRECTORY), ...parts.root }
  const blank = PrimaryVolumeDescriptor.decode(new Uint8Array(ISO_SECTOR).fill(0xaa))
  const descriptor = {
    ...blank,
    volumeDescriptorType: 1,
    standardIdentifier: STANDARD_IDENTIFIER,
    volumeIdentifier: 'BY HAND',
    volumeSpaceSize: DISC_BLOCKS,
    logicalBlockSize: ISO_SECTOR,
    rootDirectory: root,
    ...parts.descriptor,
  }
  PrimaryVolumeDescriptor.encodeInto(disc, FIRST_DESCRIPTOR * ISO_SECTOR, descriptor)
  disc.set(latin1Bytes(`\xff${STANDARD_IDENTIFIER}\x01`), (FIRST_DESCRIPTOR + 1) * ISO_SECTOR)
  const place = { block: ROOT_BLOCK, length: ISO_SECTOR, flags: DIRECTORY }
  const self = directoryRecord({ identifier: '\0', ...place, systemUse: parts.rootSystemUse ?? new Uint8Array() })
  const records = joined(self, directoryRecord({ identifier: '\x01', ...place }), ...(parts.records ?? []))
  disc.fill(0, ROOT_BLOCK * ISO_SECTOR, (ROOT_BLOCK + 1) * ISO_SECTOR)
  disc.set(records, ROOT_BLOCK * ISO_SECTOR)
  for (const [offset, over] of Object.entries(parts.over ?? {})) disc.set(over, Number(offset))
  return disc
}
