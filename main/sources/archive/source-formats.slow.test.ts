import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memorySource, readBytes } from '../../../app/bytes/byte-source.ts'
import { FORMATS, LAYER_KINDS, type LayerKind } from '../../../app/formats/formats.ts'
import { LAYER_HEAD, layerNamed, layerOf } from '../../../app/formats/layer-kind.ts'
import { collect, inPieces, noiseBytes, sameBytes } from '../../../testing/byte-streams.ts'
import { makeDisc } from '../../../testing/iso-disc.ts'
import { pack } from '../../../testing/packers.ts'
import { smallImage } from '../../../testing/small-image.ts'
import { compileAssembly } from '../../../tools/assembly.mjs'
import { wasm } from '../../platform/web-assembly.ts'
import { inThisThread } from '../bzip2/bzip2-decoder.ts'
import { bunzip2Stream } from '../bzip2/bzip2-stream.ts'
import type { ByteStream } from '../stream/layer.ts'
import { IMAGE_HEAD, type SourceFormats } from '../stream/source-format.ts'
import { beginsLikeImage } from './begins-like-image.ts'
import { SOURCE_FORMATS } from './source-formats.ts'

let folder = ''
let formats: SourceFormats = SOURCE_FORMATS
/** The image, followed by 1.2 MB that cannot be compressed: a file that cannot be looked into has to be this large. */
const image = new Uint8Array(Buffer.concat([smallImage({}), noiseBytes(1_200_000)]))
/** The same as an installer disc holds it. */
let imagedd = new Uint8Array()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-formats-'))
  writeFileSync(join(folder, 'x.dd'), image)
  imagedd = new Uint8Array(pack('bzip2', image))
  const module = await wasm.compile(await compileAssembly())
  const unpack = (packed: ByteStream) => bunzip2Stream(packed, async () => ({ module, decoder: inThisThread(module) }))
  formats = { ...SOURCE_FORMATS, bzip2: { ...SOURCE_FORMATS.bzip2, unpack } }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a tool on the image. Returns the path of the file that it makes. */
const by = (file: string, command: string, ...args: string[]): string => {
  execFileSync(command, args, { cwd: folder })
  return join(folder, file)
}

/** A format as its own tool makes it, under the tool's own choice of name if it makes one. */
interface Made {
  readonly make: () => string
  /** Whether these pass for the image in an archive: the file itself, and packed data that holds it. */
  readonly passes: { readonly alone: boolean; readonly packed: boolean }
}

const MADE: Readonly<Record<LayerKind, Made>> = {
  gzip: { make: () => by('x.dd.gz', 'gzip', '-k', 'x.dd'), passes: { alone: true, packed: false } },
  bzip2: { make: () => by('x.dd.bz2', 'bzip2', '-k', 'x.dd'), passes: { alone: true, packed: false } },
  xz: { make: () => by('x.dd.xz', 'xz', '-k0', 'x.dd'), passes: { alone: true, packed: false } },
  zstd: { make: () => by('x.dd.zst', 'zstd', '-q', 'x.dd'), passes: { alone: true, packed: false } },
  zip: { make: () => by('x.zip', 'zip', '-q', 'x', 'x.dd'), passes: { alone: false, packed: false } },
  tar: { make: () => by('x.tar', 'tar', '-cf', 'x.tar', 'x.dd'), passes: { alone: false, packed: true } },
  iso: {
    make: () => makeDisc(join(folder, 'x.iso'), { 'imagedd.bz2': imagedd }),
    passes: { alone: true, packed: true },
  },
}

/** Everything that the layer of this kind holds. */
const contentOf = async (kind: LayerKind, bytes: Uint8Array): Promise<Uint8Array> => {
  const format = formats[kind]
  const looks = beginsLikeImage(formats)
  if (format.kind === 'packed') return collect(format.unpack(inPieces(bytes, 65_536)))
  const inside =
    format.kind === 'archive'
      ? await format.unpack(inPieces(bytes, 65_536), looks)
      : await format.unpack(memorySource(bytes), looks)
  if (inside.kind === 'stream') return collect(inside.stream)
  return readBytes(inside.source, 0, inside.source.size)
}

it('is a table of the formats that the core knows', () => {
  expect(Object.keys(SOURCE_FORMATS).sort()).toEqual([...LAYER_KINDS].sort())
})

describe.each(LAYER_KINDS)('%s, as its own tool makes it', kind => {
  let name = ''
  let bytes = new Uint8Array()
  beforeAll(() => {
    name = MADE[kind].make()
    bytes = new Uint8Array(readFileSync(name))
  })

  it('is recognised by its content and by its name', () => {
    expect(layerOf(bytes.subarray(0, LAYER_HEAD))).toBe(kind)
    expect(layerNamed(name)).toBe(kind)
  })

  it('unpacks to what was packed', async () => {
    const expected = kind === 'iso' ? imagedd : image
    expect(sameBytes(await contentOf(kind, bytes), expected)).toBe(true)
  })

  it('reports a changed byte where it has a checksum, and nowhere else', async () => {
    const changed = bytes.slice()
    const middle = Math.floor(bytes.length / 2)
    changed[middle] = (changed[middle] ?? 0) ^ 0x10
    const told = await contentOf(kind, changed).then(
      () => false,
      () => true,
    )
    expect(told).toBe(FORMATS[kind].checksum.kind !== 'none')
  })

  it('is looked into inside an archive, alone and packed', async () => {
    const looks = beginsLikeImage(formats)
    const head = (whole: Uint8Array) => whole.subarray(0, IMAGE_HEAD)
    const packed = pack('gzip', bytes)
    expect(await looks(head(bytes), bytes.length)).toBe(MADE[kind].passes.alone)
    expect(await looks(head(packed), packed.length)).toBe(MADE[kind].passes.packed)
  })
})
