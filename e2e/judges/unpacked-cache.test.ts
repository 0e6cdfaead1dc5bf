import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../testing/command.ts'

let folder = ''
let packed = ''
let cache = ''

// The part of the demo image that is needed and nothing after it, so that packing takes only seconds.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-cache-'))
  cache = join(folder, 'cache')
  const image = join(folder, 'demo.dd')
  must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
  truncateSync(image, 106_496 * 512)
  must('bzip2', ['-1', '--keep', image])
  packed = `${image}.bz2`
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => rmSync(cache, { recursive: true, force: true }))

const entries = (): string[] => {
  const place = join(cache, 'thinstick')
  return existsSync(place) ? readdirSync(place) : []
}

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['dist/cli.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  })

interface Ended {
  readonly status: number | null
  readonly output: string
}

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise(resolve => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', bytes => {
        output += String(bytes)
      })
    child.once('close', status => resolve({ status, output }))
  })

/** Waits until a command has begun to unpack. */
const untilUnpacking = async (): Promise<void> => {
  for (let tries = 0; entries().length === 0 && tries < 200; tries++) await delay(20)
  expect(entries()).toMatchObject([expect.stringMatching(/^draft-/)])
}

describe('the cache of unpacked images', () => {
  it('keeps nothing of a run that is killed, and the next run sweeps it away', async () => {
    const killed = start('inspect', packed)
    const over = ended(killed)
    await untilUnpacking()
    killed.kill('SIGKILL')
    await over
    expect(entries()).toMatchObject([expect.stringMatching(/^draft-/)])
    const next = await ended(start('inspect', packed))
    expect(next.status, next.output).toBe(0)
    expect(entries()).toMatchObject([expect.stringMatching(/^[0-9a-f]{40}$/)])
  })

  it('keeps nothing of a run that is cancelled, which says so', async () => {
    const cancelled = start('flash', packed, '--to', join(folder, 'never.img'))
    const over = ended(cancelled)
    await untilUnpacking()
    cancelled.kill('SIGINT')
    const { status, output } = await over
    expect(status).toBe(130)
    expect(output).toContain(`Cancelled while ${packed} was being unpacked.`)
    expect(entries()).toEqual([])
    expect(existsSync(join(folder, 'never.img'))).toBe(false)
  })

  it('serves two runs that begin at once', async () => {
    const both = await Promise.all([ended(start('inspect', packed)), ended(start('inspect', packed))])
    expect(both.map(({ status }) => status)).toEqual([0, 0])
    expect(both[0]?.output).toBe(both[1]?.output)
    expect(entries()).toMatchObject([expect.stringMatching(/^[0-9a-f]{40}$/)])
  })

  it('is listed and emptied by a command', async () => {
    await ended(start('inspect', packed))
    const listed = JSON.parse((await ended(start('cache', '--json'))).output)
    expect(listed.images).toMatchObject([{ from: 'demo.dd.bz2', bytes: listed.bytes }])
    expect(listed.bytes).toBeGreaterThan(44_000_000)
    const cleared = await ended(start('cache', '--clear'))
    expect(cleared.output).toMatch(/^Removed [\d.]+ MB from /)
    expect(entries()).toEqual([])
  })

  it('is told of as events of their own by flash --json', async () => {
    const target = join(folder, 'stick.img')
    const { status, output } = await ended(start('flash', packed, '--to', target, '--json'))
    expect(status, output).toBe(0)
    const events = output
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const unpacking = events.filter(({ stage }) => stage === 'unpack')
    expect(unpacking.length).toBeGreaterThan(2)
    for (const event of unpacking) expect(event).toMatchObject({ event: 'progress', image: packed })
    expect(unpacking.at(-1).done).toBeGreaterThanOrEqual(unpacking.at(-1).total)
    expect(events.find(({ target: of }) => of !== undefined)).toMatchObject({ target })
    expect(events.at(-1)).toMatchObject({ event: 'report', verified: true })
  })
})
