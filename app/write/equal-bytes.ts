const WORD = 4

/**
 * The index of the first byte in which two runs of the same length differ; undefined where they are equal. Word by
 * word where both lie on word boundaries: a verification compares tens of megabytes.
 */
export const firstDifference = (a: Uint8Array, b: Uint8Array): number | undefined => {
  const words = a.byteOffset % WORD === 0 && b.byteOffset % WORD === 0 ? Math.floor(a.length / WORD) : 0
  const start = words > 0 ? equalWords(a, b, words) * WORD : 0
  for (let i = start; i < a.length; i++) if (a[i] !== b[i]) return i
  return undefined
}

const equalWords = (a: Uint8Array, b: Uint8Array, words: number): number => {
  const left = new Int32Array(a.buffer, a.byteOffset, words)
  const right = new Int32Array(b.buffer, b.byteOffset, words)
  let i = 0
  while (i < words && left[i] === right[i]) i++
  return i
}
