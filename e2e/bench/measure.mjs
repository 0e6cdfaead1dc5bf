// Small tools for the benchmarks: paired runs, medians, resident memory.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, skipped: string } | { name: string, ours: number, theirs: number, goal: number, unit?: string }} Row
 *   one row of the table: seconds if no unit is named
 * @typedef {{ bytesWritten: number, stages: { stage: string, seconds: number }[], boot: { sectorsCopied: number },
 *   bank: { bytes: number, parameters: { reservedSectors: number, fatSectors: number, rootEntries: number } } }} Report
 *   what the benchmarks read from the report of `flash --json`
 */

export const RUNS = 5

/** @param {readonly number[]} values */
export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Runs a program that must succeed. Returns its standard output. @param {string} command @param {readonly string[]}
 * args
 */
export const must = (command, args) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}: ${stderr}`)
  return stdout
}

/** Seconds of wall time that `run` takes. @param {() => void} run */
export const seconds = run => {
  const started = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - started) / 1e9
}

/**
 * Medians of two contenders that take turns, so that both meet the same machine.
 * @param {() => number} ours @param {() => number} theirs
 */
export const paired = (ours, theirs, before = () => {}) => {
  /** @type {{ ours: number[], theirs: number[] }} */
  const times = { ours: [], theirs: [] }
  for (let turn = 0; turn < RUNS; turn++) {
    before()
    times.theirs.push(theirs())
    before()
    times.ours.push(ours())
  }
  return { ours: median(times.ours), theirs: median(times.theirs) }
}

/**
 * Makes a temporary folder for the duration of a call.
 * @template T
 * @param {(folder: string) => T} use
 */
export const inTempFolder = use => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-bench-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Makes a loop device over a file for the duration of a call.
 * @template T
 * @param {string} file @param {(device: string) => T} use
 */
export const withLoopDevice = (file, use) => {
  const device = must('losetup', ['--find', '--show', file]).trim()
  try {
    return use(device)
  } finally {
    must('losetup', ['--detach', device])
  }
}

/** The last event of `flash --json`. @param {string} output @returns {Report} */
export const lastReport = output => JSON.parse(output.trim().split('\n').at(-1) ?? '')

/** The report of a flash. @param {string} image @param {string} target */
export const flashReport = (image, target) =>
  lastReport(must(process.execPath, ['dist/cli.mjs', 'flash', image, '--to', target, '--yes', '--json']))

/**
 * Peak resident memory of a Node command in megabytes (10^6), from a hook that runs when it ends. @param {readonly
 * string[]} args
 */
export const peakMegabytes = args => {
  const hook = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`
  const { stderr } = spawnSync(process.execPath, ['--import', hook, ...args], { encoding: 'utf8' })
  return (Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024) / 1e6
}
