import type { ByteSource } from './byte-source.ts'

const BLOCK = 1 << 20
const SMALL = 1 << 16

/**
 * The same source, with small reads (under 64 KiB) served from the last megabyte that was read: otherwise each of sixty
 * thousand files in a row would cost a request. Only for a source that nothing writes to in the meantime.
 */
export const blockSource = (source: ByteSource): ByteSource => {
  const block = new Uint8Array(BLOCK)
  let start = -1
  let length = 0
  const load = async (offset: number): Promise<boolean> => {
    const from = Math.floor(offset / BLOCK) * BLOCK
    const size = Math.min(BLOCK, source.size - from)
    start = -1
    try {
      await source.read(from, block.subarray(0, size))
    } catch {
      // Part of it is missing or unreadable: a smaller read may still succeed.
      return false
    }
    start = from
    length = size
    return true
  }
  const holds = (offset: number, bytes: number): boolean =>
    start >= 0 && offset >= start && offset + bytes <= start + length
  const small = async (offset: number, target: Uint8Array): Promise<void> => {
    if (!holds(offset, target.length) && !((await load(offset)) && holds(offset, target.length)))
      return source.read(offset, target)
    target.set(block.subarray(offset - start, offset - start + target.length))
  }
  // One at a time, as there is only one block.
  let last: Promise<void> = Promise.resolve()
  return {
    size: source.size,
    ...(source.identity === undefined ? {} : { identity: source.identity }),
    read: async (offset, target) => {
      const inside = offset >= 0 && offset + target.length <= source.size
      if (target.length >= SMALL || !inside || source.sequential) return source.read(offset, target)
      const reading = last.then(() => small(offset, target))
      last = reading.catch(() => {})
      return reading
    },
  }
}
