/** File contents that are computed, not stored: every byte depends only on a seed and its offset. */

const WORDS = 16_384

/** Fills in one of 2^32 well-spread values for each index: multiply and fold twice, as integer hashes do. */
const fillWords = (words: Uint32Array, count: number, seed: number, first: number): void => {
  for (let i = 0; i < count; i++) {
    let word = Math.imul((first + i) ^ seed, 0x9e3779b1)
    word = Math.imul(word ^ (word >>> 15) ^ seed, 0x85ebca6b)
    words[i] = word ^ (word >>> 13)
  }
}

/**
 * Fills `target` with the bytes from `offset` (bytes) of the endless noise of `seed`. The same on every run, whatever
 * pieces it is read in.
 */
export const fillNoise = (seed: number, offset: number, target: Uint8Array): void => {
  // A separate array of words, because `target` may start at an odd address.
  const words = new Uint32Array(Math.min(WORDS, (target.length >> 2) + 2))
  const bytes = new Uint8Array(words.buffer)
  let done = 0
  while (done < target.length) {
    const first = Math.floor((offset + done) / 4)
    const skip = (offset + done) % 4
    const length = Math.min(bytes.length - skip, target.length - done)
    fillWords(words, Math.ceil((skip + length) / 4), seed, first)
    target.set(bytes.subarray(skip, skip + length), done)
    done += length
  }
}
