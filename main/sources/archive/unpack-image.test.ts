import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../../app/bytes/byte-source.ts'
import { latin1Bytes } from '../../../app/bytes/latin1.ts'
import { notEsxi } from '../../../app/inspection/other-content.ts'
import type { Progress } from '../../../app/write/progress.ts'
import { inPieces } from '../../../testing/byte-streams.ts'
import { problemOf } from '../../../testing/problem-of.ts'
import { SMALL, smallImage } from '../../../testing/small-image.ts'
import type { OpenSource } from '../../platform/file-source.ts'
import { UnpackedCache } from '../cache/unpacked-cache.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import type { SourceFormats } from '../stream/source-format.ts'
import { SOURCE_FORMATS } from './source-formats.ts'
import { unpackImage } from './unpack-image.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thinstick-unpack-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Bytes before wrapped content: a head that identifies the layer, padded so that the next one is found after it. */
const HEAD = 64
const wrap = (magic: string, inner: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(HEAD + inner.length).fill(0xaa)
  bytes.set(latin1Bytes(magic))
  bytes.set(inner, HEAD)
  return bytes
}
const GZIP = '\x1f\x8b\x08'
const BZIP2 = 'BZh91AY&SY'
const ZIP = 'PK\x03\x04'

/** The layers that were closed. */
let ended: string[] = []
beforeEach(() => {
  ended = []
})

/** Unpacks a layer made by wrap(), in chunks of 1000 bytes. */
const unwrapped = (name: string, packed: ByteStream): ByteStream =>
  (async function* () {
    let skip = HEAD
    try {
      for await (const chunk of packed)
        for (let at = 0; at < chunk.length; at += 1000) {
          const piece = chunk.subarray(at, at + 1000)
          const rest = piece.subarray(Math.min(skip, piece.length))
          skip -= piece.length - rest.length
          if (rest.length > 0) yield rest.slice()
        }
    } finally {
      ended.push(name)
    }
  })()

const zipFormat = {
  ...SOURCE_FORMATS.zip,
  unpack: async (archive: ByteSource) => {
    const bytes = new Uint8Array(SMALL.sectors * 512)
    await archive.read(HEAD, bytes)
    return { kind: 'stream', name: 'inner.dd', stream: inPieces(bytes, bytes.length) } as const
  },
} as const

/** The real kinds of format, but they unpack the simple layers of this test. */
const formats: SourceFormats = {
  ...SOURCE_FORMATS,
  gzip: { ...SOURCE_FORMATS.gzip, unpack: (packed: ByteStream) => unwrapped('gzip', packed) },
  bzip2: { ...SOURCE_FORMATS.bzip2, unpack: (packed: ByteStream) => unwrapped('bzip2', packed) },
  xz: {
    ...SOURCE_FORMATS.xz,
    unpack: () =>
      (async function* () {
        yield new Uint8Array(40_000)
        throw new LayerError('xz', 'its check differs in block 1')
      })(),
  },
  zip: zipFormat,
}

const packedSource = (bytes: Uint8Array): OpenSource => ({
  ...memorySource(bytes),
  name: 'x.img',
  close: async () => {},
})

const unpack = (bytes: Uint8Array, options: { signal?: AbortSignal; onProgress?: (step: Progress) => void } = {}) =>
  unpackImage(packedSource(bytes), 'key', { formats, cache: new UnpackedCache(folder), ...options })

describe('unpackImage', () => {
  it('keeps what a stick needs and stops there', async () => {
    const image = smallImage({})
    const kept = await unpack(wrap(GZIP, wrap(BZIP2, image)))
    expect(kept).toMatchObject({ layers: ['gzip', 'bzip2'], member: '' })
    expect(kept.size).toBe((SMALL.extended.start + SMALL.extended.sectors) * 512)
    // The second bank's root directory ends with its tenth sector.
    expect(kept.available).toBeLessThan((SMALL.second.start + 10) * 512 + 1000)
    expect(Buffer.compare(await readFile(kept.data), image.subarray(0, kept.available))).toBe(0)
    expect(ended).toEqual(['gzip', 'bzip2'])
  })

  it('removes a disc or archive that was kept in a file, even if it is damaged', async () => {
    const zip = async (archive: ByteSource): Promise<never> => {
      await archive.read(0, new Uint8Array(10))
      throw new LayerError('zip', 'its directory is broken')
    }
    const broken = wrap(GZIP, wrap(ZIP, smallImage({})))
    const opened = unpackImage(packedSource(broken), 'key', {
      formats: { ...formats, zip: { ...SOURCE_FORMATS.zip, unpack: zip } },
      cache: new UnpackedCache(folder),
    })
    expect(await problemOf(opened)).toMatchObject({ code: 'archive-damaged', layer: 'zip' })
    expect(ended).toEqual(['gzip'])
  })

  it('reports how far it has got, and how far it has to go once the tables are there', async () => {
    const steps: Progress[] = []
    const kept = await unpack(wrap(GZIP, smallImage({})), { onProgress: step => steps.push(step) })
    expect(steps[0]).toMatchObject({ stage: 'unpack', done: 0, total: 0 })
    const last = steps.at(-1)
    expect(last?.total).toBeGreaterThan(0)
    expect(last?.total).toBeLessThanOrEqual(kept.available)
    // Anything after that in the last chunk is not kept.
    expect(last?.done).toBeGreaterThanOrEqual(kept.available)
    expect(last?.done).toBeLessThan(kept.available + 1000)
    expect((await stat(kept.data)).size).toBe(kept.available)
  })

  it('reads a packed ZIP archive from a temporary file', async () => {
    const kept = await unpack(wrap(GZIP, wrap(ZIP, smallImage({}))))
    expect(kept).toMatchObject({ layers: ['gzip', 'zip'], member: 'inner.dd' })
    expect(await readdir(folder)).toEqual(['key'])
    expect((await readdir(join(folder, 'key'))).sort()).toEqual(['facts.json', 'image'])
  })

  it.each([
    ['damage in a layer', wrap('\xfd7zXZ\0', new Uint8Array(10)), 'image-not-esxi'],
    ['what is no image', wrap(GZIP, new Uint8Array(50_000).fill(0x41)), 'image-not-esxi'],
    ['an image cut in its tables', wrap(GZIP, smallImage({}).slice(0, 300 * 512)), 'image-not-esxi'],
    ['an image cut in its bank', wrap(GZIP, smallImage({}).slice(0, 435 * 512)), 'image-truncated'],
    ['an image cut in a file', wrap(GZIP, smallImage({}).slice(0, 700 * 512)), 'image-truncated'],
    ['nothing at all', wrap(GZIP, new Uint8Array()), 'image-not-esxi'],
  ])('keeps nothing of %s', async (_, bytes, code) => {
    expect((await problemOf(unpack(bytes))).code).toBe(code)
    expect(await readdir(folder)).toEqual([])
  })

  it('says what it found something else in', async () => {
    const problem = await problemOf(unpack(wrap(GZIP, new Uint8Array(50_000).fill(0x41))))
    expect(problem).toMatchObject({ what: 'a text file inside gzip data' })
  })

  it('says what an archive without an image is, and what it is inside', async () => {
    const iso = async (): Promise<never> => {
      throw notEsxi("an Ubuntu disc, 'UBUNTU'")
    }
    const disc = new Uint8Array(40_000)
    disc.set(Buffer.from('CD001'), 32_769)
    const whatOf = async (bytes: Uint8Array) =>
      problemOf(
        unpackImage(packedSource(bytes), 'key', {
          formats: { ...formats, iso: { ...SOURCE_FORMATS.iso, unpack: iso } },
          cache: new UnpackedCache(folder),
        }),
      )
    expect(await whatOf(disc)).toMatchObject({ what: "an Ubuntu disc, 'UBUNTU'" })
    expect(await whatOf(wrap(GZIP, disc))).toMatchObject({ what: "an Ubuntu disc, 'UBUNTU', inside gzip data" })
  })

  it('names the layer that is damaged and those around it', async () => {
    const damaged: ByteStream = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new LayerError('xz', 'its header is damaged')) }),
    }
    const unread: SourceFormats = { ...formats, xz: { ...SOURCE_FORMATS.xz, unpack: () => damaged } }
    const run = unpackImage(packedSource(wrap(GZIP, wrap('\xfd7zXZ\0', new Uint8Array(10)))), 'key', {
      formats: unread,
      cache: new UnpackedCache(folder),
    })
    expect(await problemOf(run)).toEqual({
      code: 'archive-damaged',
      image: 'x.img',
      layer: 'xz',
      layers: ['gzip', 'xz'],
      cause: 'its header is damaged',
    })
    expect(ended).toEqual(['gzip'])
  })

  it('refuses endless archives inside archives', async () => {
    let bytes = smallImage({})
    for (let n = 0; n < 9; n++) bytes = wrap(GZIP, bytes)
    expect(await problemOf(unpack(bytes))).toMatchObject({ code: 'archive-refused', layer: 'gzip' })
    expect(ended).toHaveLength(8)
    expect(await readdir(folder)).toEqual([])
  })

  it('stops when it is cancelled, and keeps nothing', async () => {
    const abort = new AbortController()
    const run = unpack(wrap(GZIP, smallImage({})), {
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done > 100_000) abort.abort()
      },
    })
    expect(await problemOf(run)).toEqual({ code: 'unpack-cancelled', image: 'x.img' })
    expect(ended).toEqual(['gzip'])
    expect(await readdir(folder)).toEqual([])
  })

  it('says so if the folder cannot be written', async () => {
    const cache = new UnpackedCache('/dev/null/thinstick')
    const run = unpackImage(packedSource(wrap(GZIP, smallImage({}))), 'key', { formats, cache })
    expect(await problemOf(run)).toMatchObject({ code: 'unpack-failed', folder: '/dev/null/thinstick' })
  })
})
