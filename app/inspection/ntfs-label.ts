import { decodeUtf16 } from '../bytes/texts.ts'
import type { VolumeBytes } from './volume-bytes.ts'

// The record of $Volume, and the attribute $VOLUME_NAME in it.
const VOLUME_RECORD = 3
const VOLUME_NAME = 0x60
const END = 0xffff_ffff
const MAX_ATTRIBUTES = 16

/** The label of an NTFS volume, from its master file table. Layout: Linux, fs/ntfs3/ntfs.h. */
export const readNtfsLabel = async (bytes: VolumeBytes): Promise<string | undefined> => {
  const cluster = (await bytes.u16(11)) * (await bytes.u8(13))
  const per = await bytes.u8(64)
  const size = per < 0x80 ? per * cluster : 2 ** (0x100 - per)
  const record = (await bytes.u64(48)) * cluster + VOLUME_RECORD * size
  if ((await bytes.text(record, 4)) !== 'FILE') return undefined
  let at = record + (await bytes.u16(record + 20))
  for (let i = 0; i < MAX_ATTRIBUTES && at < record + size; i++) {
    const [type, length] = [await bytes.u32(at), await bytes.u32(at + 4)]
    if (type === END || length === 0) return undefined
    if (type === VOLUME_NAME) return nameAt(bytes, at)
    at += length
  }
  return undefined
}

const MAX_BYTES = 64

const nameAt = async (bytes: VolumeBytes, at: number): Promise<string | undefined> => {
  const length = Math.min(MAX_BYTES, await bytes.u32(at + 16))
  const name = await bytes.slice(at + (await bytes.u16(at + 20)), length)
  return decodeUtf16(name) || undefined
}
