// The whole test run: system packages, then every part in order, then one summary. `--only NAME` runs one part.
import { spawnSync } from 'node:child_process'
import { PARTS } from './support/parts.mjs'
import { closingLine, isGreen, summaryLines } from './support/summary.mjs'
import { installMissing } from './support/system-packages.mjs'

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const missing = installMissing()
const results = []
for (const part of PARTS.filter(({ name }) => only === undefined || name === only)) {
  console.log(`\n== ${part.name}`)
  const started = Date.now()
  const outcome = part.run(spawnSync)
  results.push({ name: part.name, seconds: (Date.now() - started) / 1000, ...outcome })
}
for (const line of summaryLines(results, missing)) console.log(line)
process.exitCode = isGreen(results) ? 0 : 1
console.log(closingLine(results))
