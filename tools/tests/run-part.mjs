// Runs one part of the test run, whatever becomes of it. Pure but for the clock and what the part does itself.

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[], proofs?: import('./summary.mjs').Proofs[] }} Counts
 * @typedef {{ name: string, needs?: readonly string[], run: (spawn: any) => Counts }} Part
 */

/**
 * A part that lacks a system package is skipped with that reason; one that throws has failed.
 * @param {Part} part
 * @param {readonly string[]} missing system packages that are not here
 * @param {any} spawn spawnSync
 * @param {(line: string) => void} say
 * @returns {import('./summary.mjs').PartResult}
 */
export const runPart = ({ name, needs = [], run }, missing, spawn, say) => {
  const started = Date.now()
  const counts = missingFor(needs, missing) ?? counted(run, spawn, say)
  return { name, seconds: (Date.now() - started) / 1000, ...counts }
}

/** @param {readonly string[]} needs @param {readonly string[]} missing @returns {Counts | undefined} */
const missingFor = (needs, missing) => {
  const lacking = needs.filter(name => missing.includes(name))
  if (lacking.length === 0) return undefined
  return { passed: 0, failed: 0, skipped: [{ name: 'all of it', reason: `needs ${lacking.join(', ')}` }] }
}

/** @param {Part['run']} run @param {any} spawn @param {(line: string) => void} say @returns {Counts} */
const counted = (run, spawn, say) => {
  try {
    return run(spawn)
  } catch (error) {
    say(`The part broke off: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1, skipped: [] }
  }
}
