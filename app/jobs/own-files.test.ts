import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import { soundBank } from '../../testing/sound-bank.ts'
import { type ByteSource, memorySource } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { readBankFile } from '../inspection/file-data.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { OwnChanges, OwnFile } from '../own-files/take-own-files.ts'
import { takeOwnFiles } from '../own-files/take-own-files.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/plan.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = 8 << 20
/** An image that boots: its kernel and modules are sound. */
const image = memorySource(smallImage({ bank: soundBank(GOOD_CONFIG) }))

const MINE = gzipSync(Uint8Array.from({ length: 5000 }, (_, i) => (i * 13) & 0xff))

const own = (files: readonly OwnFile[]): OwnChanges => ({ files, kernelOptions: { how: 'append', text: 'debug=1' } })
const mine = (source: ByteSource = memorySource(MINE)): OwnChanges =>
  own([
    { path: 'a', name: 'mine.tgz', source },
    { path: 'b', name: 'sys.vgz', source: memorySource(MINE.subarray(0)) },
  ])

const build = async (changes: OwnChanges, choices: Partial<PlanChoices> = {}, size = SIZE) => {
  const device = memoryDevice(size)
  const job = { device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
  const changed = await takeOwnFiles(image, await inspectImage(image, { rest: true }), changes, testEffects)
  const building = runStickJob({ ...job, ...changed, choices: { ...DEFAULT_CHOICES, ...choices }, reviewed: undefined })
  return { device, building, verify: (again?: OwnChanges) => runVerifyJob({ ...job, image, own: again }) }
}

describe("a stick with files of the user's own", () => {
  it('holds them, starts with them, and names them in its report', async () => {
    const { device, building } = await build(mine())
    const report = await building
    expect(report.verified).toBe(true)
    expect(report.ownChanges?.files.map(({ path, change }) => [path, change])).toEqual([
      ['mine.tgz', 'added'],
      ['sys.vgz', 'replaced'],
    ])
    expect(report.wouldBoot.rules.filter(({ holds }) => !holds)).toEqual([])
    const source = memorySource(device.bytes)
    const found = await inspectImage(source)
    expect(found.bank.bootCfg).toMatchObject({ kernelOptions: 'debug=1', modules: ['vmk.gz', 'sys.vgz', 'mine.tgz'] })
    const read = async (path: string) => {
      const node = found.bank.files.find(one => one.path === path)
      return node && Buffer.from(await readBankFile(source, found.bank, node))
    }
    expect(await read('mine.tgz')).toEqual(MINE)
    expect(await read('sys.vgz')).toEqual(MINE)
    expect(latin1((await read('boot.cfg')) ?? new Uint8Array())).toContain('kernelopt=debug=1\n')
  })

  it('verifies with the same files alone, wherever they come from', async () => {
    const { building, verify } = await build(mine())
    await building
    expect(await verify(mine())).toMatchObject({ verified: true, problem: undefined, mismatches: [] })
    const without = await verify()
    expect(without.problem).toMatchObject({ code: 'does-not-verify' })
    expect(without.mismatches).toContainEqual({ kind: 'file-extra', path: 'mine.tgz' })
    const other = await verify(own([{ path: 'a', name: 'mine.tgz', source: memorySource(MINE.subarray(0)) }]))
    expect(other.mismatches.map(({ kind }) => kind)).toContain('file-entry')
  })

  it('is left without a table where one of them changes while it is built', async () => {
    let reads = 0
    const read: ByteSource['read'] = async (offset, target) => {
      target.set(MINE.subarray(offset, offset + target.length))
      // As it is hashed for the plan, and then another that stays as it is.
      if (++reads > 1) target[20] = 0
    }
    const { device, building } = await build(mine({ size: MINE.length, read }))
    expect(await problemOf(building)).toEqual({ code: 'own-file-differs', target: device.name, name: 'mine.tgz' })
    expect(device.bytes.subarray(0, 512).every(byte => byte === 0)).toBe(true)
  })

  it('keeps them in both banks, where the second is a copy', async () => {
    const size = 16 << 20
    const { device, building, verify } = await build(mine(), { layout: 'two-banks', secondBank: 'copy' }, size)
    expect((await building).verified).toBe(true)
    const found = await inspectImage(memorySource(device.bytes))
    for (const { bank: one } of found.banks) expect(one?.bootCfg.modules).toContain('mine.tgz')
    expect(await verify(mine())).toMatchObject({ verified: true, mismatches: [] })
  })
})
