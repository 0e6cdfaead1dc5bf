import { SECTOR } from '../bytes/units.ts'

/** Carries out one part of a request: `from` and `length` in bytes, counted from the start of the request. */
export type Part = (from: number, length: number) => Promise<void>

// A medium that is slow to fail would be as slow again for every part.
const TIMEOUT_MS = 4000

const succeeds = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )

/**
 * Finds where a request of `length` bytes failed, by repeatedly halving the part that must contain the fault. Resolves
 * to the first byte of the failing sector, counted from the start of the request; if the search takes too long, to the
 * start of what is left to search; if the fault does not recur, to the start of the request. `slow` is how long the
 * request itself took (ms).
 */
export const findFailure = async (part: Part, length: number, slow: number, now: () => number): Promise<number> => {
  const limit = now() + TIMEOUT_MS - slow
  let [from, rest] = [0, length]
  while (rest > SECTOR && now() < limit) {
    const half = Math.ceil(rest / SECTOR / 2) * SECTOR
    if (await succeeds(part(from, half))) [from, rest] = [from + half, rest - half]
    else rest = half
  }
  // No part was seen to fail, so a fault that came and went would be blamed on the last sector.
  const isCertain = from === 0 || now() >= limit || !(await succeeds(part(from, rest)))
  return isCertain ? from : 0
}
