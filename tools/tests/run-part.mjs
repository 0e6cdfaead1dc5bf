// Runs one part of the test run, whatever happens in it. Pure, apart from the clock and what the part itself does.

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[], proofs?: import('./summary.mjs').Proofs[] }} Counts
 * @typedef {{ name: string, needs?: readonly string[], beside?: boolean, run: (start: import('./run-command.mjs').Start) => Promise<Counts> }} Part
 *   `beside`: leaves a core to others, and may run at the same time as they do
 */

/**
 * Skips a part that lacks a system package, and gives that as the reason; a part that throws has failed.
 * @param {Part} part
 * @param {readonly string[]} missing system packages that are not here
 * @param {import('./run-command.mjs').Start} start
 * @param {(line: string) => void} say
 * @returns {Promise<import('./summary.mjs').PartResult>}
 */
export const runPart = async ({ name, needs = [], run }, missing, start, say) => {
  const started = Date.now()
  const counts = missingFor(needs, missing) ?? (await counted(run, start, say))
  return { name, seconds: (Date.now() - started) / 1000, ...counts }
}

/** @param {readonly string[]} needs @param {readonly string[]} missing @returns {Counts | undefined} */
const missingFor = (needs, missing) => {
  const lacking = needs.filter(name => missing.includes(name))
  if (lacking.length === 0) return undefined
  return { passed: 0, failed: 0, skipped: [{ name: 'all of it', reason: `needs ${lacking.join(', ')}` }] }
}

/** @param {Part['run']} run @param {import('./run-command.mjs').Start} start @param {(line: string) => void} say @returns {Promise<Counts>} */
const counted = async (run, start, say) => {
  try {
    return await run(start)
  } catch (error) {
    say(`The part broke off: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1, skipped: [] }
  }
}

/**
 * Does something for each item, at most `atOnce` at a time, beginning in order. Resolves to the results in the same order.
 * @template T, R
 * @param {readonly T[]} items @param {number} atOnce @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>}
 */
export const sideBySide = async (items, atOnce, work) => {
  /** @type {R[]} */
  const results = []
  const rest = [...items.entries()]
  const lane = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}
