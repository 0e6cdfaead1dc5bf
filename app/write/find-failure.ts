import { SECTOR } from '../bytes/units.ts'

/** Carries out one part of a request: `from` and `length` in bytes, counted from the start of the request. */
export type Part = (from: number, length: number) => Promise<void>

// A medium that takes long to fail would take as long again for every part.
const PATIENCE_MS = 2000

const fails = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => false,
    () => true,
  )

/**
 * Finds where a request of `length` bytes failed, by doing half of what failed again and again: the first byte of the
 * failing sector, from the start of the request. Stops halving where the parts go well or where it takes long; then
 * what it gives is the start of what is known to hold the fault. `slow` is how long the request itself took (ms).
 */
export const findFailure = async (part: Part, length: number, slow: number, now: () => number): Promise<number> => {
  const limit = now() + PATIENCE_MS - slow
  let [from, rest] = [0, length]
  while (rest > SECTOR && now() < limit) {
    const half = Math.ceil(rest / SECTOR / 2) * SECTOR
    if (await fails(part(from, half))) rest = half
    else if (await fails(part(from + half, rest - half))) [from, rest] = [from + half, rest - half]
    else break
  }
  return from
}
