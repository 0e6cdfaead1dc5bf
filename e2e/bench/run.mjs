// `npm run bench`: every row, medians of paired runs; prints a Markdown table for docs/benchmarks.md.
import { flashRows } from './flash.mjs'
import { inspectRows } from './inspect.mjs'
import { sourceRows } from './sources.mjs'
import { windowRows } from './window.mjs'

/** @param {number} value @param {string} [unit] */
const number = (value, unit) => (unit === 'bytes' ? String(Math.round(value)) : `${value.toFixed(3)} ${unit ?? 's'}`)

/** @param {import('./measure.mjs').Row} row */
const line = row => {
  if ('skipped' in row) return `| ${row.name} | not run: ${row.skipped} | | | | |`
  const { name, ours, theirs, goal, unit } = row
  const ratio = ours / theirs
  return `| ${name} | ${number(ours, unit)} | ${number(theirs, unit)} | ${ratio.toFixed(3)} | ${goal} | ${ratio <= goal ? 'met' : 'missed'} |`
}

console.log('| row | Thinstick | reference | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |')
for (const row of [...flashRows(), ...inspectRows(), ...sourceRows(), ...(await windowRows())]) console.log(line(row))
