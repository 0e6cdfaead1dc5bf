import { describe, expect, it } from 'vitest'
import { build } from '../../testing/fat12-volume.ts'
import { smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { ProblemError } from '../problem/problem.ts'
import { refuseOtherContent } from './other-content.ts'

const refusal = async (bytes: Uint8Array) => {
  const error = await refuseOtherContent(memorySource(bytes)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return undefined
  if (!(error instanceof ProblemError) || error.problem.code !== 'image-not-esxi') throw error
  return error.problem
}

/** 40 KiB that are not zero, with Latin-1 text at some offsets. */
const content = (texts: Record<number, string>, size = 40_960): Uint8Array => {
  const bytes = new Uint8Array(size).fill(0xaa)
  for (const [offset, text] of Object.entries(texts)) bytes.set(latin1Bytes(text), Number(offset))
  return bytes
}

const SIGNED = { 510: '\x55\xaa' }

describe('refuseOtherContent', () => {
  it.each([
    ['gzip data', { 0: '\x1f\x8b\x08' }],
    ['bzip2 data', { 0: 'BZh91AY&SY' }],
    ['xz data', { 0: '\xfd7zXZ\0' }],
    ['Zstandard data', { 0: '\x28\xb5\x2f\xfd' }],
    ['a ZIP archive', { 0: 'PK\x03\x04' }],
    ['a 7z archive', { 0: '7z\xbc\xaf\x27\x1c' }],
    ['a tar archive', { 257: 'ustar\x0000' }],
    ['a VMDK virtual disk', { 0: 'KDMV' }],
    ['the text part of a VMDK virtual disk', { 0: '# Disk DescriptorFile\n' }],
    ['a QCOW2 virtual disk', { 0: 'QFI\xfb' }],
    ['a VHD virtual disk', { 0: 'conectix' }],
    ['a VHDX virtual disk', { 0: 'vhdxfile' }],
    ['a Linux program', { 0: '\x7fELF' }],
    ['a PDF document', { 0: '%PDF-1.4' }],
    ['a GPT disk image, as ESXi 5 and later have', { 512: 'EFI PART' }],
    ['a GPT disk image of 4096-byte sectors', { 4096: 'EFI PART' }],
    ['an ISO 9660 disc', { 32769: 'CD001' }],
    ['an NTFS volume without a partition table', { 3: 'NTFS    ', ...SIGNED }],
    ['a Linux (ext) volume without a partition table', { 1080: '\x53\xef' }],
    ['a boot sector without a valid partition table', SIGNED],
    ['a file without a partition table', {}],
  ])('recognises %s', async (what, texts) => {
    expect((await refusal(content(texts)))?.what).toBe(what)
  })

  it('says what to choose instead', async () => {
    expect((await refusal(content({ 0: '7z\xbc\xaf\x27\x1c' })))?.advice).toContain('installer ISO or its disk image')
  })

  it('recognises an empty file, a small one, zeros, text, and a bare FAT volume', async () => {
    const what = async (bytes: Uint8Array) => (await refusal(bytes))?.what
    expect(await what(new Uint8Array())).toBe('an empty file')
    expect(await what(new Uint8Array(1).fill(0xaa))).toBe('a file of 1 byte, less than one sector')
    expect(await what(new Uint8Array(511))).toBe('a file of 511 bytes, less than one sector')
    expect(await what(new Uint8Array(512))).toBe('a file that begins with zeros and has no partition table')
    expect(await what(content({ 0: 'Hello, world.\r\n\t'.repeat(32) }, 512))).toBe('a text file')
    expect(await what(build({}).bytes)).toBe('a FAT volume without a partition table')
  })

  it('recognises an archive that ends within its first sector', async () => {
    expect((await refusal(content({ 0: '\x1f\x8b\x08' }, 20)))?.what).toBe('gzip data')
  })

  it('lets a partitioned disk hold anything in its boot code and first track, except a GPT', async () => {
    const put = (offset: number, text: string) => smallImage({ over: { [offset]: latin1Bytes(text) } })
    expect(await refusal(smallImage())).toBeUndefined()
    expect(await refusal(put(0, 'BZh91AY&SY'))).toBeUndefined()
    expect(await refusal(put(0, '\x1f\x8b\x08'))).toBeUndefined()
    expect(await refusal(put(257, 'ustar'))).toBeUndefined()
    expect(await refusal(put(0x438, '\x53\xef'))).toBeUndefined()
    expect((await refusal(put(512, 'EFI PART')))?.what).toContain('GPT')
    // A disc that also boots from a stick has a partition table as well.
    expect((await refusal(put(32_769, 'CD001')))?.what).toContain('ISO 9660')
  })

  it('trusts no table without 55AA, with a strange status, or with a partition at LBA 0', async () => {
    const changed = (offset: number, value: number): Uint8Array => {
      const bytes = smallImage()
      bytes[offset] = value
      return bytes
    }
    expect((await refusal(changed(511, 0)))?.what).toBe('a file without a partition table')
    expect((await refusal(changed(446, 0x55)))?.what).toBe('a boot sector without a valid partition table')
    const atZero = smallImage()
    atZero.fill(0, 446 + 8, 446 + 12)
    expect((await refusal(atZero))?.what).toBe('a boot sector without a valid partition table')
  })
})
