import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { label } from '../../testing/fat12-volume.ts'
import { testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'
import { type ByteSource, memorySource, readBytes } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { demoImage } from '../demo/demo-image.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'
import { readBankFile } from '../inspection/file-data.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import type { KernelOptions } from './kernel-options.ts'
import { type OwnFile, takeOwnFiles } from './take-own-files.ts'

const bytesOf = (length: number, seed = 1): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + seed) & 0xff)

const own = (name: string, bytes = bytesOf(1500)): OwnFile => ({
  path: `/home/me/${name}`,
  name,
  source: memorySource(bytes),
})

const imageOf = (more: readonly DirectoryEntry[] = [], config = GOOD_CONFIG): ByteSource => {
  const parts = bank(config)
  return memorySource(smallImage({ bank: { ...parts, root: [...more, ...(parts.root ?? [])] } }))
}

const take = async (files: readonly OwnFile[], kernelOptions?: KernelOptions, image = imageOf()) =>
  takeOwnFiles(image, await inspectImage(image), { files, kernelOptions }, testEffects)

const filesIn = async (...given: Parameters<typeof take>): Promise<Record<string, Uint8Array>> => {
  const { image, inspection } = await take(...given)
  const { bank: changed } = inspection
  const files = changed.files.map(async node => [node.path, await readBankFile(image, changed, node)] as const)
  return Object.fromEntries(await Promise.all(files))
}

const sha256 = (bytes: Uint8Array): string => {
  const hash = testEffects.sha256()
  hash.update(bytes)
  return hash.hex()
}

describe("files of the user's own", () => {
  it('take the place of one by their 8.3 name, or are new modules', async () => {
    const [vmk, drivers] = [bytesOf(70_000, 3), gzipSync(bytesOf(3000))]
    const given = [own('VMK.GZ', vmk), own('Drivers.tgz', drivers)] as const
    const files = await filesIn(given)
    expect(Object.keys(files)).toEqual(['boot.cfg', 'vmkboot.gz', 'vmk.gz', 'sys.vgz', 'drivers.tgz'])
    expect(files['vmk.gz']).toEqual(vmk)
    expect(Buffer.from(files['drivers.tgz'] ?? [])).toEqual(drivers)
    expect(latin1(files['boot.cfg'] ?? new Uint8Array())).toBe(
      GOOD_CONFIG.replace('sys.vgz', 'sys.vgz --- drivers.tgz'),
    )
    const { inspection } = await take(given)
    expect(inspection.bank.bootCfg.modules).toEqual(['vmk.gz', 'sys.vgz', 'drivers.tgz'])
    expect(inspection.ownChanges).toEqual({
      files: [
        { path: 'vmk.gz', change: 'replaced', bytes: 70_000, imageBytes: 1000, sha256: sha256(vmk) },
        { path: 'drivers.tgz', change: 'added', bytes: drivers.length, imageBytes: undefined, sha256: sha256(drivers) },
      ],
      bootCfg: [{ before: 'modules=vmk.gz --- sys.vgz', after: 'modules=vmk.gz --- sys.vgz --- drivers.tgz' }],
    })
  })

  it('leave everything else as it is, to the byte, and everything where there are none', async () => {
    const image = imageOf()
    const inspection = await inspectImage(image)
    const none = await takeOwnFiles(image, inspection, { files: [], kernelOptions: undefined }, testEffects)
    expect(none).toEqual({ image, inspection })
    const same = await take([], { how: 'append', text: ' ' })
    expect(same.inspection.ownChanges).toBeUndefined()
    const { image: joined } = await take([own('a.tgz')])
    expect(await readBytes(joined, 0, image.size)).toEqual(await readBytes(image, 0, image.size))
  })

  it('are named only once in boot.cfg, where that names them already', async () => {
    const missing = GOOD_CONFIG.replace('sys.vgz', 'sys.vgz --- OEM.TGZ')
    const { inspection } = await take([own('oem.tgz')], undefined, imageOf([], missing))
    expect(inspection.ownChanges?.bootCfg).toEqual([])
    expect(inspection.warnings.map(({ code }) => code)).not.toContain('modules-missing')
  })

  it.each<[string, OwnFile, object, DirectoryEntry[]?]>([
    ['too long a name', own('drivers-1.tgz'), { why: 'name' }],
    ['four letters behind the dot', own('a.tgzz'), { why: 'name' }],
    ['two dots', own('a.b.gz'), { why: 'name' }],
    ['a blank', own('a b.gz'), { why: 'name' }],
    ['no name', own('.tgz'), { why: 'name' }],
    ['a path', own('a/b.gz'), { why: 'name' }],
    ['a separator of boot.cfg', own('a---b.gz'), { why: 'name' }],
    ['letters outside ASCII', own('t\u00fcr.gz'), { why: 'name' }],
    ['boot.cfg itself', own('Boot.cfg'), { why: 'boot-cfg' }],
    ['the label', own('my.tgz'), { why: 'label', other: 'MY      TGZ' }, [label('MY      TGZ')]],
    [
      'an alias of a long name',
      own('driver~1.tgz'),
      { why: 'collides', other: 'drivers-2009.tgz' },
      [{ ...file('driver~1.tgz', 0, 0), longName: 'drivers-2009.tgz' }],
    ],
    [
      'a long name spelled alike',
      own('a.gz'),
      { why: 'collides', other: 'A.gz' },
      [{ ...file('a~1.gz', 0, 0), longName: 'A.gz' }],
    ],
    ['an empty file', own('a.gz', new Uint8Array()), { why: 'empty' }],
    ['a kernel that is none', own('vmkboot.gz'), { why: 'content', other: 'it is not an ELF program for x86' }],
    ['gzip that is cut', own('a.gz', gzipSync(bytesOf(9000)).subarray(0, 99)), { why: 'content' }],
  ])('are refused: %s', async (_, one, expected, more = []) => {
    const { path, name } = one
    expect(await problemOf(take([own('fine.gz'), one], undefined, imageOf(more)))).toMatchObject({
      code: 'own-file-refused',
      file: path,
      name,
      ...expected,
    })
  })

  it('are refused twice, or far too large, without being read; a sound kernel is taken', async () => {
    expect(await problemOf(take([own('a.gz'), own('A.GZ')]))).toMatchObject({ why: 'twice', name: 'A.GZ' })
    const read = (): Promise<void> => Promise.reject(new Error('read'))
    const huge = { ...own('a.gz'), source: { size: 2 ** 30 + 1, read } }
    expect(await problemOf(take([huge]))).toMatchObject({ why: 'too-large' })
    expect(Object.keys(await filesIn([own('vmkboot.gz', tinyKernel())]))).toContain('vmkboot.gz')
  })

  it('give the kernel other options, or more', async () => {
    const config = GOOD_CONFIG.replace('kernelopt=', 'kernelopt=a  b')
    const lines = async (options: KernelOptions) =>
      (await take([], options, imageOf([], config))).inspection.ownChanges?.bootCfg[0]?.after
    expect(await lines({ how: 'replace', text: ' x  y ' })).toBe('kernelopt=x y')
    expect(await lines({ how: 'append', text: 'c' })).toBe('kernelopt=a b c')
    expect(await lines({ how: 'replace', text: '' })).toBe('kernelopt=')
    for (const [text, why] of [
      ['a\nb', 'characters'],
      ['\u00e9', 'characters'],
      ['x'.repeat(3001), 'too-long'],
    ])
      expect(await problemOf(take([], { how: 'replace', text: text ?? '' }))).toMatchObject({
        code: 'boot-cfg-refused',
        why,
      })
    expect(await problemOf(take([], { how: 'replace', text: 'x'.repeat(500) }))).toMatchObject({ why: 'state-place' })
  })
})

describe("files in the demo's bank", () => {
  it('have their checksums in the kernel options, which its greeting compares with, whatever else is in these', async () => {
    const image = demoImage()
    const oem = bytesOf(9000)
    const line = async (options?: KernelOptions) => {
      const { inspection } = await take([own('OEM.TGZ', oem), own('drivers.tgz')], options, image)
      return inspection.ownChanges?.bootCfg.find(({ after }) => after.startsWith('kernelopt='))
    }
    const sum = testEffects.crc32(oem, 0).toString(16).padStart(8, '0')
    const { before = '', after } = (await line()) ?? {}
    expect(before).toContain(' oem.tgz=59d0321c ')
    expect(after).toBe(before.replace('59d0321c', sum))
    expect((await line({ how: 'append', text: 'debug' }))?.after).toBe(`${after} debug`)
    expect((await line({ how: 'replace', text: 'oem.tgz=59d0321c' }))?.after).toBe(`kernelopt=oem.tgz=${sum}`)
  })
})

describe("a plan with files of the user's own", () => {
  const plan = async (...given: Parameters<typeof take>) => {
    const { inspection } = await take(...given)
    return planStick(inspection, 64 << 20, DEFAULT_CHOICES, testEffects)
  }

  it('says so, takes their room, and has another digest for other bytes', async () => {
    const plain = await plan([])
    const one = await plan([own('a.gz', bytesOf(9000))])
    const other = await plan([own('a.gz', bytesOf(9000, 2))])
    expect(plain).not.toHaveProperty('ownChanges')
    expect(one.ownChanges?.files).toHaveLength(1)
    expect(one.bank.bytes).toBe(plain.bank.bytes + 9000 + ' --- a.gz'.length)
    expect(one.bank.files.at(-1)).toEqual({ path: 'a.gz', bytes: 9000, modified: one.bank.files[0]?.modified })
    expect(new Set([plain.digest, one.digest, other.digest]).size).toBe(3)
    expect((await plan([own('a.gz', bytesOf(9000))])).digest).toBe(one.digest)
  })

  it('needs a larger stick where they are large', async () => {
    const smallest = async (bytes: number) =>
      minimumStickFor((await take([own('a.gz', new Uint8Array(bytes).fill(1))])).inspection) ?? 0
    expect((await smallest(40 << 20)) - (await smallest(1))).toBeGreaterThan(30 << 20)
  })

  it('refuses a chosen label that would hide one', async () => {
    const { inspection } = await take([own('my.gz')])
    const choices = { ...DEFAULT_CHOICES, label: 'MY      GZ' }
    expect(await problemOf((async () => planStick(inspection, 64 << 20, choices, testEffects))())).toMatchObject({
      code: 'label-hides-file',
      file: 'my.gz',
    })
  })
})
