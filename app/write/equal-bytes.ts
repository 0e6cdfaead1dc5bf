/**
 * The index of the first byte in which two runs of the same length differ; undefined if they are equal. For the few
 * callers that need the index; to know only whether they are equal, `Effects.sameBytes` is faster.
 */
export const firstDifference = (a: Uint8Array, b: Uint8Array): number | undefined => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return i
  return undefined
}
