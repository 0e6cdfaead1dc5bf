import { struct, u8, u32 } from '../../../app/bytes/struct.ts'

/** How a frame begins (RFC 8878, section 3.1.1). */
const FrameStart = struct('zstd frame start', 5, { magic: u32, descriptor: u8 })

const MAGIC = 0xfd2fb528
/** The bit of the descriptor for a checksum (section 3.1.1.1.1.5). */
const CONTENT_CHECKSUM = 0x04

/** Takes the input that the decoder has consumed, in order, and whether a frame has ended there. */
export type LookAtFrames = (taken: Uint8Array, frameEnded: boolean) => void

/** Calls `onFound` for every frame without a checksum of its content, skippable ones aside. */
export const uncheckedFrames = (onFound: () => void): LookAtFrames => {
  const start = new Uint8Array(FrameStart.size)
  let held = 0
  return (taken, frameEnded) => {
    const more = taken.subarray(0, start.length - held)
    start.set(more, held)
    held += more.length
    if (more.length > 0 && held === start.length) {
      const { magic, descriptor } = FrameStart.decode(start)
      if (magic === MAGIC && (descriptor & CONTENT_CHECKSUM) === 0) onFound()
    }
    if (frameEnded) held = 0
  }
}
