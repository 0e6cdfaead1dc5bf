// `npm run bench`: every row, medians of paired runs; prints a Markdown table for docs/benchmarks.md.
import { flashRows } from './flash.mjs'
import { inspectRows } from './inspect.mjs'
import { sourceRows } from './sources.mjs'

const number = (value, unit) => (unit === 'bytes' ? String(Math.round(value)) : `${value.toFixed(3)} ${unit ?? 's'}`)

const line = ({ name, ours, theirs, goal, unit, skipped }) => {
  if (skipped) return `| ${name} | not run: ${skipped} | | | | |`
  const ratio = ours / theirs
  return `| ${name} | ${number(ours, unit)} | ${number(theirs, unit)} | ${ratio.toFixed(3)} | ${goal} | ${ratio <= goal ? 'met' : 'missed'} |`
}

console.log('| row | Thinstick | reference | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |')
for (const row of [...flashRows(), ...inspectRows(), ...sourceRows()]) console.log(line(row))
