import { crc32 } from 'node:zlib'
import { type ByteSource, readBytes, windowOf } from '../../../app/bytes/byte-source.ts'
import { struct, u16, u32 } from '../../../app/bytes/struct.ts'
import { type ChunkReader, unpackedStream } from '../stream/chunk-reader.ts'
import { inflate } from '../stream/inflate.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { streamOf } from '../stream/stream.ts'

/** APPNOTE.TXT, section 4.3.7: what comes before the name, the extra field and the data of each entry. */
export const LocalFileHeader = struct('local file header', 30, {
  signature: u32,
  versionNeeded: u16,
  flags: u16,
  method: u16,
  modTime: u16,
  modDate: u16,
  crc32: u32,
  compressedSize: u32,
  uncompressedSize: u32,
  nameLength: u16,
  extraLength: u16,
})

const SIGNATURE = 0x04034b50

// Methods of APPNOTE.TXT, section 4.4.5.
const STORED = 0
const DEFLATED = 8

/**
 * Where an entry's data is, and what it should unpack to, according to the central directory. Offsets and sizes in
 * bytes.
 */
export interface EntryPlace {
  readonly relativeOffsetOfLocalHeader: number
  readonly compressionMethod: number
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly crc32: number
  isEncrypted(): boolean
}

/** The unpacked data of an entry; its size and CRC-32 are verified. Throws LayerError. */
export const entryData = (source: ByteSource, place: EntryPlace): ByteStream =>
  unpackedStream(packedData(source, place), reader => checked(unpacked(reader, place), place))

const damaged = (why: string): LayerError => new LayerError('zip', why)
const refused = (why: string): LayerError => new LayerError('zip', why, 'refused')

async function* packedData(source: ByteSource, place: EntryPlace): AsyncGenerator<Uint8Array> {
  const { compressionMethod, compressedSize } = place
  if (place.isEncrypted()) throw refused('the file in it is encrypted')
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw refused(`the file in it is packed by method ${compressionMethod}, which is not supported`)
  yield* streamOf(windowOf(source, await dataOffset(source, place), compressedSize))
}

/** Offset of the data in bytes: only the entry's own header says how long its name and its extra field are there. */
const dataOffset = async (source: ByteSource, place: EntryPlace): Promise<number> => {
  const { relativeOffsetOfLocalHeader: at, compressedSize } = place
  if (at + LocalFileHeader.size > source.size) throw damaged(`a file in it begins at byte ${at}, past its end`)
  const header = LocalFileHeader.decode(await readBytes(source, at, LocalFileHeader.size))
  if (header.signature !== SIGNATURE) throw damaged(`there is no header of a file at byte ${at}`)
  const offset = at + LocalFileHeader.size + header.nameLength + header.extraLength
  if (offset + compressedSize > source.size) throw damaged(`the file at byte ${at} goes on past its end`)
  return offset
}

async function* unpacked(reader: ChunkReader, { compressionMethod }: EntryPlace): AsyncGenerator<Uint8Array> {
  if (compressionMethod === DEFLATED) yield* inflate(reader, 'zip')
  else for (let chunk = await reader.next(); chunk; chunk = await reader.next()) yield chunk
}

async function* checked(chunks: AsyncGenerator<Uint8Array>, place: EntryPlace): AsyncGenerator<Uint8Array> {
  const { uncompressedSize: size } = place
  let check = 0
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > size) throw damaged(`a file in it unpacks to more than the ${size} bytes that it says`)
    check = crc32(chunk, check)
    yield chunk
  }
  if (length < size) throw damaged(`a file in it unpacks to ${length} bytes, not to the ${size} that it says`)
  if (check !== place.crc32) throw damaged('the checksum (CRC-32) of a file in it does not match')
}
