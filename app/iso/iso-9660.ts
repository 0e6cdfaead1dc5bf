import { type ByteSource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { type Field, list, raw, struct, text, u8, u32, type ValueOf } from '../bytes/struct.ts'

/** Size in bytes of a logical sector and, on every disc read here, of a logical block. */
export const ISO_SECTOR = 2048

/** A number recorded in both byte orders (ECMA-119, 7.2.3 and 7.3.3); the little-endian half is used. */
export const bothEndian = (bits: 16 | 32): Field<number> => ({
  size: bits / 4,
  read: (view, offset) => (bits === 16 ? view.getUint16(offset, true) : view.getUint32(offset, true)),
  write: (view, offset, value) => {
    if (bits === 16) {
      view.setUint16(offset, value, true)
      view.setUint16(offset + 2, value)
    } else {
      view.setUint32(offset, value, true)
      view.setUint32(offset + 4, value)
    }
  },
})

/** The fixed part of a directory record; the file identifier and the system use field follow. Source: ECMA-119, 9.1. */
export const IsoDirectoryRecord = struct('ISO 9660 directory record', 33, {
  lengthOfDirectoryRecord: u8,
  extendedAttributeRecordLength: u8,
  locationOfExtent: bothEndian(32),
  dataLength: bothEndian(32),
  recordingDateAndTime: raw(7),
  fileFlags: u8,
  fileUnitSize: u8,
  interleaveGapSize: u8,
  volumeSequenceNumber: bothEndian(16),
  lengthOfFileIdentifier: u8,
})
export type IsoDirectoryRecord = ValueOf<typeof IsoDirectoryRecord>

/** The sector that describes a disc. Source: ECMA-119, 8.4. */
export const PrimaryVolumeDescriptor = struct('ISO 9660 primary volume descriptor', ISO_SECTOR, {
  volumeDescriptorType: u8,
  standardIdentifier: text(5),
  volumeDescriptorVersion: u8,
  unused1: u8,
  systemIdentifier: text(32),
  volumeIdentifier: text(32),
  unused2: raw(8),
  volumeSpaceSize: bothEndian(32),
  unused3: raw(32),
  volumeSetSize: bothEndian(16),
  volumeSequenceNumber: bothEndian(16),
  logicalBlockSize: bothEndian(16),
  pathTableSize: bothEndian(32),
  locationsOfTypeLPathTables: list(u32, 2),
  locationsOfTypeMPathTables: raw(8),
  rootDirectory: IsoDirectoryRecord,
  rootIdentifier: u8,
  volumeSetIdentifier: raw(128),
  publisherIdentifier: raw(128),
  dataPreparerIdentifier: raw(128),
  applicationIdentifier: raw(128),
  copyrightFileIdentifier: raw(37),
  abstractFileIdentifier: raw(37),
  bibliographicFileIdentifier: raw(37),
  volumeDates: list(raw(17), 4),
  fileStructureVersion: u8,
  reserved1: u8,
  applicationUse: raw(512),
  reserved2: raw(653),
})
export type PrimaryVolumeDescriptor = ValueOf<typeof PrimaryVolumeDescriptor>

const VolumeDescriptorStart = struct('ISO 9660 volume descriptor', 7, {
  volumeDescriptorType: u8,
  standardIdentifier: text(5),
  volumeDescriptorVersion: u8,
})

/** The identifier in every volume descriptor of an ISO 9660 disc. */
export const STANDARD_IDENTIFIER = 'CD001'
const RECOGNITION_SEQUENCE = [STANDARD_IDENTIFIER, 'BEA01', 'BOOT2', 'CDW02']
const DESCRIPTOR_TYPE = { primary: 1, terminator: 255 } as const
/** The sector of the first volume descriptor: the primary one, on most discs. */
export const FIRST_DESCRIPTOR = 16
// A disc has three or four; only a damaged one lacks the terminator.
const MAX_DESCRIPTORS = 64
// Some 40,000 files in one directory.
const MAX_DIRECTORY_BYTES = 4 << 20

/**
 * What is wrong with a disc: `why` completes a sentence. `damaged` if it is damaged, `refused` if it is intact but of a
 * kind that is not supported.
 */
export class IsoError extends Error {
  readonly why: string
  readonly kind: 'damaged' | 'refused'
  constructor(why: string, kind: 'damaged' | 'refused' = 'damaged', options?: ErrorOptions) {
    super(why, options)
    this.name = 'IsoError'
    this.why = why
    this.kind = kind
  }
}

/** The facts about a disc that reading its directories needs. */
export interface IsoDisc {
  readonly source: ByteSource
  /** Where the disc ends, in bytes. */
  readonly size: number
  /** Bytes before the system use entries of each record (LEN_SKP of SUSP); undefined on a disc without Rock Ridge. */
  readonly systemUseSkip: number | undefined
}

/** A run of bytes of a disc. */
export interface IsoExtent {
  /** Bytes from the start of the disc. */
  readonly offset: number
  readonly length: number
}

/** Reads bytes of a disc. Throws IsoError if it ends before them. */
export const readDisc = async (source: ByteSource, offset: number, length: number): Promise<Uint8Array> => {
  try {
    return await readBytes(source, offset, length)
  } catch (error) {
    if (!(error instanceof OutOfRangeError)) throw error
    const why = `it ends after ${error.size} bytes, and what is at ${offset} to ${offset + length} is needed`
    throw new IsoError(why, 'damaged', { cause: error })
  }
}

/** Whether a source is an ISO 9660 disc, by the first volume descriptor's identifier (ECMA-119, 8.1.2). */
export const isIso9660 = async (source: ByteSource): Promise<boolean> => {
  const offset = FIRST_DESCRIPTOR * ISO_SECTOR
  if (source.size < offset + VolumeDescriptorStart.size) return false
  const start = VolumeDescriptorStart.decode(await readBytes(source, offset, VolumeDescriptorStart.size))
  return start.standardIdentifier === STANDARD_IDENTIFIER
}

/** The primary volume descriptor; takes one read on most discs. Throws IsoError. */
export const readPrimaryDescriptor = async (source: ByteSource): Promise<PrimaryVolumeDescriptor> => {
  const descriptor = await findPrimaryDescriptor(source)
  const { logicalBlockSize } = descriptor
  if (logicalBlockSize === ISO_SECTOR) return descriptor
  const why = `its logical blocks have ${logicalBlockSize} bytes, and only ${ISO_SECTOR} are supported`
  throw new IsoError(why, 'refused')
}

const findPrimaryDescriptor = async (source: ByteSource): Promise<PrimaryVolumeDescriptor> => {
  for (let n = 0; n < MAX_DESCRIPTORS; n++) {
    const bytes = await readDisc(source, (FIRST_DESCRIPTOR + n) * ISO_SECTOR, ISO_SECTOR)
    const { standardIdentifier, volumeDescriptorType } = VolumeDescriptorStart.decode(bytes)
    if (standardIdentifier !== STANDARD_IDENTIFIER)
      throw new IsoError(`volume descriptor ${n} does not say ${STANDARD_IDENTIFIER}`)
    if (volumeDescriptorType === DESCRIPTOR_TYPE.primary) return PrimaryVolumeDescriptor.decode(bytes)
    if (volumeDescriptorType === DESCRIPTOR_TYPE.terminator) throw new IsoError('it has no primary volume descriptor')
  }
  throw new IsoError(`its first ${MAX_DESCRIPTORS} volume descriptors describe no volume and do not end`)
}

/**
 * Whether the disc also has a UDF volume: its descriptors come after those of ISO 9660 (ECMA-167, part 2, 9.1 and part
 * 3, 9.1). Reads up to there. Throws IsoError.
 */
export const hasUdfVolume = async (source: ByteSource): Promise<boolean> => {
  for (let n = 0; n < MAX_DESCRIPTORS; n++) {
    const offset = (FIRST_DESCRIPTOR + n) * ISO_SECTOR
    if (offset + VolumeDescriptorStart.size > source.size) return false
    const bytes = await readDisc(source, offset, VolumeDescriptorStart.size)
    const { standardIdentifier } = VolumeDescriptorStart.decode(bytes)
    if (standardIdentifier === 'NSR02' || standardIdentifier === 'NSR03') return true
    if (!RECOGNITION_SEQUENCE.includes(standardIdentifier)) return false
  }
  return false
}

/** Where a record's data is, after any extended attribute record. Throws IsoError if that is outside the disc. */
export const extentOf = (record: IsoDirectoryRecord, discSize: number, what: string): IsoExtent => {
  const { locationOfExtent, extendedAttributeRecordLength, dataLength: length } = record
  const offset = (locationOfExtent + extendedAttributeRecordLength) * ISO_SECTOR
  // An empty file has nothing to read, and some writers give it no valid block.
  if (length === 0) return { offset: 0, length }
  if (offset + length > discSize) {
    throw new IsoError(`${what} is at bytes ${offset} to ${offset + length}, and the disc ends at ${discSize}`)
  }
  return { offset, length }
}

/** The same for a directory, whose size has to be within reason. */
export const directoryExtent = (record: IsoDirectoryRecord, discSize: number, what: string): IsoExtent => {
  const extent = extentOf(record, discSize, what)
  if (extent.length > MAX_DIRECTORY_BYTES) {
    throw new IsoError(`${what} has ${extent.length} bytes, more than ${MAX_DIRECTORY_BYTES}`, 'refused')
  }
  return extent
}
