import { crc32 } from 'node:zlib'
import { struct, u8, u16, u32 } from '../../../app/bytes/struct.ts'
import { type ChunkReader, unpackedStream } from '../stream/chunk-reader.ts'
import { inflate } from '../stream/inflate.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'

/** RFC 1952, section 2.3: what each member begins with. */
const MemberHeader = struct('gzip member header', 10, { ID: u16, CM: u8, FLG: u8, MTIME: u32, XFL: u8, OS: u8 })
/** RFC 1952, section 2.3.1: what each member ends with, about the unpacked data. */
const MemberTrailer = struct('gzip member trailer', 8, { CRC32: u32, ISIZE: u32 })

const ID = 0x8b1f
const DEFLATE = 8
const FHCRC = 0x02
const FEXTRA = 0x04
const FNAME = 0x08
const FCOMMENT = 0x10
const RESERVED = 0xe0

// A name or comment longer than this is damage.
const LONGEST_TEXT = 1 << 16

/**
 * Unpacks gzip data: all its members, one after the other. Like gzip itself, ignores anything after the last member
 * that is not a member. Throws LayerError.
 */
export const gunzipStream = (input: ByteStream): ByteStream => unpackedStream(input, members)

async function* members(reader: ChunkReader): AsyncGenerator<Uint8Array> {
  await memberHeader(reader)
  do yield* memberData(reader)
  while (await anotherMember(reader))
}

const damaged = (why: string): LayerError => new LayerError('gzip', why)

const exactly = async (reader: ChunkReader, length: number): Promise<Uint8Array> => {
  const bytes = await reader.upTo(length)
  if (bytes.length < length) throw damaged(`it ends early, after ${reader.position} bytes`)
  return bytes
}

const anotherMember = async (reader: ChunkReader): Promise<boolean> => {
  const id = await reader.upTo(2)
  if (id[0] !== (ID & 0xff) || id[1] !== ID >> 8) return false
  reader.unread(id)
  await memberHeader(reader)
  return true
}

/** Reads past the header of a member; none of its optional parts is needed. */
const memberHeader = async (reader: ChunkReader): Promise<void> => {
  const at = reader.position
  const fixed = await exactly(reader, MemberHeader.size)
  const { ID: id, CM, FLG } = MemberHeader.decode(fixed)
  if (id !== ID) throw damaged('it does not begin like gzip data')
  if (CM !== DEFLATE || FLG & RESERVED) throw damaged(`the header at byte ${at} is not one that gzip writes`)
  let check = crc32(fixed)
  if (FLG & FEXTRA) {
    const length = await exactly(reader, 2)
    check = crc32(await exactly(reader, (length[0] ?? 0) + (length[1] ?? 0) * 256), crc32(length, check))
  }
  if (FLG & FNAME) check = await pastText(reader, check)
  if (FLG & FCOMMENT) check = await pastText(reader, check)
  if (FLG & FHCRC) await checkHeader(reader, check, at)
}

const pastText = async (reader: ChunkReader, before: number): Promise<number> => {
  let check = before
  for (let length = 0; length < LONGEST_TEXT; length++) {
    const byte = await exactly(reader, 1)
    check = crc32(byte, check)
    if (byte[0] === 0) return check
  }
  throw damaged(`the name in its header does not end before byte ${reader.position}`)
}

const checkHeader = async (reader: ChunkReader, check: number, at: number): Promise<void> => {
  const [low = 0, high = 0] = await exactly(reader, 2)
  if (low + high * 256 !== (check & 0xffff)) throw damaged(`the checksum of the header at byte ${at} does not match`)
}

async function* memberData(reader: ChunkReader): AsyncGenerator<Uint8Array> {
  let check = 0
  let length = 0
  for await (const chunk of inflate(reader, 'gzip')) {
    check = crc32(chunk, check)
    length += chunk.length
    yield chunk
  }
  const { CRC32, ISIZE } = MemberTrailer.decode(await exactly(reader, MemberTrailer.size))
  if (CRC32 !== check) throw damaged(`the checksum (CRC-32) at byte ${reader.position - 8} does not match`)
  // ISIZE counts modulo 2^32.
  if (ISIZE !== length % 2 ** 32) throw damaged(`it unpacks to ${length} bytes, not to the ${ISIZE} that it says`)
}
