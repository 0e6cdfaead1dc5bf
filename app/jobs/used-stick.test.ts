import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { END } from '../../testing/fat12-volume.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { bank, file, GOOD_CONFIG, type SmallImageParts, smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob, type VerifyReport } from './verify-job.ts'

const SIZE = 8 << 20
const common = { effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
const image = memorySource(smallImage())

/** What verifying with the usual image finds on a stick that was made from another. */
const verified = async (parts: SmallImageParts): Promise<VerifyReport> => {
  const device = memoryDevice(SIZE)
  const given = { image: memorySource(smallImage(parts)), device, choices: DEFAULT_CHOICES, reviewed: undefined }
  await runStickJob({ ...given, ...common })
  return runVerifyJob({ image, device, ...common })
}

const SOUND = new Uint8Array(gzipSync('what ESXi keeps'))

interface Added {
  readonly name: string
  readonly bytes?: Uint8Array
  readonly cluster?: number
}

/** A bank with this boot.cfg, and files that the usual one does not have. */
const used = (config: string, ...added: readonly Added[]): SmallImageParts => {
  const usual = bank(config)
  const files = added.map(({ name, bytes = SOUND }, i) => ({ name, bytes, cluster: 10 + i }))
  return {
    bank: {
      ...usual,
      root: [...(usual.root ?? []), ...files.map(({ name, bytes, cluster }) => file(name, cluster, bytes.length))],
      fat: { ...usual.fat, ...Object.fromEntries(files.map(({ cluster }) => [cluster, END])) },
      clusters: { ...usual.clusters, ...Object.fromEntries(files.map(({ cluster, bytes }) => [cluster, bytes])) },
    },
  }
}

const BOOTED = GOOD_CONFIG.replace('updated=1', 'updated=3')
const LOADED = BOOTED.replace('sys.vgz', 'sys.vgz --- state.tgz')

describe('a stick that ESXi was started from', () => {
  it('is as built but for what ESXi keeps on it, and each change is named', async () => {
    const {
      verified: holds,
      mismatches,
      changes,
    } = await verified(
      used(LOADED, { name: 'state.tgz' }, { name: 'local.tgz' }, { name: 'pkgdb.tgz' }, { name: 'cimstg.tgz' }),
    )
    expect([holds, mismatches]).toEqual([true, []])
    expect(changes).toMatchObject([
      { kind: 'boot-cfg', path: 'boot.cfg', key: 'updated', was: '1', now: '3' },
      { kind: 'boot-cfg', key: 'modules', was: 'vmk.gz --- sys.vgz', now: 'vmk.gz --- sys.vgz --- state.tgz' },
      { kind: 'added', path: 'state.tgz', bytes: SOUND.length },
      { kind: 'added', path: 'local.tgz' },
      { kind: 'added', path: 'pkgdb.tgz' },
      { kind: 'added', path: 'cimstg.tgz' },
    ])
  })

  it('is as built if nothing has changed', async () => {
    expect(await verified({})).toMatchObject({ verified: true, changes: [] })
  })

  it('says that it would not boot where ESXi has left it so', async () => {
    const report = await verified(used(GOOD_CONFIG.replace('bootstate=0', 'bootstate=2')))
    expect(report).toMatchObject({ verified: true, changes: [{ key: 'bootstate', was: '0', now: '2' }] })
    expect(report.wouldBoot.rules).toContainEqual(
      expect.objectContaining({ holds: false, text: expect.stringMatching(/bootstate/) }),
    )
  })

  it.each<[string, SmallImageParts, object]>([
    ['an option of the kernel', used(BOOTED.replace('kernelopt=', 'kernelopt=x')), { path: 'boot.cfg' }],
    ['another kernel', used(BOOTED.replace('vmkboot.gz', 'vmk.gz')), { path: 'boot.cfg' }],
    ['another build', used(BOOTED.replace('175625', '175626')), { path: 'boot.cfg' }],
    ['a module that ESXi does not add', used(BOOTED.replace('sys.vgz', 'sys.vgz --- evil.tgz')), { path: 'boot.cfg' }],
    [
      'modules in another order',
      used(BOOTED.replace('vmk.gz --- sys.vgz', 'sys.vgz --- vmk.gz')),
      { path: 'boot.cfg' },
    ],
    ['a line more', used(`${BOOTED}k=vmk.gz\n`), { path: 'boot.cfg' }],
    ['another file', used(LOADED, { name: 'oem.tgz' }), { kind: 'file-extra', path: 'oem.tgz' }],
    ['a damaged one', used(LOADED, { name: 'state.tgz', bytes: SOUND.slice(0, -9) }), { path: 'state.tgz' }],
    ['an empty one', used(LOADED, { name: 'state.tgz', bytes: new Uint8Array() }), { path: 'state.tgz' }],
  ])('does not match with %s', async (_, parts, mismatch) => {
    const report = await verified(parts)
    expect(report.verified).toBe(false)
    expect(report.mismatches).toContainEqual(expect.objectContaining(mismatch))
    expect(report.problem?.code).toBe('does-not-verify')
  })

  it('does not match with a byte of a file that ESXi only reads', async () => {
    const usual = bank(BOOTED)
    const report = await verified({ bank: { ...usual, clusters: { ...usual.clusters, 3: latin1Bytes('other') } } })
    expect(report.mismatches).toMatchObject([{ kind: 'file', path: 'vmkboot.gz' }])
    expect(report.changes).toMatchObject([{ key: 'updated' }])
  })
})
