import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { expectDeclared } from '../../testing/declared.ts'
import { smallImage } from '../../testing/small-image.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { type EachTools, type FlashEachCommand, flashEach } from './flash-each.ts'
import type { Terminal } from './terminal.ts'

const SIZE = 8 << 20
const PATIENCE = { timeout: 30_000 }

let folder = ''
let image = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-each-'))
  image = join(folder, 'image.dd')
  writeFileSync(image, smallImage())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const COMMAND: Omit<FlashEachCommand, 'image'> = {
  yes: false,
  count: undefined,
  serials: undefined,
  csv: undefined,
  options: {
    ...{ fewBootSectors: false, makeUuid: false, label: undefined, bank: undefined, layout: undefined },
    ...{ allowLarge: false, acceptDamaged: false, overwrite: false },
  } as unknown as FlashEachCommand['options'],
  json: false,
}

/** A machine with files for sticks, and somebody at its terminal who plugs them in and answers. */
const shelf = (
  given: Partial<FlashEachCommand> = {},
  answers: readonly (string | (() => string | undefined))[] = [],
) => {
  const plugged = new Map<string, TargetFacts>()
  const stop = { soft: new AbortController(), hard: new AbortController() }
  const said: string[] = []
  const events: unknown[] = []
  const ejected: string[] = []
  let publish = (): void => {}
  let stopped = 0
  const left = [...answers]
  const terminal: Terminal = {
    out: lines => void said.push(...lines),
    note: lines => void said.push(...lines),
    bytes: async () => {},
    json: value => void events.push(value),
    event: value => void events.push(value),
    status: () => {},
    ask: async (lines, question) => {
      said.push(...lines, question)
      const answer = left.shift()
      return typeof answer === 'function' ? answer() : answer
    },
    interactive: given.yes !== true,
    unread: new AbortController().signal,
    failure: undefined,
    settled: async () => {},
  }
  const tools: EachTools = {
    watch: async onChange => {
      publish = () => onChange([...plugged.values()])
      publish()
      return async () => void stopped++
    },
    find: async (_, { path }) => ({ ...(await factsOf(path, {})), ...identityIn(plugged.get(path)) }),
    lookAt: async () => ({ contents: { kind: 'blank' }, esxi: undefined }),
    eject: async path => void ejected.push(path),
  }
  const plug = async (serial: string | undefined, size = SIZE, name = `stick-${serial}`): Promise<string> => {
    const path = join(folder, name)
    if (!existsSync(path)) writeFileSync(path, new Uint8Array(size))
    plugged.set(path, { ...(await factsOf(path, {})), description: 'SanDisk Cruzer', serial })
    publish()
    return path
  }
  const pull = (path: string): string => {
    plugged.delete(path)
    publish()
    return 'erase'
  }
  const erase = (...pressed: AbortController[]): string => {
    for (const key of pressed) key.abort()
    return 'erase'
  }
  const command = { ...COMMAND, image, ...given }
  const start = (): Promise<number> =>
    flashEach(command, terminal, { signal: stop.soft.signal, atOnce: stop.hard.signal }, tools)
  const waiting = (times: number) =>
    expect
      .poll(() => said.filter(line => line.startsWith('Plug in')).length + events.filter(isWaiting).length, PATIENCE)
      .toBe(times)
  return { plug, pull, erase, start, stop, said, events, ejected, waiting, stops: () => stopped }
}

/** What a file cannot say of itself. */
const identityIn = (facts: TargetFacts | undefined) => facts && { description: facts.description, serial: facts.serial }

const isWaiting = (event: unknown): boolean => (event as { event: string }).event === 'waiting'
const hasTable = (path: string): boolean => readFileSync(path).readUInt16LE(510) === 0xaa55

describe('flash --each', () => {
  it('builds each stick that is plugged in after the start, after one question that names it', async () => {
    const { plug, start, stop, said, ejected, waiting, stops } = shelf({}, ['erase', ' Erase '])
    const old = await plug('OLD')
    const status = start()
    await waiting(1)
    const first = await plug('A1')
    await waiting(2)
    const second = await plug(undefined)
    await waiting(3)
    stop.soft.abort()
    expect(await status).toBe(0)
    expect([old, first, second].map(hasTable)).toEqual([false, true, true])
    expect(ejected).toEqual([first, second])
    expect(stops()).toBe(1)
    const text = said.join('\n')
    expect(text).toContain(
      `Stick 1: everything on SanDisk Cruzer at ${first} (8.4 MB, 8,388,608 bytes, serial A1) will be erased.`,
    )
    expect(text).toContain('no serial number')
    expect(text).not.toContain('OLD')
    expect(said.filter(line => line.startsWith('Type "erase"'))).toHaveLength(2)
    expect(said.at(-1)).toBe('2 sticks built and verified.')
  })

  it('leaves alone what is not confirmed, refused, or pulled before it is confirmed, and carries on', async () => {
    const at = { pulled: '' }
    const one = shelf({ count: 1 }, ['no', () => one.pull(at.pulled), 'erase'])
    const status = one.start()
    await one.waiting(1)
    const unwanted = await one.plug('NO')
    await one.waiting(2)
    await one.plug('SMALL', 1 << 20)
    await one.waiting(3)
    at.pulled = join(folder, 'stick-GONE')
    await one.plug('GONE')
    await one.waiting(4)
    await one.plug('YES')
    expect(await status).toBe(0)
    expect([unwanted, at.pulled].map(hasTable)).toEqual([false, false])
    const text = one.said.join('\n')
    expect(text).toContain('serial NO: It was left alone.')
    expect(text).toContain('too small for this image')
    expect(text).toContain('serial GONE: It was unplugged before it was confirmed.')
  })

  it('erases nothing without a question that is not on the list, and nothing twice', async () => {
    const [serials, csv] = [join(folder, 'serials'), join(folder, 'sticks.csv')]
    writeFileSync(serials, '# the shelf\nA1\r\n\nB2\n')
    const { plug, pull, start, events, waiting } = shelf({ yes: true, json: true, serials, csv })
    const status = start()
    await waiting(1)
    const other = await plug('C3')
    await waiting(2)
    const none = await plug(undefined)
    await waiting(3)
    const first = await plug('A1')
    await waiting(4)
    pull(first)
    await plug('A1')
    await waiting(5)
    await plug('B2')
    expect(await status).toBe(0)
    expect([other, none].map(hasTable)).toEqual([false, false])
    for (const event of events) expectDeclared('flash', JSON.parse(JSON.stringify(event)))
    const kinds = events.map(event => (event as { event: string }).event).filter(kind => kind !== 'progress')
    expect(kinds.filter(kind => kind === 'left-alone')).toHaveLength(3)
    expect(kinds.at(-1)).toBe('summary')
    const reasons = events.flatMap(event => (event as { reason?: { code: string } }).reason?.code ?? [])
    expect(reasons).toEqual(['not-listed', 'not-listed', 'built-before'])
    expect(events.at(-1)).toMatchObject({ verified: 2, failed: 0, sticks: [{ number: 1 }, { number: 2 }] })
    const lines = readFileSync(csv, 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^number,date,serial,/)
    expect(lines.slice(1, 3).map(line => line.split(',').slice(2, 4))).toEqual([
      ['A1', 'SanDisk Cruzer'],
      ['B2', 'SanDisk Cruzer'],
    ])
  })

  it('lets the current stick finish at the first Ctrl+C, and cancels it at the second', async () => {
    const soft = shelf({ count: 2 }, [() => soft.erase(soft.stop.soft)])
    const status = soft.start()
    await soft.waiting(1)
    const whole = await soft.plug('A1')
    // One of two: the count was not reached.
    expect(await status).toBe(130)
    expect(hasTable(whole)).toBe(true)
    const hard = shelf({}, [() => hard.erase(hard.stop.soft, hard.stop.hard)])
    const cancelled = hard.start()
    await hard.waiting(1)
    const cut = await hard.plug('B2')
    expect(await cancelled).toBe(130)
    expect(hasTable(cut)).toBe(false)
    expect(hard.said.at(-1)).toBe('0 sticks built and verified, 1 not.')
  })

  it('puts files of the user’s own on every stick', async () => {
    const serials = join(folder, 'serials')
    const added = join(folder, 'extra.tgz')
    writeFileSync(serials, 'A1\n')
    writeFileSync(added, 'not packed')
    const own = { files: [{ path: added, name: 'extra.tgz' }], kernelOptions: undefined }
    const options = { ...COMMAND.options, own } as unknown as FlashEachCommand['options']
    const { plug, start, events, waiting } = shelf({ yes: true, json: true, serials, options })
    const status = start()
    await waiting(1)
    await plug('A1')
    expect(await status).toBe(0)
    const report = events.find(event => (event as { event: string }).event === 'report')
    expect(report).toMatchObject({ ownChanges: { files: [{ path: 'extra.tgz', change: 'added' }] } })
  })

  it('ends with 130 if nothing was built', async () => {
    const { start, stop, waiting } = shelf()
    const status = start()
    await waiting(1)
    stop.soft.abort()
    expect(await status).toBe(130)
  })

  it('is refused where nobody can be asked, and with files that are something else', async () => {
    const rejects = (given: Partial<FlashEachCommand>, message: string) =>
      expect(shelf(given).start()).rejects.toMatchObject({
        problem: { code: 'usage', message: expect.stringContaining(message) },
      })
    await rejects({ json: true }, 'which takes a terminal')
    const empty = join(folder, 'empty')
    writeFileSync(empty, '# none\n')
    await rejects({ serials: empty }, `There is no serial number in ${empty}.`)
    await rejects({ serials: join(folder, 'none') }, 'cannot be opened')
    await rejects({ csv: image }, 'something other than a list of sticks')
  })
})
