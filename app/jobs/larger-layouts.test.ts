import { describe, expect, it } from 'vitest'
import { expectDeclared } from '../../testing/declared.ts'
import { largerImage } from '../../testing/larger-image.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, GOOD_CONFIG } from '../../testing/small-image.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { memorySource, readBytes } from '../bytes/byte-source.ts'
import { latin1, latin1Bytes } from '../bytes/latin1.ts'
import { jsonText } from '../bytes/plain-text.ts'
import { SECTOR } from '../bytes/units.ts'
import { FORMAT } from '../contract/format.ts'
import { readFatFile } from '../fat/fat-volume.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { partitionSource } from '../inspection/read-bank.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import { reportEvent, verifyDocument } from '../report/documents.ts'
import { reportHtml } from '../report/html.ts'
import { planJson, reportJson } from '../report/json.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = 16 << 20
const OTHER = new Uint8Array(16).fill(0x77)
const ORIGIN = { date: '2026-11-25T01:02:03.456Z', version: '0.1.0' }

const NEWER = GOOD_CONFIG.replace('updated=1', 'updated=12')
const image = memorySource(largerImage({ bank: bank(NEWER) }))

const larger = (layout: PlanChoices['layout'], secondBank?: PlanChoices['secondBank']): PlanChoices => ({
  ...DEFAULT_CHOICES,
  layout,
  secondBank,
})

const build = async (choices: PlanChoices, source = image) => {
  const device = memoryDevice(SIZE)
  const job = { image: source, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
  const report = await runStickJob({ ...job, choices, reviewed: undefined, identity: { secondUuid: OTHER } })
  return { device, report, verify: () => runVerifyJob(job) }
}

const KINDS = [
  ['two banks, the second empty', larger('two-banks')],
  ['two banks, the second a copy', larger('two-banks', 'copy')],
  ['everything', larger('complete')],
  ['everything, and few boot sectors', { ...larger('complete', 'copy'), bootSectors: 'needed' }],
] as const

describe.each(KINDS)('a stick with %s', (_, choices) => {
  const built = build(choices)

  it('verifies as it is built, and again', async () => {
    const { report, verify } = await built
    expect(report.verified).toBe(true)
    expect(report.liveBank).toBe(5)
    const again = await verify()
    expect(again.mismatches).toEqual([])
    expect(again.problem?.code).not.toBe('does-not-verify')
    expect(again).toMatchObject({ digest: report.digest, layout: choices.layout, liveBank: 5 })
    expect(again.second?.files).toEqual(report.second?.files)
    expect(again.store?.files).toEqual(report.store?.files)
  })

  it('has a second bank that VMware loads only when its turn comes, with a UUID of its own', async () => {
    const { device } = await built
    const { banks, table } = await inspectImage(memorySource(device.bytes))
    expect(table.flaws).toEqual([])
    expect(banks.map(({ slot, live }) => ({ slot, live }))).toEqual([
      { slot: 5, live: true },
      { slot: 6, live: false },
    ])
    const [first, second] = banks.map(one => one.bank)
    expect(second?.uuid).toBe('77'.repeat(16))
    expect(second?.volume.layout.totalSectors).toBe(first?.volume.layout.totalSectors)
    if (choices.secondBank === 'copy') {
      expect(banks[1]?.reasons).toEqual(['It is older than p5 (updated 12): updated 11.'])
      expect(second?.files.map(({ path, entry }) => [path, entry.size])).toEqual(
        first?.files.map(({ path, entry }) => [path, entry.size]),
      )
    } else {
      expect(second?.files.map(({ path }) => path)).toEqual(['boot.cfg'])
      expect(second?.bootCfg.bootState).toBe(3)
    }
  })

  it('has its documents declared', async () => {
    const { report, verify } = await built
    const inspection = await inspectImage(image, { rest: true })
    const read = (document: unknown) => JSON.parse(jsonText(document))
    const plan = read({ format: FORMAT, ...planJson(planStick(inspection, SIZE, choices, testEffects)) })
    expectDeclared('plan', plan)
    expect(plan.banks.map(({ slot, live, holds }: Record<string, unknown>) => [slot, live, holds])).toEqual([
      [5, true, 'image'],
      [6, false, choices.secondBank ?? 'empty'],
    ])
    expect(plan.digest).toBe(report.digest)
    expectDeclared('flash', read(reportEvent(stickFacts({}), { report }, ORIGIN)))
    expectDeclared('verify', read(verifyDocument(await verify(), stickFacts({}), ORIGIN)))
  })
})

describe('a complete stick', () => {
  it('is whole in the saved report: its parts, the files of all of them, and the bank that starts', async () => {
    const { report } = await build(larger('complete', 'copy'))
    const plan = planJson(
      planStick(await inspectImage(image, { rest: true }), SIZE, larger('complete', 'copy'), testEffects),
    )
    const state = { kind: 'done', report: reportJson(report) } as const
    const stick = { path: '/dev/sdb', description: 'USB', size: SIZE, serial: null, plan, state, rates: [], stages: [] }
    const job = {
      id: 1,
      revision: 1,
      image: { path: 'esxi.dd', title: 'ESXi' },
      sticks: [stick],
      own: null,
      phase: 'ended',
    } as const
    const page = reportHtml(job, ORIGIN)
    for (const text of ['second boot bank', 'core dump', 'p6/sys.vgz', 'p8/client/viclient', 'a copy of the first'])
      expect(page).toContain(text)
    expect(page).toMatch(/loader starts<\/dt><dd>p5/)
  })

  it('holds the files of the store in p8, and nothing at the start of p7', async () => {
    const { device, report } = await build(larger('complete'))
    const source = memorySource(device.bytes)
    const { rest, table } = await inspectImage(source, { rest: true })
    const [ofImage, ofStick] = [(await inspectImage(image, { rest: true })).rest?.store, rest?.store]
    expect(ofStick?.volume.label).toBe('STORE')
    expect(ofStick?.files.map(({ path }) => path)).toEqual(['tools', 'client/viclient', 'notes'])
    for (const [index, node] of (ofStick?.files ?? []).entries()) {
      const other = ofImage?.files[index]
      if (!ofImage || !ofStick || !other) throw new Error('no store')
      const bytes = await readFatFile(partitionSource(source, ofStick.partition), node, node.entry.size)
      expect(bytes).toEqual(await readFatFile(partitionSource(image, ofImage.partition), other, node.entry.size))
    }
    expect(report.store?.files.every(({ verified }) => verified)).toBe(true)
    const dump = table.partitions.find(({ slot }) => slot === 7)
    expect(dump).toMatchObject({ type: 0xfc, sectors: 200, start: report.coreDump?.start })
    const start = await readBytes(source, (dump?.start ?? 0) * SECTOR, 200 * SECTOR)
    expect(start.every(byte => byte === 0)).toBe(true)
  })

  it.each([
    ['second', 'p6/boot.cfg'],
    ['store', 'p8/client/viclient'],
  ] as const)('does not verify once a byte of a file in its %s has changed', async (part, path) => {
    const { device, verify } = await build(larger('complete'))
    const { banks, rest } = await inspectImage(memorySource(device.bytes), { rest: true })
    const volume = part === 'store' ? rest?.store : banks[1]?.bank
    const name = path.slice(3)
    const run = volume?.files.find(file => file.path === name)?.runs[0]
    const at = (volume?.partition.start ?? 0) * SECTOR + (run?.offset ?? 0)
    device.bytes[at] = (device.bytes[at] ?? 0) ^ 1
    const { mismatches, verified } = await verify()
    expect(verified).toBe(false)
    expect(mismatches).toContainEqual({ kind: 'file', path, lba: Math.floor(at / SECTOR), offset: 0 })
  })

  it('still verifies after ESXi has written a core dump', async () => {
    const { device, report, verify } = await build(larger('complete'))
    device.bytes.fill(0x11, (report.coreDump?.start ?? 0) * SECTOR, (report.coreDump?.start ?? 0) * SECTOR + 5000)
    expect((await verify()).verified).toBe(true)
  })

  it('names what is missing where its second bank is no longer one', async () => {
    const { device, report, verify } = await build(larger('complete'))
    const start = report.second?.start ?? 0
    device.bytes.fill(0, start * SECTOR, (start + 8) * SECTOR)
    expect((await verify()).mismatches).toContainEqual({ kind: 'structure', what: 'second boot bank', lba: start })
  })

  it('says that ESXi has updated itself into the second bank, whose files are no longer compared', async () => {
    const newer = NEWER.replace('updated=12', 'updated=13').replace('175625', '208167')
    const { device, report, verify } = await build(larger('two-banks', 'copy'))
    const { banks } = await inspectImage(memorySource(device.bytes))
    const run = banks[1]?.bank?.files.find(({ path }) => path === 'boot.cfg')?.runs[0]
    device.bytes.set(latin1Bytes(newer), (report.second?.start ?? 0) * SECTOR + (run?.offset ?? 0))
    const { mismatches, second, liveBank, files } = await verify()
    expect(mismatches).toEqual([])
    expect(second).toMatchObject({ updated: true, build: '4.0.0-208167', files: [] })
    expect(liveBank).toBe(6)
    expect(files.every(({ verified }) => verified)).toBe(true)
  })

  it('is read by where its parts must be if its tables are gone', async () => {
    const { device, verify } = await build(larger('two-banks'))
    device.bytes.fill(0, 0, SECTOR)
    const { mismatches } = await verify()
    expect(mismatches.filter(({ kind }) => kind === 'table')).toHaveLength(4)
    expect(mismatches.filter(({ kind }) => kind.startsWith('file'))).toEqual([])
  })
})

describe('a job for everything that fails', () => {
  it('at any write leaves a stick that does not look finished', async () => {
    const choices = larger('complete', 'copy')
    const writes = (await build(choices)).device.requests.filter(({ action }) => action === 'write').length
    for (let failing = 0; failing < writes; failing += 1) {
      let left = failing
      const device = memoryDevice(SIZE, ({ action }) => {
        if (action === 'write' && left-- <= 0) throw new Error('EIO')
      })
      const job = { image, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
      expect(await problemOf(runStickJob({ ...job, choices, reviewed: undefined }))).toMatchObject({
        code: 'target-failed',
        action: 'write',
      })
      expect([...device.bytes.subarray(SECTOR - 2, SECTOR)]).not.toEqual([0x55, 0xaa])
    }
  })
})

describe('an image without a UUID', () => {
  it('gets one in each bank, since ESXi tells them apart by it', async () => {
    const bare = memorySource(largerImage({ bank: bank(NEWER), uuid: false }))
    const { report, verify } = await build(larger('two-banks'), bare)
    expect(report.bank).toMatchObject({ uuidFrom: 'made', uuid: '5a'.repeat(16) })
    expect(report.second?.uuid).toBe('77'.repeat(16))
    expect((await verify()).mismatches).toEqual([])
  })
})

describe('a plan', () => {
  it("says nothing new for the article's layout, however it is asked for", async () => {
    const inspection = await inspectImage(image)
    const usual = planStick(inspection, SIZE, DEFAULT_CHOICES, testEffects)
    expect(planStick(inspection, SIZE, larger('article', 'copy'), testEffects)).toEqual(usual)
    expect(Object.keys(planJson(usual))).not.toContain('banks')
  })

  it('names the layout that does not fit, and what it needs', async () => {
    const inspection = await inspectImage(image, { rest: true })
    const minimum = minimumStickFor(inspection, larger('complete')) ?? 0
    const plan = async () => planStick(inspection, minimum - SECTOR, larger('complete'), testEffects)
    expect(await problemOf(plan())).toMatchObject({ code: 'stick-too-small', minimum, layout: 'complete' })
    expect(planStick(inspection, minimum, larger('complete'), testEffects).minimumStickBytes).toBe(minimum)
  })

  it('does not confuse a copy with the bank that it is one of', async () => {
    const { device } = await build(larger('two-banks', 'copy'))
    const config = (await inspectImage(memorySource(device.bytes))).banks.map(one => one.bank?.bootCfg.updated)
    expect(config).toEqual(['12', '11'])
    expect(latin1(device.bytes.subarray(0, SECTOR))).not.toContain('updated')
  })
})
