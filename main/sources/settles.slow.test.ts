import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../app/bytes/byte-source.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { filter, inPieces, noiseBytes, takeBytes, WatchedStream } from '../../testing/byte-streams.ts'
import { makeDisc } from '../../testing/iso-disc.ts'
import { PACKERS, type Packer, pack } from '../../testing/packers.ts'
import { smallImage } from '../../testing/small-image.ts'
import { compileAssembly } from '../../tools/assembly.mjs'
import type { OpenSource } from '../platform/file-source.ts'
import { type WasmModule, wasm } from '../platform/web-assembly.ts'
import { beginsLikeImage } from './archive/begins-like-image.ts'
import { SOURCE_FORMATS } from './archive/source-formats.ts'
import { unpackImage } from './archive/unpack-image.ts'
import { inThisThread } from './bzip2/bzip2-decoder.ts'
import { bunzip2Stream } from './bzip2/bzip2-stream.ts'
import { UnpackedCache } from './cache/unpacked-cache.ts'
import type { ByteStream } from './stream/layer.ts'
import type { Core, SourceFormats } from './stream/source-format.ts'

// Whatever an archive holds, unpacking it ends within seconds, with an image or with a sentence.
const SECONDS = 10

let folder = ''
let module: WasmModule
let archives: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-settles-'))
  module = await wasm.compile(await compileAssembly())
  archives = makeArchives()
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The real formats, but without threads, whose script only exists after a build. */
const formats = {
  ...SOURCE_FORMATS,
  bzip2: {
    ...SOURCE_FORMATS.bzip2,
    unpack: (packed: ByteStream) => bunzip2Stream(packed, async () => ({ module, decoder: inThisThread(module) })),
  },
} satisfies SourceFormats

const PACKED = Object.keys(PACKERS) as Packer[]
const NAMES = [...PACKED, 'zip', 'stored zip', 'tar', 'iso', 'tgz in iso', 'zip in bzip2', 'iso in xz']

const makeArchives = (): ReadonlyMap<string, Uint8Array> => {
  const image = smallImage({})
  // Partly incompressible, so that there is something to cut and to change.
  image.set(noiseBytes(60_000), 32 * 512 + 20_000)
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const none = new Uint8Array()
  put('x.dd', image)
  const bzip2 = filter('bzip2', ['-c1'], image)
  const xz = (bytes: Uint8Array) => filter('xz', ['-c', '--block-size=100000'], bytes)
  const zip = (level: string) => {
    rmSync(join(folder, 'x.zip'), { force: true })
    filter('sh', ['-c', `cd '${folder}' && zip -q ${level} x.zip x.dd`], none)
    return new Uint8Array(readFileSync(join(folder, 'x.zip')))
  }
  const tar = (name: string) => filter('tar', ['-C', folder, '-b1', '-cf', '-', name], none)
  put('VMware-VMvisor-big-1-x86_64.dd.bz2', bzip2)
  const iso = new Uint8Array(readFileSync(makeDisc(join(folder, 'disc'), { 'imagedd.bz2': bzip2 })))
  const tgz = new Uint8Array(gzipSync(tar('VMware-VMvisor-big-1-x86_64.dd.bz2')))
  const old = new Uint8Array(readFileSync(makeDisc(join(folder, 'old'), { 'image.tgz': tgz })))
  const zipped = zip('-6')
  const list: [string, Uint8Array][] = [
    ...PACKED.map((kind): [string, Uint8Array] => [kind, pack(kind, image)]),
    // Of several blocks.
    ['bzip2', bzip2],
    ['xz', xz(image)],
    ['zip', zipped],
    ['stored zip', zip('-0')],
    ['tar', tar('x.dd')],
    ['iso', iso],
    ['tgz in iso', old],
    ['zip in bzip2', filter('bzip2', ['-c'], zipped)],
    ['iso in xz', xz(iso)],
  ]
  return new Map(list)
}

const archive = (name: string): Uint8Array => archives.get(name) ?? new Uint8Array()

/** The result of a promise; fails if it does not settle. */
const settled = async <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} is open after ${SECONDS} s`)), SECONDS * 1000)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** How many files this process has open, if the system reports it. */
const openFiles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0)

/** Unpacks an archive. Resolves to 'image', or the code of the problem. */
const outcome = async (source: ByteSource, what: string): Promise<string> => {
  const packed: OpenSource = { ...source, name: 'x', size: source.size, read: source.read, close: async () => {} }
  const cache = new UnpackedCache(join(folder, 'cache'))
  const run = unpackImage(packed, 'key', { formats, cache }).then(
    () => 'image',
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem.code
      throw error
    },
  )
  const open = openFiles()
  const result = await settled(run, what)
  expect(openFiles(), `${what}: open files`).toBe(open)
  // Whatever the result, nothing is left but an image.
  expect((await readdir(cache.folder)).filter(name => name !== 'key')).toEqual([])
  return result
}

const ENDS = ['image', 'image-not-esxi', 'image-truncated', 'image-damaged', 'archive-damaged', 'archive-refused']

const ends = async (bytes: Uint8Array, what: string): Promise<string> => {
  const result = await outcome(memorySource(bytes), what)
  expect(ENDS, what).toContain(result)
  return result
}

/** Places in `length` bytes: some at the start and at the end, and `count` between. */
const places = (length: number, count: number): number[] => {
  const between = Array.from({ length: count }, (_, n) => Math.floor(((n + 0.37) * length) / count))
  const edges = [0, 1, 2, 3, 5, 9, 17, 33, 65].flatMap(n => [n, length - 1 - n])
  return [...new Set([...edges, ...between])].filter(at => at >= 0 && at < length)
}

describe.each(NAMES)('%s', name => {
  it('whole', async () => {
    expect(await ends(archive(name), name)).toBe('image')
  })

  it('cut', { timeout: 120_000 }, async () => {
    for (const at of places(archive(name).length, 16)) await ends(archive(name).slice(0, at), `${name} cut at ${at}`)
  })

  it('with a changed byte', { timeout: 240_000 }, async () => {
    for (const [index, at] of places(archive(name).length, 16).entries()) {
      const change = [1, 0x80, 0xff][index % 3] ?? 1
      const bytes = archive(name).slice()
      bytes[at] = (bytes[at] ?? 0) ^ change
      await ends(bytes, `${name} with byte ${at} changed by ${change}`)
    }
  })

  it.each([
    ['noise', noiseBytes(100_000)],
    ['zeros', new Uint8Array(100_000)],
    ['one byte', Uint8Array.of(1)],
  ])('with %s behind it, and in front of it', async (what, junk) => {
    await ends(new Uint8Array(Buffer.concat([archive(name), junk])), `${name} with ${what} behind it`)
    await ends(new Uint8Array(Buffer.concat([junk, archive(name)])), `${name} with ${what} in front of it`)
  })

  it('whose source fails, at each of its reads', async () => {
    const bytes = memorySource(archive(name))
    for (let fails = 0; ; fails++) {
      let reads = 0
      const broken = new Error('the disk is gone')
      const read: ByteSource['read'] = async (offset, target) => {
        if (reads++ === fails) throw broken
        await bytes.read(offset, target)
      }
      const run = outcome({ size: bytes.size, read }, `${name} with a failure in read ${fails}`)
      const result = await run.catch((error: unknown) => error)
      if (result === 'image') break
      expect(result, `read ${fails}`).toBe(broken)
    }
  })

  it('that is shorter than its source says', async () => {
    const bytes = archive(name)
    for (const end of [0, 600, 40_000, bytes.length - 1]) {
      const short = memorySource(bytes.slice(0, end))
      const run = outcome({ size: bytes.length, read: short.read }, `${name} that ends at ${end}`)
      await run.catch((error: unknown) => expect(error).toBeInstanceOf(Error))
    }
  })
})

const streamIn = (core: Core): ByteStream => {
  if (core.kind === 'stream') return core.stream
  throw new Error('not read from front to back')
}

describe('a stream', () => {
  const STREAMS = [...PACKED, 'tar'] as const
  const opened = async (name: (typeof STREAMS)[number], input: ByteStream): Promise<ByteStream> =>
    name === 'tar' ? streamIn(await formats.tar.unpack(input, beginsLikeImage(formats))) : formats[name].unpack(input)

  it.each(STREAMS)('of %s whose consumer stops closes its input, however far it has got', async name => {
    for (const bytes of [0, 1, 5000, 300_000]) {
      const input = new WatchedStream(inPieces(archive(name), 1000))
      const stop = async (): Promise<void> => {
        const stream = await opened(name, input)
        if (bytes > 0) await takeBytes(stream, bytes)
        const iterator = stream[Symbol.asyncIterator]()
        await iterator.return?.()
        expect(await iterator.next()).toMatchObject({ done: true })
      }
      await settled(stop(), `${name} stopped after ${bytes}`)
      expect(input.returned, `${bytes}`).toBeGreaterThan(0)
    }
  })

  it.each(STREAMS)('of %s takes empty chunks', async name => {
    const input = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of inPieces(archive(name), 3000)) {
        yield new Uint8Array()
        yield piece
      }
      yield new Uint8Array()
    }
    const read = async (): Promise<number> => takeBytes(await opened(name, input()), Number.POSITIVE_INFINITY)
    expect(await settled(read(), name)).toBe(smallImage({}).length)
  })

  it.each(STREAMS)('of %s whose input fails or gives nothing', async name => {
    const broken = new Error('the disk is gone')
    for (const length of [0, 1, 700, 20_000]) {
      const failing = async function* (): AsyncGenerator<Uint8Array> {
        yield* inPieces(archive(name).slice(0, length), 500)
        throw broken
      }
      const read = async (input: ByteStream) => takeBytes(await opened(name, input), Number.POSITIVE_INFINITY)
      const error = await settled(read(failing()), `${name} failing`).catch((thrown: unknown) => thrown)
      expect(error, `${length}`).toBe(broken)
    }
    const nothing = async () => takeBytes(await opened(name, inPieces(new Uint8Array(), 1)), 1)
    await settled(nothing(), `${name} of nothing`).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error))
  })
})

describe('members of no bytes', () => {
  const image = smallImage({})
  const times = (bytes: Uint8Array, count: number) => Buffer.concat(Array.from({ length: count }, () => bytes))

  it.each(PACKED)('of %s', async name => {
    const empty = pack(name, new Uint8Array())
    const bytes = new Uint8Array(Buffer.concat([times(empty, 500), pack(name, image), times(empty, 500)]))
    expect(await ends(bytes, name)).toBe('image')
    expect(await ends(new Uint8Array(times(empty, 500)), name)).toBe('image-not-esxi')
  })
})

describe('a tar header', () => {
  /** A header block of POSIX.1 ustar, its checksum right. */
  const header = (type: string, size: string): Uint8Array => {
    const block = Buffer.alloc(512)
    block.write('odd', 0)
    block.write('0000644\0', 100)
    block.write(size, 124, 'latin1')
    block.write('        ', 148)
    block.write(type, 156, 'latin1')
    block.write('ustar\x0000', 257, 'latin1')
    const sum = block.reduce((total, byte) => total + byte, 0)
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return block
  }
  const SIZES = {
    nothing: '00000000000\0',
    'a byte': '00000000001\0',
    'a block': '00000001000\0',
    'a byte more than a block': '00000001001\0',
    '8 GB': '77777777777\0',
    'base 256, 2^62': '\x80\0\0\0\x40\0\0\0\0\0\0\0',
    'less than nothing': '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe',
    'no number': 'xxxxxxxxxxx\0',
  }
  const TYPES = [...'0123567\0ADgKLMNSVx', '\xff']

  it.each(Object.entries(SIZES))('of any type with a size of %s', { timeout: 120_000 }, async (what, size) => {
    const rest = archive('tar')
    for (const type of TYPES)
      for (const before of [new Uint8Array(), header('5', SIZES['a block'])])
        for (const behind of [rest, new Uint8Array()]) {
          const bytes = new Uint8Array(Buffer.concat([before, header(type, size), behind]))
          await ends(bytes, `tar header of type ${JSON.stringify(type)} with ${what}`)
        }
  })

  it.each(['-5 a=b', '0 a=b', '99999999 a=b', '5', 'size', '11 size=-5\n', '15 size=1e999\n', '12 size=abc\n'])(
    'of pax that says %j',
    async record => {
      const text = Buffer.alloc(512)
      text.write(record)
      const bytes = Buffer.concat([
        header('x', `${record.length.toString(8).padStart(11, '0')}\0`),
        text,
        archive('tar'),
      ])
      await ends(new Uint8Array(bytes), record)
    },
  )
})
