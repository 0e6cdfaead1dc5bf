import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { expectDeclared } from '../../testing/declared.ts'
import { END } from '../../testing/fat12-volume.ts'
import { largerImage } from '../../testing/larger-image.ts'
import { type MemoryDevice, memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { file, GOOD_CONFIG } from '../../testing/small-image.ts'
import { soundBank } from '../../testing/sound-bank.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { jsonText } from '../bytes/plain-text.ts'
import { SECTOR } from '../bytes/units.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { NO_CHANGES, type OwnChanges, takeOwnFiles } from '../own-files/take-own-files.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/plan.ts'
import { examinationDocument } from '../report/examination-documents.ts'
import { runExamineJob } from './examine-job.ts'
import { runStickJob } from './stick-job.ts'

const SIZE = 16 << 20
const ORIGIN = { date: '2026-11-25T01:02:03.456Z', version: '0.1.0' }
const quiet = { effects: testEffects, signal: { aborted: false }, onProgress: () => {} }

const CONFIG = GOOD_CONFIG.replace('updated=1', 'updated=9').replace('sys.vgz', 'sys.vgz --- state.tgz')
const PACKED = gzipSync(new Uint8Array(400).map((_, i) => i * i))

/** A bank with a module that is a gzip, and one that ESXi keeps. */
const bank = () => {
  const sound = soundBank(CONFIG)
  return {
    ...sound,
    root: [
      ...(sound.root ?? []).slice(0, 3),
      file('sys.vgz', 300, PACKED.length),
      file('state.tgz', 301, PACKED.length),
    ],
    fat: { ...sound.fat, 300: END, 301: END },
    clusters: { ...sound.clusters, 300: PACKED, 301: PACKED },
  }
}
const image = memorySource(largerImage({ bank: bank() }))

const build = async (choices: Partial<PlanChoices> = {}, own: OwnChanges = NO_CHANGES) => {
  const device = memoryDevice(SIZE)
  const changed = await takeOwnFiles(image, await inspectImage(image, { rest: true }), own, testEffects)
  await runStickJob({ ...changed, ...quiet, device, choices: { ...DEFAULT_CHOICES, ...choices }, reviewed: undefined })
  device.requests.length = 0
  return device
}

const examine = (device: MemoryDevice) => runExamineJob({ device, ...quiet })

const messagesOf = async (device: MemoryDevice) => {
  const { problem } = await examine(device)
  return problem?.code === 'stick-unsound' ? problem.reasons : []
}

/** Where things are on a built stick, in bytes. */
const placesOn = async (device: MemoryDevice) => {
  const found = await inspectImage(memorySource(device.bytes))
  const start = found.bank.partition.start * SECTOR
  const { reservedSectors, fatSectors } = found.bank.volume.layout
  const fat = start + reservedSectors * SECTOR
  const fileAt = (path: string): number => {
    const run = found.bank.files.find(one => one.path === path)?.runs[0]
    return start + (run?.offset ?? 0)
  }
  const records = found.table.partitions.filter(({ slot }) => slot > 4).map(({ recordLba }) => recordLba * SECTOR)
  return { start, fat, second: fat + fatSectors * SECTOR, fileAt, records }
}

const flip = (device: MemoryDevice, at: number, bit = 1): void => {
  device.bytes[at] = (device.bytes[at] ?? 0) ^ bit
}

const LAYOUTS: readonly (readonly [string, Partial<PlanChoices>])[] = [
  ["the article's", {}],
  ['few boot sectors', { bootSectors: 'needed' }],
  ['two banks', { layout: 'two-banks', secondBank: 'copy' }],
  ['everything', { layout: 'complete' }],
]

describe('a stick that is judged by itself', () => {
  it.each(LAYOUTS)('is sound as it was built: %s', async (_, choices) => {
    const device = await build(choices)
    const found = await examine(device)
    expect([found.sound, found.problem, found.flaws]).toEqual([true, undefined, []])
    expect(found).toMatchObject({ thinstick: true, known: undefined, wouldBoot: { boots: true } })
    expect(device.requests.filter(({ action }) => action !== 'read')).toEqual([])
    const document = JSON.parse(jsonText(examinationDocument(found, stickFacts({}), ORIGIN)))
    expectDeclared('verify-alone', document)
    expect(document.volumes.map(({ slot, holds }: Record<string, unknown>) => [slot, holds])).toEqual(
      {
        0: [
          [4, 'boot'],
          [5, 'bank'],
        ],
        1: [
          [4, 'boot'],
          [5, 'bank'],
          [6, 'bank'],
        ],
        2: [
          [4, 'boot'],
          [5, 'bank'],
          [6, 'bank'],
          [8, 'store'],
        ],
      }[choices.layout === undefined ? 0 : choices.layout === 'two-banks' ? 1 : 2],
    )
  })

  it('says of each file what it is for, and what its own checksum covers', async () => {
    const { volumes } = await examine(await build())
    const files = volumes.flatMap(({ files: all }) => all).filter(({ path }) => !path.includes('linux'))
    expect(files.map(({ path, role, packed, loaded }) => [path, role, packed, loaded])).toEqual(
      expect.arrayContaining([
        ['boot.cfg', 'boot.cfg', false, false],
        ['vmkboot.gz', 'kernel', false, true],
        ['sys.vgz', 'module', true, true],
        ['state.tgz', 'kept', true, true],
      ]),
    )
  })

  it('says what only the image could tell', async () => {
    const { untold } = await examine(await build())
    expect(untold[0]).toEqual({ code: 'origin', title: 'ESXi 4.0.0 build 175625' })
    const bare = untold.find(one => one.code === 'no-checksum')
    expect(bare?.paths).toEqual(expect.arrayContaining(['p4/safeboot.c32', 'p5/boot.cfg', 'p5/vmk.gz']))
    expect(bare?.paths).not.toContain('p5/sys.vgz')
    expect(bare?.paths).not.toContain('p4/ldlinux.sys')
  })

  it.each([
    ['the boot code', () => 0, /no boot code|boot code/],
    ['a FAT', ({ second }: { second: number }) => second + 600, /^The second FAT of p5 is not as the first, from LBA/],
    [
      '55AA of the bank',
      ({ start }: { start: number }) => start + 510,
      /^The boot sector of p5 at LBA .* is damaged\.$/,
    ],
    ['the UUID', ({ start }: { start: number }) => start + SECTOR, /no VMware FAT UUID/],
  ] as const)('is not sound with a damaged byte in %s', async (what, place, sentence) => {
    const device = await build()
    const at = place(await placesOn(device))
    if (what === 'the boot code') device.bytes.fill(0, 0, 440)
    else flip(device, at)
    expect((await messagesOf(device)).join('\n')).toMatch(sentence)
  })

  it('finds a damaged byte in what has a checksum, and names the rule that it breaks', async () => {
    const device = await build()
    const { fileAt } = await placesOn(device)
    flip(device, fileAt('sys.vgz') + PACKED.length - 8)
    const reasons = await messagesOf(device)
    expect(reasons).toEqual([expect.stringMatching(/^The loader stops at these modules: sys\.vgz/)])
    flip(device, fileAt('sys.vgz') + PACKED.length - 8)
    // What has none may hold anything.
    flip(device, fileAt('vmk.gz') + 100)
    expect(await examine(device)).toMatchObject({ sound: true })
  })

  it('finds a damaged file that only the second bank has', async () => {
    const device = await build({ layout: 'two-banks', secondBank: 'copy' })
    const { banks } = await inspectImage(memorySource(device.bytes))
    const run = banks[1]?.bank?.files.find(({ path }) => path === 'sys.vgz')?.runs[0]
    flip(device, (banks[1]?.partition.start ?? 0) * SECTOR + (run?.offset ?? 0) + PACKED.length - 8)
    expect(await messagesOf(device)).toEqual([expect.stringMatching(/^p6\/sys\.vgz is damaged: its last 8 bytes/)])
  })

  it('finds chains that are too long, and only mentions clusters that no file has', async () => {
    const device = await build()
    const { fat, second } = await placesOn(device)
    const view = new DataView(device.bytes.buffer)
    const free = 3000
    for (const at of [fat, second]) view.setUint16(at + free * 2, 0xffff, true)
    const lost = await examine(device)
    expect(lost).toMatchObject({ sound: true, flaws: [{ code: 'lost-clusters', slot: 5, clusters: 1 }] })
    const { bank: found } = await inspectImage(memorySource(device.bytes))
    const [first] = found.files.find(({ path }) => path === 'boot.cfg')?.runs ?? []
    const cluster =
      ((first?.offset ?? 0) - found.volume.layout.firstDataSector * SECTOR) / found.volume.layout.clusterBytes + 2
    for (const at of [fat, second]) view.setUint16(at + cluster * 2, free, true)
    expect(await messagesOf(device)).toEqual(['p5/boot.cfg has 2 clusters, but its size needs 1.'])
  })

  it('finds tables that are wrong', async () => {
    const device = await build({ layout: 'two-banks' })
    const { records } = await placesOn(device)
    flip(device, (records[1] ?? 0) + 510)
    expect((await messagesOf(device)).filter(text => /^The extended boot record .* 55AA\.$/.test(text))).toHaveLength(1)
    flip(device, (records[1] ?? 0) + 510)
    // p5 one sector longer than there is room for.
    flip(device, (records[0] ?? 0) + 446 + 14, 0x10)
    expect((await messagesOf(device)).join()).toMatch(/p5 (reaches|and p6 overlap)/)
  })

  it('is not sound where no bank would start', async () => {
    const device = await build()
    const { fileAt } = await placesOn(device)
    const at = fileAt('boot.cfg') + CONFIG.indexOf('bootstate=0') + 'bootstate='.length
    device.bytes[at] = '3'.charCodeAt(0)
    expect((await messagesOf(device)).join()).toMatch(/bootstate/)
  })

  it.each([
    ['blank', () => new Uint8Array(SIZE), /^It begins with zeros and has no partition table\.$/],
    ['another disk', () => noise(), /^It has no partition table\.$/],
  ] as const)('is no stick at all: %s', async (_, bytes, reason) => {
    const device = memoryDevice(SIZE)
    device.bytes.set(bytes())
    expect(await problemOf(examine(device))).toEqual({
      code: 'stick-unsound',
      target: 'memory',
      reasons: [expect.stringMatching(reason)],
    })
  })

  it('is told apart from one that does not answer, and from a cancelled look', async () => {
    const device = await build()
    const dead = { ...device, read: async () => Promise.reject(new Error('EIO')) }
    expect(await problemOf(runExamineJob({ device: dead, ...quiet }))).toMatchObject({ code: 'target-failed' })
    const job = { device, ...quiet, signal: { aborted: true } }
    expect(await problemOf(runExamineJob(job))).toEqual({ code: 'cancelled', target: 'memory', written: false })
  })
})

const noise = (): Uint8Array => new Uint8Array(SIZE).map((_, i) => (i * 7919) >> 3)
