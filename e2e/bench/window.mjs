// The window rows: from the address to a usable first screen in Chromium, and what scripts and styles weigh packed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { median, RUNS } from './measure.mjs'

const CHROMIUM = '/usr/bin/chromium'
const FOLDER = 'dist/renderer'
const FIRST_SCREEN = 'window: address to a usable first screen, Chromium, host already up'

/** The address that a host prints. @param {import('node:child_process').ChildProcess} host @returns {Promise<string>} */
const addressOf = host =>
  new Promise((resolve, reject) => {
    if (host.stdout) createInterface({ input: host.stdout }).once('line', line => resolve(line.replace(/^.* /, '')))
    host.once('error', reject)
    host.once('exit', code => reject(new Error(`the host ended with ${code}`)))
  })

/** Seconds until the image can be chosen, in a browser that has nothing stored, from a host of its own.
 * @param {import('@playwright/test').Browser} browser
 */
const firstScreen = async browser => {
  const home = mkdtempSync(join(tmpdir(), 'thinstick-bench-'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home }
  const host = spawn(process.execPath, ['dist/cli.mjs', 'serve', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const address = await addressOf(host)
    const page = await browser.newPage()
    const started = process.hrtime.bigint()
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1, name: 'Which ESXi image?' }).waitFor()
    const time = Number(process.hrtime.bigint() - started) / 1e9
    await page.close()
    return time
  } finally {
    const ended = new Promise(resolve => host.once('exit', resolve))
    if (host.kill('SIGINT')) await ended
    rmSync(home, { recursive: true, force: true })
  }
}

/** @returns {Promise<import('./measure.mjs').Row>} */
const firstScreenRow = async () => {
  if (!existsSync(CHROMIUM)) return { name: FIRST_SCREEN, skipped: 'there is no Chromium here' }
  const { chromium } = await import('@playwright/test')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: CHROMIUM, args })
  try {
    const times = []
    for (let run = 0; run < RUNS; run++) times.push(await firstScreen(browser))
    return { name: FIRST_SCREEN, ours: median(times), theirs: 0.5, goal: 1 }
  } finally {
    await browser.close()
  }
}

/** @returns {import('./measure.mjs').Row} */
const sizeRow = () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(name => /\.(js|css)$/.test(name))
  const packedSize = (/** @type {string} */ name) => gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length
  // A page loads one language, in two chunks: the longest of each counts.
  const tables = ['words', 'wordings'].map(table => files.filter(name => name.includes(`/${table}-`)).map(packedSize))
  const others = files.filter(name => !/\/(words|wordings)-/.test(name)).map(packedSize)
  const total = [...others, ...tables.map(sizes => Math.max(0, ...sizes))].reduce((sum, size) => sum + size, 0)
  return {
    name: 'window: scripts and styles of every screen, packed by gzip',
    ours: total,
    theirs: 130_000,
    goal: 1,
    unit: 'bytes',
  }
}

export const windowRows = async () => [sizeRow(), await firstScreenRow()]
