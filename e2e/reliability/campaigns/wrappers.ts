import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '../../../app/bytes/byte-source.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { UnpackedCache } from '../../../main/sources/cache/unpacked-cache.ts'
import { checkImage } from '../../../main/sources/check-image.ts'
import { openImage } from '../../../main/sources/open-image.ts'
import { WRAPPINGS } from '../../../testing/archives.ts'
import { type Campaign, hold, type World } from '../campaign.ts'
import { makeShapes } from '../images/shapes.ts'
import type { Random } from '../random.ts'
import { holdWords, WORDS } from '../words.ts'

const BYTES = 'other bytes than the image’s never come without a word of damage'
const WHOLE = 'what is whole is opened'
const TIDY = 'a failed opening leaves nothing in the cache'

const CASES = { short: 60, long: 1200 } as const

/** A packed image, made by outside tools. */
interface Packed {
  readonly title: string
  readonly bytes: Uint8Array
  /** Whether its format has a checksum of everything in it. */
  readonly checked: boolean
}

// Some formats have no checksum of their contents, so nothing can show damage.
const isChecked = (title: string, layers: readonly string[]): boolean => {
  const inner = layers.at(-1) ?? ''
  if (/check=none|--no-check/.test(title)) return false
  return inner !== 'tar' && inner !== 'iso'
}

// A ZIP member without a name is recognised by its size, and a small image is too small.
const FIT = WRAPPINGS.filter(({ member }) => member !== '-')

const makePacked = ({ folder }: World, image: Uint8Array): Packed[] =>
  FIT.flatMap(({ title, layers, make }, index) => {
    const place = join(folder, `made-${index}`)
    mkdirSync(place, { recursive: true })
    const file = join(place, 'disk.dd')
    writeFileSync(file, image)
    try {
      return [{ title, bytes: readFileSync(make(file, place)), checked: isChecked(title, layers) }]
    } catch (error) {
      // A tool that is not installed makes nothing.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
      throw error
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  })

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const EDGES = [0, 1, 0x7f, 0x80, 0xff]

const inPlace =
  (change: (bytes: Uint8Array, at: number, random: Random) => void): Mutation =>
  (bytes, random) => {
    // The structure is in headers and ends.
    const part = random.below(3)
    const near = Math.min(bytes.length, 1024)
    const at =
      part === 0 ? random.below(near) : part === 1 ? bytes.length - 1 - random.below(near) : random.below(bytes.length)
    change(bytes, at, random)
    return bytes
  }

const MUTATIONS: readonly Mutation[] = [
  inPlace((bytes, at, random) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }),
  inPlace((bytes, at, random) => {
    bytes[at] = random.pick(EDGES)
  }),
  inPlace((bytes, at, random) => {
    for (let i = 0; i < 4; i++) bytes[at + i] = random.below(256)
  }),
  inPlace((bytes, at, random) => {
    bytes.fill(random.pick([0, 0xff]), at, at + random.below(2048))
  }),
  inPlace((bytes, at, random) => {
    bytes.copyWithin(at, random.below(bytes.length), random.below(bytes.length))
  }),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.subarray(0, bytes.length - 1 - random.below(64)),
  (bytes, random) => new Uint8Array(Buffer.concat([bytes, random.bytes(1 + random.below(100))])),
  (bytes, random) => {
    const at = random.below(bytes.length)
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(600))]))
  },
]

const mutated = ({ bytes }: Packed, random: Random): { bytes: Uint8Array; whole: boolean } => {
  let copy = new Uint8Array(bytes)
  if (random.chance(3)) return { bytes: copy, whole: true }
  for (let i = 1 + random.below(2); i > 0 && copy.length > 8; i--)
    copy = new Uint8Array(random.pick(MUTATIONS)(copy, random))
  return { bytes: copy, whole: Buffer.compare(copy, bytes) === 0 }
}

interface Place {
  readonly file: string
  readonly cacheFolder: string
  readonly image: Uint8Array
}

/** Compares what can be read of the image through an opened source with the original. */
const sameAsImage = async (image: Uint8Array, open: Awaited<ReturnType<typeof openImage>>): Promise<boolean> => {
  const inspection = await inspectImage(open)
  const { bank, boot } = inspection
  const ranges = [
    { offset: 0, length: 512 },
    { offset: boot.partition.start * 512, length: boot.sectorsInUse * 512 },
    { offset: bank.partition.start * 512, length: bank.volume.layout.firstDataSector * 512 },
    ...bank.files.flatMap(({ runs }) =>
      runs.map(({ offset, length }) => ({ offset: bank.partition.start * 512 + offset, length })),
    ),
  ]
  for (const { offset, length } of ranges)
    if (Buffer.compare(await readBytes(open, offset, length), image.subarray(offset, offset + length)) !== 0)
      return false
  return true
}

const warned = async (file: string, cache: UnpackedCache): Promise<boolean> => {
  const check = await checkImage(file, { signal: new AbortController().signal, cache }).catch((error: unknown) => {
    if (error instanceof ProblemError) return { kind: 'warns' }
    throw error
  })
  return check.kind === 'warns'
}

const oneCase = async ({ file, cacheFolder, image }: Place, packed: Packed, random: Random): Promise<string> => {
  const { bytes, whole } = mutated(packed, random)
  rmSync(file, { force: true })
  rmSync(cacheFolder, { recursive: true, force: true })
  writeFileSync(file, bytes)
  utimesSync(file, 1, 1)
  const cache = new UnpackedCache(cacheFolder)
  try {
    const open = await openImage(file, { cache })
    try {
      const same = await sameAsImage(image, open)
      hold(
        BYTES,
        same || !packed.checked || (await warned(file, cache)),
        () => `${packed.title}: other bytes, and nobody said so`,
      )
      return same ? 'the image' : packed.checked ? 'damaged, and said so' : 'damaged, in a format that cannot tell'
    } finally {
      await open.close()
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    holdWords(error.problem)
    hold(WHOLE, !whole, () => `${packed.title}: ${JSON.stringify(error.problem)}`)
    const left = existsSync(cacheFolder) ? readdirSync(cacheFolder).filter(name => name.startsWith('draft-')) : []
    hold(TIDY, left.length === 0, () => `${packed.title}: ${left} is left behind`)
    return error.problem.code
  }
}

/** Packed images and installer discs, changed and cut, taken through opening and checking. */
export const wrappers: Campaign = {
  name: 'wrappers',
  invariants: [BYTES, WHOLE, TIDY, WORDS],
  seconds: 10,
  batch: 25,
  prepare: async world => {
    const image = makeShapes()[1]?.bytes ?? new Uint8Array()
    const packed = makePacked(world, image)
    const place = { file: join(world.folder, 'packed'), cacheFolder: join(world.folder, 'unpacked'), image }
    return {
      cases: CASES[world.form],
      run: async random => {
        const one = random.pick(packed)
        try {
          return await oneCase(place, one, random)
        } catch (error) {
          if (error instanceof Error) error.message += ` [${one.title}]`
          throw error
        }
      },
      close: async () => {},
    }
  },
}
