import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filter, noiseBytes, putFiles } from '../../testing/byte-streams.ts'
import { pack } from '../../testing/packers.ts'
import { smallImage } from '../../testing/small-image.ts'
import { UnpackedCache } from './cache/unpacked-cache.ts'
import { checkImage } from './check-image.ts'

let folder: string
const image = smallImage({})
/** One that is large enough, even packed, to be recognised as an image in an archive. */
const large = new Uint8Array(Buffer.concat([image, noiseBytes(1_200_000)]))
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return checkImage(path, { signal: new AbortController().signal, cache: new UnpackedCache(join(folder, 'cache')) })
}

const xz = (checksum: string, bytes: Uint8Array = image) => pack('xz', bytes, `--check=${checksum}`)
const zstd = (bytes: Uint8Array, ...args: string[]) => pack('zstd', bytes, ...args)

const tar = (name: string, bytes: Uint8Array): Uint8Array => {
  putFiles(folder, { [name]: bytes })
  return filter('tar', ['-C', folder, '-c', name], new Uint8Array(0))
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** A copy with its packed data changed in the middle. */
const harmed = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice()
  const at = bytes.length >> 1
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

const MATCHES = { kind: 'matches', by: 'its own checksum' }

describe('checkImage', () => {
  it.each([
    ['gzip', () => pack('gzip', image)],
    ['xz as it comes', () => pack('xz', image)],
    ['xz with CRC-32', () => xz('crc32')],
    ['xz with CRC-64', () => xz('crc64')],
    ['zstd from a pipe', () => zstd(image)],
    ['zstd from a file', () => filter('zstd', ['-qc', join(folder, 'image.dd')], new Uint8Array(0))],
    ['two xz streams', () => joined(xz('crc32'), xz('crc64', new Uint8Array(4000)))],
    ['two Zstandard frames', () => joined(zstd(image), zstd(new Uint8Array(4000)))],
  ])('compares the checksum of %s', async (_, make) => {
    putFiles(folder, { 'image.dd': image })
    expect(await check('packed', make())).toEqual({ ...MATCHES, file: 'packed' })
  })

  it.each([
    ['xz --check=none', () => xz('none')],
    ['several blocks of it', () => pack('xz', image, '--check=none', '--block-size=100000')],
    ['zstd --no-check', () => zstd(image, '--no-check')],
    ['a second xz stream without one', () => joined(xz('crc64'), new Uint8Array(8), xz('none', new Uint8Array(4000)))],
    ['a second frame without one', () => joined(zstd(image), zstd(new Uint8Array(4000), '--no-check'))],
    ['a first frame without one', () => joined(zstd(image, '--no-check'), zstd(new Uint8Array(4000)))],
    // The blocks that a stick needs were compared when they were unpacked, but this reads none of them.
    ['xz without one around bzip2', () => xz('none', tar('image.dd.bz2', pack('bzip2', large)))],
    ['xz without one around a tar archive', () => xz('none', tar('image.dd', image))],
  ])('claims nothing about %s', async (_, make) => {
    expect(await check('packed', make())).toEqual({ kind: 'unchecked', file: 'packed' })
  })

  it.each([
    ['a tar archive', () => tar('image.dd', image)],
    ['bzip2 data', () => pack('bzip2', image)],
    ['bzip2 data in a tar archive', () => tar('image.dd.bz2', pack('bzip2', large))],
  ])('has nothing to compare at the end of %s', async (_, make) => {
    expect(await check('packed', make())).toEqual({ kind: 'nothing' })
  })

  it.each([
    ['a tar archive', () => tar('image.dd.gz', pack('gzip', large))],
    ['xz without one', () => xz('none', tar('image.dd.gz', pack('gzip', large)))],
    ['Zstandard without one', () => zstd(tar('image.dd.gz', pack('gzip', large)), '--no-check')],
  ])('compares the first checksum inside %s, and says whose it is', async (_, make) => {
    expect(await check('packed', make())).toEqual({ ...MATCHES, file: 'image.dd.gz' })
  })

  it.each([
    ['is cut', () => xz('none').subarray(0, -20)],
    ['is cut behind the image', () => xz('none', tar('image.dd.gz', pack('gzip', large))).subarray(0, -20)],
    ['holds damaged gzip data', () => xz('none', harmed(pack('gzip', image)))],
    ['is cut Zstandard data', () => zstd(image, '--no-check').subarray(0, -20)],
  ])('warns where data without a checksum %s', async (_, make) => {
    expect(await check('packed', make())).toMatchObject({ kind: 'warns', warning: { code: 'archive-unsound' } })
  })

  it('finds a header without a check where a piece of the file ends', async () => {
    const first = xz('crc64')
    for (const padding of [0, 4, 8, 60_000, 65_528]) {
      const packed = joined(first, new Uint8Array(padding), xz('none', new Uint8Array(4000)))
      expect(await check('packed', packed)).toMatchObject({ kind: 'unchecked' })
    }
  })

  it('unwraps no more layers than opening does', async () => {
    let packed = xz('none')
    for (let layer = 1; layer < 8; layer++) packed = xz('none', packed)
    expect(await check('packed', packed)).toMatchObject({ kind: 'unchecked' })
    const found = await check('packed', xz('none', packed))
    expect(found).toMatchObject({ kind: 'warns', warning: { cause: 'more than 8 archives inside one another' } })
  })
})
