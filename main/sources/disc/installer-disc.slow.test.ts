import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ByteSource, memorySource, readBytes } from '../../../app/bytes/byte-source.ts'
import { sameBytes } from '../../../testing/byte-streams.ts'
import { noise } from '../../../testing/fixture-image.ts'
import { directoryRecord, discByHand, makeDisc, type XorrisoOptions } from '../../../testing/iso-disc.ts'
import { inTempFolder } from '../../../testing/judges.ts'
import { findOnDisc } from './installer-disc.ts'

const discOf = (files: Record<string, Uint8Array | string>, options?: XorrisoOptions): ByteSource =>
  inTempFolder(folder => memorySource(new Uint8Array(readFileSync(makeDisc(join(folder, 'disc.iso'), files, options)))))

const MD5 = '0123456789abcdef0123456789ABCDEF'
const SUM = `${MD5}  VMware-VMvisor-big-260247-x86_64.dd.bz2\n`
const IMAGE = noise(50_000, 8)

const imageOf = async (disc: ByteSource) => {
  const image = await findOnDisc(disc)
  if (image.kind !== 'image') throw new Error(`no image: ${image.what}`)
  const { source, ...rest } = image
  return { ...rest, bytes: await readBytes(source, 0, source.size) }
}

describe.each([
  ['with', true],
  ['without', false],
] as const)('an installer disc %s Rock Ridge', (_, rockRidge) => {
  const cased = (name: string) => (rockRidge ? name : name.toUpperCase())
  it.each([
    ['3.5', 'install.tgz'],
    ['4.0', 'image.tgz'],
    ['4.1', 'imagedd.bz2'],
  ])('of ESXi %s has its image in %s', async (_version, name) => {
    const disc = discOf({ [name]: IMAGE, 'isolinux/isolinux.cfg': 'x', 'vmkboot.gz': 'k' }, { rockRidge })
    const { bytes, ...rest } = await imageOf(disc)
    expect(rest).toEqual({ kind: 'image', label: 'ESXI-TEST', path: cased(name) })
    expect(sameBytes(bytes, IMAGE)).toBe(true)
  })

  it('gives the checksum of 4.1', async () => {
    const { md5 } = await imageOf(discOf({ 'imagedd.bz2': IMAGE, 'imagedd.md5': SUM }, { rockRidge }))
    expect(md5).toBe(MD5.toLowerCase())
  })

  it('takes the newest of several', async () => {
    const files = { 'install.tgz': 'old', 'image.tgz': 'older', 'imagedd.bz2': IMAGE }
    expect((await imageOf(discOf(files, { rockRidge }))).path).toBe(cased('imagedd.bz2'))
    expect((await imageOf(discOf({ 'install.tgz': 'a', 'image.tgz': 'b' }, { rockRidge }))).path).toBe(
      cased('image.tgz'),
    )
  })
})

describe('a checksum beside the image', () => {
  it.each([
    ['none', undefined, undefined],
    ['that is empty', '', undefined],
    ['that is no sum', `not ${MD5}`, undefined],
    ['that is too short', `${MD5.slice(1)}  name`, undefined],
    ['that is too long', `${MD5}0  name`, undefined],
    ['of another length of text', 'a'.repeat(5000), undefined],
    ['alone', MD5, MD5.toLowerCase()],
    ['with a star and CR LF', `${MD5} *imagedd.bz2\r\n`, MD5.toLowerCase()],
  ])('%s', async (_, text, expected) => {
    const disc = discOf({ 'imagedd.bz2': 'x', ...(text === undefined ? {} : { 'imagedd.md5': text }) })
    expect((await imageOf(disc)).md5).toBe(expected)
  })

  it('is not looked for beside another image', async () => {
    expect((await imageOf(discOf({ 'image.tgz': 'x', 'imagedd.md5': SUM }))).md5).toBeUndefined()
  })
})

describe('another disc', () => {
  const what = async (files: Record<string, string>, label = 'DISC', options: XorrisoOptions = {}) => {
    const found = await findOnDisc(discOf(files, { label, ...options }))
    return found.kind === 'other' ? found.what : found.path
  }

  it.each<[string, Record<string, string>]>([
    ['an installer disc of ESXi 5 or later', { 's.v00': '', 'imgpayld.tgz': '', 'isolinux.bin': '' }],
    ['an installer disc of ESXi 5 or later', { 'S.V00': '', 'B.B00': '' }],
    ['an installer disc of ESX, which is not ESXi', { 'packages.xml': '', 'isolinux/a': '', 'VMware/RPMS/x': '' }],
    ['a Windows disc', { bootmgr: '', 'sources/install.wim': '' }],
    ['a Windows disc', { WIN51IP: '', 'I386/SETUP': '' }],
    ['an Ubuntu disc', { 'casper/vmlinuz': '', '.disk/info': '', 'isolinux/a': '' }],
    ['a Linux disc', { 'isolinux/a': '', 'install.386/x': '' }],
  ])('is %s', async (title, files) => {
    for (const rockRidge of [true, false])
      expect(await what(files, 'LABEL_1', { rockRidge })).toBe(`${title}, 'LABEL_1'`)
  })

  it('is described by its label and names', async () => {
    expect(await what({ a: '', 'photos/x': '' }, 'HOLIDAY')).toBe("an ISO 9660 disc, 'HOLIDAY', which holds a, photos/")
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`n${i}`, '']))
    expect(await what(many)).toBe("an ISO 9660 disc, 'DISC', which holds n0, n1, n2, n3, n4, n5 and 4 more")
    expect(await what({ 'imagedd.bz2/file': '', 'sub/image.tgz': '' })).toContain('which holds imagedd.bz2/, sub/')
    expect(await findOnDisc(memorySource(discByHand({ descriptor: { volumeIdentifier: '\0\0  ' } })))).toEqual({
      kind: 'other',
      label: '',
      what: 'an ISO 9660 disc, which holds nothing',
      names: [],
    })
  })

  it('is a UDF disc with a note', async () => {
    const udf = (start: number, identifier: string) => ({
      [start * 2048]: Buffer.from(`\0${identifier}\x01`, 'latin1'),
    })
    const over = { ...udf(18, 'BEA01'), ...udf(19, 'NSR02') }
    const records = [directoryRecord({ identifier: 'README.TXT;1' })]
    expect(await findOnDisc(memorySource(discByHand({ records, over })))).toMatchObject({
      what: "a UDF disc, as Windows has, 'BY HAND'",
      names: ['README.TXT'],
    })
    expect(await findOnDisc(memorySource(discByHand({ records, over: udf(19, 'NSR02') })))).toMatchObject({
      what: "an ISO 9660 disc, 'BY HAND', which holds README.TXT",
    })
  })
})
