import { asciiJson } from '../bytes/ascii-json.ts'
import { latin1 } from '../bytes/latin1.ts'

/**
 * Frames of the privileged channel: u32 length of all that follows, u32 length of the header, the header as JSON in
 * ASCII, then raw bytes. Little-endian.
 */

/** A JSON header with bytes after it. */
export interface Frame {
  readonly header: unknown
  readonly payload: Uint8Array
}

/** The peer sent something that is not a frame, so it is not ours. */
export class FrameError extends Error {}

/** No request is larger than a megabyte; this leaves room, and limits how much a stranger can make us hold. */
export const MAX_PAYLOAD = 4 << 20
const MAX_HEADER = 64 << 10
const PREFIX = 8

/** A frame as bytes. */
export const encodeFrame = (header: unknown, payload: Uint8Array = new Uint8Array()): Uint8Array => {
  const head = asciiJson(header)
  const bytes = new Uint8Array(PREFIX + head.length + payload.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 4 + head.length + payload.length, true)
  view.setUint32(4, head.length, true)
  bytes.set(head, PREFIX)
  bytes.set(payload, PREFIX + head.length)
  return bytes
}

/** Takes bytes in whatever pieces they come, and returns whole frames. */
export class FrameDecoder {
  #parts: Uint8Array[] = []
  #held = 0

  /** The frames that these bytes complete. Throws FrameError; the decoder is then unusable. */
  push(bytes: Uint8Array): Frame[] {
    this.#parts.push(bytes)
    this.#held += bytes.length
    const frames: Frame[] = []
    for (let frame = this.#take(); frame; frame = this.#take()) frames.push(frame)
    return frames
  }

  #take(): Frame | undefined {
    if (this.#held < PREFIX) return undefined
    const start = this.#join(PREFIX)
    const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
    const [length, headerLength] = [view.getUint32(0, true), view.getUint32(4, true)]
    if (headerLength > MAX_HEADER || length < 4 + headerLength || length - 4 - headerLength > MAX_PAYLOAD)
      throw new FrameError('a frame of impossible lengths')
    const whole = 4 + length
    if (this.#held < whole) return undefined
    const bytes = this.#join(whole)
    this.#parts = bytes.length > whole ? [bytes.subarray(whole)] : []
    this.#held -= whole
    return {
      header: parseHeader(bytes.subarray(PREFIX, PREFIX + headerLength)),
      payload: bytes.subarray(PREFIX + headerLength, whole),
    }
  }

  /** Joins at least `length` of the held bytes into one piece. */
  #join(length: number): Uint8Array {
    const [first] = this.#parts
    if (first && first.length >= length) return first
    const all = new Uint8Array(this.#held)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    this.#parts = [all]
    return all
  }
}

const parseHeader = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(latin1(bytes))
  } catch {
    throw new FrameError('a header that is not JSON')
  }
}
