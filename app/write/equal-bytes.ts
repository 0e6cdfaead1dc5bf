/**
 * The index of the first byte in which two runs of the same length differ; undefined where they are equal. For the
 * few places that need the place; `Effects.sameBytes` is the fast question.
 */
export const firstDifference = (a: Uint8Array, b: Uint8Array): number | undefined => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return i
  return undefined
}
