import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  collect,
  filter,
  inPieces,
  noiseBytes,
  sameBytes,
  sampleBytes,
  takeBytes,
  WatchedStream,
} from '../../../testing/byte-streams.ts'
import { inTempFolder } from '../../../testing/judges.ts'
import { problemOf } from '../../../testing/problem-of.ts'
import { endless, tarHeader, tarOf } from '../../../testing/tar-archives.ts'
import { beginsLikeImage } from '../archive/begins-like-image.ts'
import { SOURCE_FORMATS } from '../archive/source-formats.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { imageInTar } from './tar-image.ts'
import type { TarBounds } from './tar-member.ts'

const INSTALLER = 'usr/lib/vmware/installer/VMware-VMvisor-big-164009-x86_64.dd.bz2'

/** A disk with one active partition. */
const disk = (length: number): Uint8Array => {
  const bytes = sampleBytes(length, 5)
  bytes.fill(0, 446, 510)
  bytes.set([0x80, 1, 1, 0, 4, 63, 32, 4, 32, 0, 0, 0, 0, 8, 0, 0], 446)
  bytes.set([0x55, 0xaa], 510)
  return bytes
}

const find = async (input: ByteStream, bounds?: TarBounds) => {
  const member = await imageInTar(input, beginsLikeImage(SOURCE_FORMATS), bounds)
  if (member.kind !== 'stream') throw new Error('a tar archive is read from front to back')
  return member
}

describe('imageInTar', () => {
  const other = { 'sbin/init': sampleBytes(90_000), 'tools.tgz': filter('gzip', ['-c'], noiseBytes(2_000_000)) }

  it('finds the installer`s image by its name, in whatever folder', async () => {
    const image = noiseBytes(3_000_000)
    const packed = tarOf({ ...other, [INSTALLER]: image, after: sampleBytes(5_000_000) })
    const input = new WatchedStream(inPieces(packed, 65_536))
    const { name, stream } = await find(input)
    expect(name).toBe(INSTALLER)
    expect(sameBytes(await collect(stream), image)).toBe(true)
    expect(input.returned).toBe(1)
    expect(input.bytes).toBeLessThan(6_000_000)
  })

  it.each([
    ['as it is', (bytes: Uint8Array) => bytes],
    ['by gzip', (bytes: Uint8Array) => filter('gzip', ['-c'], bytes)],
    ['by xz', (bytes: Uint8Array) => filter('xz', ['-c'], bytes)],
    ['by zstd', (bytes: Uint8Array) => filter('zstd', ['-qc'], bytes)],
    ['by bzip2', (bytes: Uint8Array) => filter('bzip2', ['-c'], bytes)],
  ])('finds an image of another name by its content: packed %s', async (_, pack) => {
    const bytes = disk(5_000_000)
    const packed = pack(bytes)
    const { name, stream } = await find(inPieces(tarOf({ ...other, 'my image': packed }), 65_536))
    expect(name).toBe('my image')
    expect(sameBytes(await collect(stream), packed)).toBe(true)
  })

  it('says what was there instead', async () => {
    const input = new WatchedStream(inPieces(tarOf(other), 65_536))
    expect(await problemOf(find(input))).toMatchObject({
      code: 'image-not-esxi',
      what: 'a tar archive without an image (it holds sbin/init, tools.tgz)',
    })
  })

  it('closes the archive when the consumer stops, even before the first byte', async () => {
    const packed = tarOf({ [INSTALLER]: noiseBytes(5_000_000) })
    for (const bytes of [0, 1, 1_000_000]) {
      const input = new WatchedStream(inPieces(packed, 65_536))
      const { stream } = await find(input)
      if (bytes > 0) await takeBytes(stream, bytes)
      else await stream[Symbol.asyncIterator]().return?.()
      expect(input.returned).toBe(1)
      expect(input.bytes).toBeLessThan(bytes + 300_000)
    }
  })

  it('waits for its consumer', async () => {
    const input = new WatchedStream(inPieces(tarOf({ [INSTALLER]: noiseBytes(5_000_000) }), 65_536))
    const { stream } = await find(input)
    const chunks = stream[Symbol.asyncIterator]()
    await chunks.next()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(input.bytes).toBeLessThan(300_000)
    await chunks.return?.()
  })

  it.each(['gnu', 'pax'])('refuses an image that is stored as a sparse file in the %s format', async format => {
    const name = 'VMware-VMvisor-big-164009-x86_64.dd'
    const packed = inTempFolder(folder => {
      writeFileSync(join(folder, name), disk(1_000_000))
      truncateSync(join(folder, name), 50_000_000)
      return filter('tar', ['-C', folder, '-S', `--format=${format}`, '-cf', '-', name], new Uint8Array(0))
    })
    expect(packed.length).toBeLessThan(2_000_000)
    const error = await find(inPieces(packed, 65_536)).catch((thrown: unknown) => thrown)
    expect((error as LayerError).kind).toBe('refused')
    expect((error as LayerError).why).toBe(`${name} is stored in pieces or with holes, which is not supported`)
  })

  it.each([
    ['long names', tarHeader('a', 512, 'L')],
    ['extended headers', tarHeader('a', 512, 'x')],
    ['zeros', new Uint8Array(512)],
    ['one file', tarHeader('a', '\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff')],
  ])('gives up on %s without end', async (_, block) => {
    const input = new WatchedStream(endless(block))
    const error = await find(input, { members: 1e9, bytes: 20_000_000 }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LayerError)
    expect((error as LayerError).kind).toBe('refused')
    expect((error as LayerError).why).toBe('there is no image in its first 20000000 bytes')
    expect(input.bytes).toBeLessThan(21_000_000)
    expect(input.returned).toBe(1)
  })
})
