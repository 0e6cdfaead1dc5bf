// The whole test run: system packages, then every part in order, then one summary. `--only NAME` runs one part.
import { availableParallelism } from 'node:os'
import { PARTS } from './parts.mjs'
import { endAll, startAside, startHere } from './run-command.mjs'
import { runPart, sideBySide } from './run-part.mjs'
import { closingLine, isGreen, summaryLines } from './summary.mjs'
import { installMissing } from './system-packages.mjs'

for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]))
  process.once(signal, () => {
    endAll()
    process.exit(status)
  })

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const parts = PARTS.filter(({ name }) => only === undefined || name === only)
if (parts.length === 0)
  console.log(`There is no part "${only}"; there are ${PARTS.map(({ name }) => name).join(', ')}.`)

const missing = installMissing()

/** Runs a part while nothing else runs, printing its output as it comes. @param {import('./run-part.mjs').Part} part */
const runAlone = part => {
  console.log(`\n== ${part.name}`)
  return runPart(part, missing, startHere, line => console.log(line))
}

/**
 * Runs a part alongside others, printing its output in one piece at its end. @param {import('./run-part.mjs').Part}
 * part
 */
const runBeside = async part => {
  console.log(`\n== ${part.name} begins; what it prints follows when it has ended`)
  const { start, printed } = startAside()
  const result = await runPart(part, missing, start, line => console.log(line))
  console.log(`\n== ${part.name}\n${printed()}`)
  return result
}

const results = []
for (const part of parts.filter(({ beside }) => !beside)) results.push(await runAlone(part))
const others = parts.filter(({ beside }) => beside)
const atOnce = Math.min(availableParallelism(), others.length)
if (atOnce > 1) results.push(...(await sideBySide(others, atOnce, runBeside)))
else for (const part of others) results.push(await runAlone(part))

for (const line of summaryLines(results, missing)) console.log(line)
process.exitCode = isGreen(results) ? 0 : 1
console.log(closingLine(results))
