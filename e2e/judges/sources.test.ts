import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS, type LayerKind } from '../../app/formats/formats.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { packTo, WRAPPINGS, wrapping } from '../../testing/archives.ts'
import { bomb, farTable, nested, repeated, tarHeader } from '../../testing/bombs.ts'
import { run } from '../../testing/command.ts'
import { noise } from '../../testing/fixture-image.ts'
import {
  continuation,
  DIRECTORY,
  type DiscParts,
  directoryRecord,
  discByHand,
  makeDisc,
  ROOT_BLOCK,
  SHARING_PROTOCOL,
} from '../../testing/iso-disc.ts'
import { PACKERS, type Packer } from '../../testing/packers.ts'
import { Sandbox } from '../../testing/sandbox.ts'
import { makeTwoModuleImage } from '../../testing/two-module-image.ts'

const FLASH = ['--disk-id', '1234abcd', '--json']
const SIZE = ['--size', String(ARTICLE_STICK_BYTES)]
const MAX_SECONDS = 20
const MAX_MEMORY = 300_000_000

let folder = ''
let image = ''
let sandbox: Sandbox
let bare: { inspection: Document; plan: Document; stick: string }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-sources-'))
  sandbox = new Sandbox(join(folder, 'sandbox'))
  image = makeTwoModuleImage(folder).path
  const stick = join(folder, 'bare.img')
  const { status, stdout, stderr } = sandbox.run(['flash', image, '--to', stick, ...FLASH])
  expect(status, stdout + stderr).toBe(0)
  expect(sandbox.files()).toEqual([])
  bare = { inspection: document('inspect', image), plan: document('plan', image, ...SIZE), stick }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Document = Record<string, unknown>

/** What a command prints, as a value. */
const document = (...args: string[]): Document => {
  const { status, stdout, stderr } = sandbox.run([...args, '--json'])
  expect(status, stdout + stderr).toBe(0)
  return JSON.parse(stdout)
}

interface Inspected extends Document {
  readonly partitions: readonly { readonly slot: number; readonly start: number }[]
  readonly bank: { readonly start: number }
}

/**
 * What a packed image's inspection has in common with the bare one's: everything but its size, which comes from its
 * tables if the end is not seen, and the partitions after the boot bank, which are not unpacked.
 */
const common = (inspection: Document): Document => {
  const { imageBytes, geometry, packing, unreadFrom, ...rest } = inspection as Inspected
  return { ...rest, partitions: rest.partitions.filter(({ start }) => start <= rest.bank.start) }
}

/** A plan without the digest, which also depends on the file. */
const withoutDigest = ({ digest, ...rest }: Document): Document => rest

/** Makes a temporary folder for the duration of one test. */
const inFolder = (use: (here: string) => void): void => {
  const here = mkdtempSync(join(folder, 'test-'))
  try {
    use(here)
  } finally {
    rmSync(here, { recursive: true, force: true })
  }
}

const outsideTheCache = (): string[] => sandbox.files().filter(path => !path.startsWith('cache/thinstick/'))

describe('an image gives the same stick', () => {
  it.each(WRAPPINGS.map(each => [each.title, each] as const))('as it comes in: %s', (_, { make, layers, member }) =>
    inFolder(here => {
      const packed = make(image, here)
      const stick = join(here, 'stick.img')
      const flashed = sandbox.run(['flash', packed, '--to', stick, ...FLASH])
      expect(flashed.status, flashed.stdout + flashed.stderr).toBe(0)
      expect(flashed.peakBytes).toBeLessThan(MAX_MEMORY)
      expect(run('cmp', [bare.stick, stick])).toMatchObject({ status: 0, stdout: '' })
      const inspection = document('inspect', packed)
      expect(common(inspection)).toEqual(common(bare.inspection))
      expect(inspection.packing).toEqual({ layers, member })
      expect(outsideTheCache()).toEqual([])
    }),
  )

  it('out of the cache that another command has filled', () =>
    inFolder(here => {
      const packed = wrapping('installer disc 4.1, with Rock Ridge').make(image, here)
      sandbox.emptyCache()
      document('inspect', packed)
      const kept = keptImage()
      const stick = join(here, 'stick.img')
      expect(sandbox.run(['flash', packed, '--to', stick, ...FLASH]).status).toBe(0)
      expect(withoutDigest(document('plan', packed, ...SIZE))).toEqual(withoutDigest(bare.plan))
      expect(keptImage()).toEqual(kept)
      expect(run('cmp', [bare.stick, stick]).status).toBe(0)
    }))
})

describe('an image that was unpacked before', () => {
  // Tar has no checksum of its data, so only the cache could notice.
  it('is unpacked again where its archive has other bytes of the same size and time', () =>
    inFolder(here => {
      sandbox.emptyCache()
      const packed = wrapping(TAR).make(image, here)
      // Whole seconds, which every file system returns unchanged.
      utimesSync(packed, 1_700_000_000, 1_700_000_000)
      const stick = join(here, 'stick.img')
      expect(sandbox.run(['flash', packed, '--to', stick, ...FLASH]).status).toBe(0)
      expect(run('cmp', [bare.stick, stick]).status).toBe(0)
      const { atime, mtime, size } = statSync(packed)
      const bytes = readFileSync(packed)
      const at = bytes.indexOf(noise(1_500_000, 3)) + 777_777
      writeFileSync(packed, withByte(bytes, at))
      utimesSync(packed, atime, mtime)
      expect(statSync(packed)).toMatchObject({ mtimeMs: mtime.getTime(), size })
      const again = join(here, 'again.img')
      expect(sandbox.run(['flash', packed, '--to', again, ...FLASH]).status).toBe(0)
      // cmp -l: one line per differing byte.
      expect(run('cmp', ['-l', bare.stick, again]).stdout.trim().split('\n')).toHaveLength(1)
    }))

  it('is not kept in a folder that others may look into, which stays as it is', () =>
    inFolder(here => {
      sandbox.emptyCache()
      const place = join(folder, 'sandbox', 'cache', 'thinstick')
      mkdirSync(place, { mode: 0o755 })
      const packed = wrapping(GZIP).make(image, here)
      const stick = join(here, 'stick.img')
      const { status, stderr } = sandbox.run(['flash', packed, '--to', stick, ...FLASH])
      expect(status, stderr).toBe(0)
      expect(stderr).toContain(`the folder ${place} is not used, because others may use it (its mode is 755)`)
      expect(run('cmp', [bare.stick, stick]).status).toBe(0)
      expect(sandbox.files()).toEqual([])
      expect(statSync(place).mode & 0o777).toBe(0o755)
      expect(sandbox.run(['cache', '--clear'])).toMatchObject({ status: 1 })
      sandbox.emptyCache()
    }))
})

/** The only image in the cache; another file in its place would have another inode number. */
const keptImage = (): { path: string; ino: number; mtimeMs: number } => {
  const images = sandbox.files().filter(path => path.endsWith('/image'))
  expect(images).toHaveLength(1)
  const path = join(folder, 'sandbox', images[0] ?? '')
  const { ino, mtimeMs } = statSync(path)
  return { path, ino, mtimeMs }
}

interface Refusal {
  readonly code: 'archive-damaged' | 'archive-refused' | 'image-not-esxi'
  readonly layer?: LayerKind
  readonly says: RegExp
}

/** Flashes what must be refused: in words, in limited time and memory, with nothing written and nothing left behind. */
const refused = (packed: string, { code, layer, says }: Refusal): void => {
  sandbox.emptyCache()
  const target = `${packed}.stick`
  const { status, stdout, stderr, seconds, peakBytes } = sandbox.run(['flash', packed, '--to', target, ...FLASH])
  expect(status, stdout + stderr).toBe(1)
  const { problem } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  expect(problem).toMatchObject({ code, message: expect.stringMatching(says), advice: expect.stringMatching(/\.$/) })
  expect(problem.details.layer, problem.message).toBe(layer)
  expect(existsSync(target)).toBe(false)
  expect(sandbox.files()).toEqual([])
  expect(seconds).toBeLessThan(MAX_SECONDS)
  expect(peakBytes).toBeLessThan(MAX_MEMORY)
  const plain = sandbox.run(['inspect', packed])
  expect(plain).toMatchObject({ status: 1, stdout: '' })
  expect(plain.stderr).toContain(problem.message)
  expect(sandbox.files()).toEqual([])
}

const packedBefore = new Map<string, string>()

/** The wrapped image, which is packed only once; a test that changes it makes a copy. */
const packedOnce = (title: string): string => {
  const packed = packedBefore.get(title) ?? wrapping(title).make(image, mkdtempSync(join(folder, 'packed-')))
  packedBefore.set(title, packed)
  return packed
}

/** A copy of a wrapped image with a change to its bytes. */
const changed = (title: string, here: string, change: (bytes: Buffer) => Uint8Array): string => {
  const to = join(here, 'changed')
  writeFileSync(to, change(readFileSync(packedOnce(title))))
  return to
}

const GZIP = 'gzip -nc1'
const BZIP2 = 'bzip2 -c'
const XZ = 'xz -c1 -T2 --block-size=1000000'
const ZSTD = 'zstd -qc --check'
const ZIP = 'zip, deflated, with a folder and other files'
const TGZ = "the installer's tgz, as gnu tar"
const TAR = 'tar of the bare image'
const DISC_40 = 'installer disc 4.0, with Rock Ridge'
const DISC_41 = 'installer disc 4.1, without Rock Ridge'

describe('an archive that ends early', () => {
  it.each<[string, number, LayerKind, RegExp]>([
    [GZIP, 0.5, 'gzip', /^The gzip data in .* is damaged: it ends early/],
    [GZIP, 0.00001, 'gzip', /^The gzip data in .* is damaged: it ends early/],
    [BZIP2, 0.5, 'bzip2', /^The bzip2 data in .* is damaged/],
    ['pbzip2 -c -p2 -b5', 0.5, 'bzip2', /^The bzip2 data in .* is damaged/],
    [XZ, 0.5, 'xz', /^The xz data in .* is damaged: it ends early/],
    [ZSTD, 0.5, 'zstd', /^The Zstandard data in .* is damaged: it ends early/],
    [ZIP, 0.5, 'zip', /^The ZIP archive in .* is damaged: its end, with its directory, is missing/],
    [TAR, 0.25, 'tar', /^The tar archive in .* is damaged: it ends early/],
    [TGZ, 0.5, 'gzip', /^The gzip data in .* is damaged: it ends early/],
    [DISC_40, 0.5, 'iso', /^The ISO 9660 disc in .* is damaged: /],
    [DISC_41, 0.5, 'iso', /^The ISO 9660 disc in .* is damaged: /],
    [DISC_41, 0.0125, 'iso', /^The ISO 9660 disc in .* is damaged: /],
    ['installer disc in xz', 0.5, 'xz', /^The xz data in .* is damaged: it ends early/],
  ])('%s, %f of it', (title, part, layer, says) =>
    inFolder(here => {
      const cut = changed(title, here, bytes => bytes.subarray(0, Math.ceil(bytes.length * part)))
      refused(cut, { code: 'archive-damaged', layer, says })
    }),
  )

  it('inside others that do not', () =>
    inFolder(here => {
      const packed = readFileSync(packedOnce(BZIP2))
      const short = packed.subarray(0, packed.length / 2)
      const says = /^The bzip2 data \(inside an ISO 9660 disc\) in .* is damaged/
      refused(makeDisc(join(here, 'disc'), { 'imagedd.bz2': short }), { code: 'archive-damaged', layer: 'bzip2', says })
    }))
})

const withByte = (bytes: Buffer, at: number, to: (byte: number) => number = oneBitOff): Buffer => {
  bytes[at] = to(bytes[at] ?? 0)
  return bytes
}

/** Codes of an inspection's warnings. */
const warningsOf = (...args: string[]): string[] => {
  const { warnings } = document('inspect', ...args) as { warnings: { code: string }[] }
  return warnings.map(({ code }) => code)
}

/** Offset of these bytes, at a multiple of `step` bytes. */
const find = (bytes: Buffer, what: string, step = 1): number => {
  for (let at = bytes.indexOf(what, 0, 'latin1'); at >= 0; at = bytes.indexOf(what, at + 1, 'latin1'))
    if (at % step === 0) return at
  throw new RangeError(`no ${JSON.stringify(what)} there`)
}

const BZIP2_START = 'BZh91AY&SY'
const GZIP_START = '\x1f\x8b\x08'
const ZIP_NAME = 'esxi/VMware-VMvisor-big-175625-x86_64.dd'
const CENTRAL_NAME = 46
const LOCAL_NAME = 30
// ECMA-119, 8.4.18: the root directory's record in the descriptor, and its extent in that.
const rootOf = (disc: Buffer): number => disc.readUInt32LE(16 * 2048 + 156 + 2) * 2048

/** A change to one byte of an archive: where it is, and its new value. */
interface Change {
  readonly title: string
  /** Title of the wrapping. */
  readonly of: string
  at(bytes: Buffer): number
  readonly to?: (byte: number) => number
  readonly layer: LayerKind
  readonly says: RegExp
}

const oneBitOff = (byte: number): number => byte ^ 1
// Block type 3 of deflate, which does not exist (RFC 1951, section 3.2.3).
const noBlockType = (byte: number): number => byte | 0x06
// The reserved bit in the frame header's descriptor (RFC 8878, section 3.1.1.1.1.4).
const reservedBit = (byte: number): number => byte ^ 0x08

const CHANGES: readonly Change[] = [
  { title: 'gzip', of: GZIP, at: () => 10, to: noBlockType, layer: 'gzip', says: /^The gzip data in .* is damaged/ },
  {
    title: 'bzip2',
    of: BZIP2,
    at: bytes => Math.floor(bytes.length * 0.4),
    layer: 'bzip2',
    says: /^The bzip2 data in .* is damaged/,
  },
  {
    title: 'xz',
    of: XZ,
    at: bytes => Math.floor(bytes.length * 0.3),
    layer: 'xz',
    says: /^The xz data in .* is damaged/,
  },
  { title: 'zstd', of: ZSTD, at: () => 4, to: reservedBit, layer: 'zstd', says: /^The Zstandard data .* is refused/ },
  {
    title: 'zip, its end',
    of: ZIP,
    at: bytes => bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'),
    layer: 'zip',
    says: /^The ZIP archive in .* is damaged: its end, with its directory, is missing/,
  },
  {
    title: 'zip, a header',
    of: ZIP,
    at: bytes => bytes.indexOf(ZIP_NAME) - LOCAL_NAME,
    layer: 'zip',
    says: /^The ZIP archive in .* is damaged: there is no header of a file at byte/,
  },
  {
    title: 'tar',
    of: TAR,
    at: () => 0,
    layer: 'tar',
    says: /^The tar archive in .* is damaged: a header before byte/,
  },
  {
    title: 'a disc, its descriptor',
    of: DISC_40,
    at: () => 16 * 2048 + 128,
    layer: 'iso',
    says: /^The ISO 9660 disc in .* is refused: its logical blocks have 2049 bytes/,
  },
  {
    title: 'a disc, its root directory',
    of: DISC_40,
    at: rootOf,
    layer: 'iso',
    says: /^The ISO 9660 disc in .* is damaged: a directory record at byte \d+ has \d+ bytes/,
  },
  {
    title: 'gzip on a disc',
    of: DISC_40,
    at: bytes => find(bytes, GZIP_START, 2048) + 10,
    to: noBlockType,
    layer: 'gzip',
    says: /^The gzip data \(inside an ISO 9660 disc\) in .* is damaged/,
  },
  {
    title: 'bzip2 on a disc',
    of: DISC_41,
    at: bytes => find(bytes, BZIP2_START, 2048) + 500_000,
    layer: 'bzip2',
    says: /^The bzip2 data \(inside an ISO 9660 disc\) in .* is damaged/,
  },
]

describe('an archive with one byte changed', () => {
  it.each(CHANGES.map(each => [each.title, each] as const))('%s', (_, { of, at, to, layer, says }) =>
    inFolder(here => {
      const file = changed(of, here, bytes => withByte(bytes, at(bytes), to))
      const code = says.source.includes('is refused') ? 'archive-refused' : 'archive-damaged'
      refused(file, { code, layer, says })
    }),
  )

  // In the checksum of the whole, which comes after everything that a stick needs.
  it.each<[string, (bytes: Buffer) => number]>([
    [GZIP, bytes => bytes.length - 8],
    [ZSTD, bytes => bytes.length - 1],
    ['xz -c1 -T1 --check=crc64', bytes => bytes.length - 8],
    [ZIP, bytes => bytes.lastIndexOf(ZIP_NAME) - CENTRAL_NAME + 16],
  ])('where no stick reads is told by checking the whole file: %s', (title, where) =>
    inFolder(here => {
      const file = changed(title, here, bytes => withByte(bytes, where(bytes)))
      expect(warningsOf(file)).toEqual([])
      expect(warningsOf(file, '--check')).toEqual(['archive-unsound'])
      unlessAccepted(file, 'archive-unsound', / fails its integrity check: /)
    }),
  )

  /** Building from a damaged file fails with a sentence and leaves no table, unless the damage is accepted. */
  const unlessAccepted = (file: string, code: string, says: RegExp): void => {
    const stick = `${file}.stick`
    const { status, stdout } = sandbox.run(['flash', file, '--to', stick, ...FLASH])
    expect(status, stdout).toBe(1)
    const { verified, problem } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    expect(verified).toBe(false)
    expect(problem).toMatchObject({ code: 'image-unsound', message: expect.stringMatching(says) })
    // If the damage was found beforehand, there is no stick at all.
    expect(existsSync(stick)).toBe(problem.details.written)
    if (problem.details.written)
      expect(
        readFileSync(stick)
          .subarray(0, 512)
          .every(byte => byte === 0),
      ).toBe(true)
    rmSync(stick, { force: true })
    const plain = sandbox.run(['flash', file, '--to', stick])
    expect(plain).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(says) })
    rmSync(stick, { force: true })
    const accepted = sandbox.run(['flash', file, '--to', stick, '--accept-damaged', ...FLASH])
    expect(accepted.status, accepted.stdout).toBe(0)
    const report = JSON.parse(accepted.stdout.trim().split('\n').at(-1) ?? '')
    expect(report.warnings.map((warning: { code: string }) => warning.code)).toEqual([code])
    expect(run('cmp', [bare.stick, stick]).status).toBe(0)
  }

  it('on a disc of ESXi 4.1 is told by its MD5', () =>
    inFolder(here => {
      // Blocks that no stick needs, like those after the boot bank in a real image.
      const long = join(here, 'long.dd')
      writeFileSync(long, Buffer.concat([readFileSync(image), noise(2_000_000, 41)]))
      const packed = readFileSync(wrapping('bzip2 -c1').make(long, here))
      const md5 = createHash('md5').update(packed).digest('hex')
      const files = { 'imagedd.bz2': packed, 'imagedd.md5': `${md5}  VMware-VMvisor-big-260247-x86_64.dd.bz2\n` }
      const whole = makeDisc(join(here, 'whole'), files)
      expect(warningsOf(whole, '--check')).toEqual([])
      const disc = makeDisc(join(here, 'disc'), { ...files, 'imagedd.bz2': withByte(packed, packed.length - 100) })
      expect(warningsOf(disc)).toEqual([])
      expect(warningsOf(disc, '--check')).toEqual(['checksum-differs'])
      unlessAccepted(disc, 'checksum-differs', /^.*The MD5 of imagedd.bz2 is [0-9a-f]{32}, and the disc says/i)
    }))
})

describe('ten gigabytes', () => {
  const packers = Object.keys(PACKERS) as Packer[]

  it.each(packers)('of zeros in %s are no image', packer =>
    inFolder(here => {
      const says = new RegExp(`^This is a file that begins with zeros .* inside ${FORMATS[packer].title}`)
      refused(bomb(join(here, 'bomb'), packer), { code: 'image-not-esxi', says })
    }),
  )

  it.each(packers)('that the tables in %s ask for are not unpacked', packer =>
    inFolder(here => {
      const says = /is refused: more than .* of it would have to be unpacked/
      refused(bomb(join(here, 'bomb'), packer, farTable(here, 18_000_000)), {
        code: 'archive-refused',
        layer: packer,
        says,
      })
    }),
  )

  it('behind tables that ask for the first of them are given up there', () =>
    inFolder(here => {
      const says = /^This is a disk image whose active partition p4 holds no FAT12 or FAT16 volume inside gzip data/
      refused(bomb(join(here, 'bomb'), 'gzip', farTable(here, 2_000_000)), { code: 'image-not-esxi', says })
    }))

  it('in gzip data twenty deep are not looked for', () =>
    inFolder(here => {
      const says = /is refused: more than 8 archives inside one another/
      refused(nested(join(here, 'bomb'), bomb(join(here, 'inner'), 'gzip'), 20), {
        code: 'archive-refused',
        layer: 'gzip',
        says,
      })
    }))
})

describe('a tar archive', () => {
  it('whose headers never end', () =>
    inFolder(here => {
      const says = /^The tar archive \(inside gzip data\) in .* is refused: it has more than 100000 members/
      refused(repeated(join(here, 'bomb'), tarHeader(here, 'gnu', 'again')), {
        code: 'archive-refused',
        layer: 'tar',
        says,
      })
    }))

  it.each([
    ['gnu', `${'long/'.repeat(30)}name`],
    ['pax', `${'long/'.repeat(30)}${'n'.repeat(120)}`],
  ] as const)('with a name of eight gigabytes, %s', (format, name) =>
    inFolder(here => {
      const header = tarHeader(here, format, name, 8_000_000_000)
      refused(bomb(join(here, 'bomb'), 'gzip', header, 0x61), {
        code: 'archive-damaged',
        layer: 'tar',
        says: /a header before byte \d+ is damaged/,
      })
    }),
  )
})

describe('a ZIP archive that lies', () => {
  /** Sets a size in the image's directory entry (APPNOTE.TXT, section 4.3.12). */
  const lie = (here: string, field: 20 | 24, size: number): string =>
    changed(ZIP, here, bytes => {
      bytes.writeUInt32LE(size, bytes.lastIndexOf(ZIP_NAME) - CENTRAL_NAME + field)
      return bytes
    })

  it('unpacks to more than it says', () =>
    inFolder(here => {
      const says = /^The ZIP archive in .* is damaged: a file in it unpacks to more than the 100000 bytes that it says/
      refused(lie(here, 24, 100_000), { code: 'archive-damaged', layer: 'zip', says })
      const first = sandbox.run(['inspect', lie(mkdtempSync(join(here, 'small-')), 24, 1000)])
      expect(first.status, first.stdout).toBe(1)
    }))

  it('has less of it than it says', () =>
    inFolder(here => {
      const says = /its entries overlap at byte|goes on past its end/
      refused(lie(here, 20, 3_000_000_000), { code: 'archive-refused', layer: 'zip', says })
    }))
})

describe('a disc', () => {
  const put = (here: string, parts: DiscParts): string => {
    writeFileSync(join(here, 'disc'), discByHand(parts))
    return join(here, 'disc')
  }

  it('whose directories contain each other', () =>
    inFolder(here => {
      const loop = ['A', 'B'].map(identifier =>
        directoryRecord({ identifier, flags: DIRECTORY, block: ROOT_BLOCK, length: 2048 }),
      )
      const says = /^This is an ISO 9660 disc, 'BY HAND', which holds A\/, B\/.*, not an ESXi image/
      refused(put(here, { records: loop }), { code: 'image-not-esxi', says })
    }))

  it('whose names go on for ever', () =>
    inFolder(here => {
      const record = directoryRecord({ identifier: 'A', systemUse: continuation(21, 0, 28) })
      const parts = {
        records: [record],
        rootSystemUse: SHARING_PROTOCOL,
        over: { [21 * 2048]: continuation(21, 0, 28) },
      }
      const says = /^The ISO 9660 disc in .* is damaged: a system use field has more than 32 continuation areas/
      refused(put(here, parts), { code: 'archive-damaged', layer: 'iso', says })
    }))

  it.each([
    ['behind its end', { block: 4_000_000_000, length: 5000 }, /is at bytes 8192000000000 to/],
    ['longer than it', { block: 21, length: 4_000_000_000 }, /and the disc ends at 81920/],
  ])('whose image lies %s', (_, place, says) =>
    inFolder(here => {
      const record = directoryRecord({ identifier: 'IMAGEDD.BZ2;1', ...place })
      refused(put(here, { records: [record] }), { code: 'archive-damaged', layer: 'iso', says })
    }),
  )

  it('of something else', () =>
    inFolder(here => {
      const says = /^This is an installer disc of ESXi 5 or later, 'ESXI-5.1'/
      const files = { 's.v00': 'x', 'imgpayld.tgz': 'x' }
      refused(makeDisc(join(here, 'disc'), files, { label: 'ESXI-5.1' }), { code: 'image-not-esxi', says })
    }))
})

describe('a check of xz that is not supported', () => {
  it('is named', () =>
    inFolder(here => {
      const packed = packTo(join(here, 'packed'), 'xz', '-c0', '-T1', '--check=sha256', image)
      const says = /^The xz data in .* is refused: it uses a check or a filter that is not supported/
      refused(packed, { code: 'archive-refused', layer: 'xz', says })
    }))
})
