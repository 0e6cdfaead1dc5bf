// The whole test run: system packages, then every part in order, then one summary. `--only NAME` runs one part.
import { spawnSync } from 'node:child_process'
import { PARTS } from './parts.mjs'
import { runPart } from './run-part.mjs'
import { closingLine, isGreen, summaryLines } from './summary.mjs'
import { installMissing } from './system-packages.mjs'

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const parts = PARTS.filter(({ name }) => only === undefined || name === only)
if (parts.length === 0)
  console.log(`There is no part "${only}"; there are ${PARTS.map(({ name }) => name).join(', ')}.`)

const missing = installMissing()
const results = []
for (const part of parts) {
  console.log(`\n== ${part.name}`)
  results.push(runPart(part, missing, spawnSync, line => console.log(line)))
}
for (const line of summaryLines(results, missing)) console.log(line)
process.exitCode = isGreen(results) ? 0 : 1
console.log(closingLine(results))
