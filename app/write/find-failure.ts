import { SECTOR } from '../bytes/units.ts'

/** Carries out one part of a request: `from` and `length` in bytes, counted from the start of the request. */
export type Part = (from: number, length: number) => Promise<void>

// A medium that takes long to fail would take as long again for every part.
const TIMEOUT_MS = 4000

const succeeds = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )

/**
 * Finds where a request of `length` bytes failed, by doing half of what must hold the fault again and again: the first
 * byte of the failing sector, from the start of the request. Where it takes long, it is the start of what is left to be
 * searched; where the fault does not come again, that of the request. `slow` is how long the request itself took (ms).
 */
export const findFailure = async (part: Part, length: number, slow: number, now: () => number): Promise<number> => {
  const limit = now() + TIMEOUT_MS - slow
  let [from, rest] = [0, length]
  while (rest > SECTOR && now() < limit) {
    const half = Math.ceil(rest / SECTOR / 2) * SECTOR
    if (await succeeds(part(from, half))) [from, rest] = [from + half, rest - half]
    else rest = half
  }
  // Only its first halves were tried: whatever came and went is taken for the last sector.
  const isCertain = from === 0 || now() >= limit || !(await succeeds(part(from, rest)))
  return isCertain ? from : 0
}
