import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ContentCheck } from '../../app/inspection/file-content.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'
import { nodeEffects } from './effects.ts'
import { startInflation } from './inflation.ts'

const noise = (length: number): Uint8Array => {
  let state = 7
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state >>> 24
  })
}

const DATA = noise(300_000)

describe('startInflation', () => {
  const run = async (bytes: Uint8Array, step: number) => {
    const out: Uint8Array[] = []
    const inflation = startInflation(piece => out.push(piece.slice()))
    for (let at = 0; at < bytes.length; at += step) await inflation.push(bytes.subarray(at, at + step))
    const ended = await inflation.end()
    inflation.close()
    return { ended, same: Buffer.compare(Buffer.concat(out), DATA) === 0 }
  }

  it.each([1000, 65_536, 1 << 20])('unpacks in steps of %i bytes, with or without bytes after the end', async step => {
    const packed = deflateRawSync(DATA)
    expect(await run(packed, step)).toEqual({ ended: 'whole', same: true })
    expect(await run(Buffer.concat([packed, DATA]), step)).toEqual({ ended: 'whole', same: true })
  })

  it('distinguishes cut data from damaged data', async () => {
    const packed = deflateRawSync(DATA)
    expect((await run(packed.subarray(0, -100), 1000)).ended).toBe('cut')
    expect((await run(Buffer.concat([Buffer.of(0xff), packed]), 1000)).ended).toBe('damaged')
    expect((await run(new Uint8Array(), 1)).ended).toBe('cut')
  })
})

describe('ContentCheck', () => {
  const check = async (bytes: Uint8Array, kernel = false, step = 70_000): Promise<string> => {
    const one = new ContentCheck(nodeEffects, kernel)
    for (let at = 0; at < bytes.length; at += step) await one.push(bytes.subarray(at, at + step))
    return one.end()
  }
  const changed = (bytes: Uint8Array, at: number): Uint8Array => {
    const copy = Uint8Array.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 0x55
    return copy
  }
  const packed = gzipSync(DATA)

  it.each([1, 7, 70_000, 1 << 20])(
    'accepts an intact gzip in steps of %i bytes, and what is not a gzip',
    async step => {
      expect(await check(gzipSync(DATA.subarray(0, 5000)), false, step)).toBe('sound')
      expect(await check(DATA.subarray(0, 5000), false, step)).toBe('sound')
      expect(await check(gzipSync(tinyKernel()), true, step)).toBe('sound')
    },
  )

  it('accepts a gzip of nothing as a module, but not as a kernel', async () => {
    expect(await check(gzipSync(Buffer.alloc(0)))).toBe('sound')
    expect(await check(gzipSync(Buffer.alloc(0)), true)).toBe('no-elf')
  })

  it('accepts a name, a comment, an extra field and a checksum in the header', async () => {
    const head = Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, 0x61, 0, 0x62, 0, 1, 2])
    expect(await check(Buffer.concat([head, packed.subarray(10)]))).toBe('sound')
    expect(await check(Buffer.concat([head.subarray(0, 16), packed.subarray(10)]))).not.toBe('sound')
  })

  it.each<[string, Uint8Array]>([
    ['gzip-checksum', changed(packed, packed.length - 8)],
    ['gzip-checksum', Buffer.concat([packed, Buffer.alloc(1)])],
    ['gzip-checksum', Buffer.concat([packed, gzipSync(Buffer.from('behind'))])],
    ['gzip-cut', packed.subarray(0, packed.length - 1000)],
    ['gzip-cut', packed.subarray(0, 20)],
    ['gzip-header', packed.subarray(0, 5)],
    ['gzip-header', changed(packed, 2)],
    ['gzip-header', changed(packed, 3)],
  ])('finds %s', async (flaw, bytes) => {
    expect(await check(bytes)).toBe(flaw)
  })

  it('objects to a size that is too small, but not to one that is too large', async () => {
    const small = Uint8Array.from(packed)
    new DataView(small.buffer).setUint32(small.length - 4, DATA.length - 1, true)
    expect(await check(small)).toBe('gzip-checksum')
    new DataView(small.buffer).setUint32(small.length - 4, DATA.length + 1, true)
    expect(await check(small)).toBe('sound')
  })

  it('finds damaged data, cut or with another checksum', async () => {
    expect(await check(changed(packed, 5000))).toMatch(/^gzip-/)
  })

  it('requires of a kernel an x86 ELF and a multiboot header in its first 8192 bytes', async () => {
    const kernel = tinyKernel(20_000)
    expect(await check(kernel, true)).toBe('sound')
    expect(await check(DATA, true)).toBe('no-elf')
    expect(await check(new Uint8Array(10), true)).toBe('no-elf')
    expect(await check(changed(kernel, 18), true)).toBe('no-elf')
    expect(await check(changed(kernel, 104), true)).toBe('no-multiboot')
    const late = Uint8Array.from(kernel)
    late.copyWithin(8192, 96, 108)
    late.fill(0, 96, 108)
    expect(await check(gzipSync(late), true)).toBe('no-multiboot')
    expect(await check(gzipSync(kernel).subarray(0, -4), true)).toMatch(/^gzip-/)
  })
})
