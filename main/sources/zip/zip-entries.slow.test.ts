import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../../app/bytes/byte-source.ts'
import {
  collect,
  failureOf,
  filter,
  noiseBytes,
  putFiles,
  sameBytes,
  sampleBytes,
  takeBytes,
} from '../../../testing/byte-streams.ts'
import { beginsLikeImage } from '../archive/begins-like-image.ts'
import { SOURCE_FORMATS } from '../archive/source-formats.ts'
import { LayerError } from '../stream/layer.ts'
import { openZip, type ZipEntry } from './zip-entries.ts'
import { imageEntry } from './zip-image.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-entries-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What Info-ZIP makes of these files. */
const zip = (files: Readonly<Record<string, Uint8Array>>, ...args: string[]): Uint8Array => {
  putFiles(folder, files)
  rmSync(join(folder, 'x.zip'), { force: true })
  const { status, stderr } = spawnSync('zip', ['-q', '-r', ...args, 'x.zip', ...Object.keys(files)], { cwd: folder })
  if (status !== 0) throw new Error(String(stderr))
  return new Uint8Array(readFileSync(join(folder, 'x.zip')))
}

interface Made {
  readonly name: string
  readonly data: Uint8Array
  readonly flags?: number
  readonly method?: number
  readonly size?: number
  readonly check?: number
  readonly offset?: number
}

/** A hand-made ZIP archive, for lies that no tool would write (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16). */
const made = (entries: readonly Made[], count = entries.length): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, flags = 0, method = 0, size = data.length, check = crc32(data), offset = at } of entries) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(check, 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    parts.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), Buffer.from(data))
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, place, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + data.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}

const open = (bytes: Uint8Array): Promise<ZipEntry[]> => openZip(memorySource(bytes))

const openingError = async (bytes: Uint8Array): Promise<LayerError> => {
  const error = await open(bytes).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(LayerError)
  return error as LayerError
}

const entryError = async (bytes: Uint8Array): Promise<LayerError> => {
  const { error } = await failureOf((await open(bytes))[0]!.open())
  expect(error).toBeInstanceOf(LayerError)
  return error as LayerError
}

const noise = noiseBytes(300_000)
const text = sampleBytes(400_000)

describe('openZip', () => {
  it.each([
    ['deflated', []],
    ['stored', ['-0']],
    ['with zip64 fields', ['-fz']],
  ])('yields the files that zip packed, %s', async (_, args) => {
    const entries = await open(zip({ 'a/noise': noise, text, empty: new Uint8Array(0) }, ...args))
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a/noise', 300_000],
      ['text', 400_000],
      ['empty', 0],
    ])
    const [first, second, third] = entries as [ZipEntry, ZipEntry, ZipEntry]
    expect(sameBytes(await collect(first.open()), noise)).toBe(true)
    expect(sameBytes(await collect(second.open()), text)).toBe(true)
    expect(await collect(third.open())).toHaveLength(0)
    // Each opening starts from the beginning.
    expect(sameBytes(await collect(first.open()), noise)).toBe(true)
  })

  it('reads an archive that was written to a pipe, with the sizes after the data', async () => {
    writeFileSync(join(folder, 'text'), text)
    const packed = filter('sh', ['-c', `cd ${folder} && zip -q - text | cat`], new Uint8Array(0))
    expect(packed[6]! & 0x08).toBe(0x08)
    const [entry] = await open(packed)
    expect(sameBytes(await collect(entry!.open()), text)).toBe(true)
  })

  it('leaves folders out, and takes names as they are', async () => {
    const names = ['../../etc/passwd', '/absolute', 'C:\\windows', 'a\0b', '', 'Größe']
    const packed = made([...names, 'folder/'].map(name => ({ name, data: sampleBytes(3), flags: 0x800 })))
    expect((await open(packed)).map(({ name }) => name)).toEqual(names.map(name => name.replace('\\', '/')))
  })

  it('reads past a comment at its end', async () => {
    const packed = zip({ text })
    const commented = filter(
      'sh',
      ['-c', `cd ${folder} && echo "a comment" | zip -qz x.zip && cat x.zip`],
      new Uint8Array(0),
    )
    expect(commented.length).toBe(packed.length + 'a comment'.length)
    expect(sameBytes(await collect((await open(commented))[0]!.open()), text)).toBe(true)
  })

  it('reports an early end, wherever it is', async () => {
    const packed = zip({ a: sampleBytes(300) })
    for (let length = 0; length < packed.length; length++)
      expect((await openingError(packed.subarray(0, length))).kind).toBe('damaged')
  })

  it('reports every changed byte, or is not harmed by it', async () => {
    const bytes = sampleBytes(300)
    const packed = zip({ a: bytes }, '-X')
    for (let at = 0; at < packed.length; at++)
      for (const bits of [0x01, 0x80, 0xff]) {
        const changed = packed.slice()
        changed[at]! ^= bits
        const whole = async (): Promise<Uint8Array[]> =>
          Promise.all((await open(changed)).map(entry => collect(entry.open())))
        const result = await whole().catch((thrown: unknown) => thrown)
        if (result instanceof LayerError) expect(result.layer).toBe('zip')
        else if (!(Array.isArray(result) && result.length === 0))
          expect(result, `byte ${at} ^ ${bits}`).toEqual([bytes])
      }
  })

  it('reports a wrong size and a wrong checksum', async () => {
    const data = deflateRawSync(text)
    const check = crc32(text)
    const lie = (fields: Partial<Made>): Uint8Array =>
      made([{ name: 'a', data, method: 8, size: 400_000, check, ...fields }])
    expect(sameBytes(await collect((await open(lie({})))[0]!.open()), text)).toBe(true)
    expect((await entryError(lie({ size: 1000 }))).why).toBe(
      'a file in it unpacks to more than the 1000 bytes that it says',
    )
    expect((await entryError(lie({ size: 500_000 }))).why).toBe(
      'a file in it unpacks to 400000 bytes, not to the 500000 that it says',
    )
    expect((await entryError(lie({ check: 7 }))).why).toBe('the checksum (CRC-32) of a file in it does not match')
    expect((await entryError(lie({ data: data.subarray(0, 500) }))).why).toBe('it ends early, after 500 bytes')
    expect((await entryError(made([{ name: 'a', data: text, check: 7 }]))).why).toContain('checksum')
  })

  it('refuses encrypted files and methods that it does not know, in words', async () => {
    const locked = await entryError(zip({ text }, '-P', 'secret'))
    expect([locked.kind, locked.why]).toEqual(['refused', 'the file in it is encrypted'])
    const lzma = await entryError(made([{ name: 'a', data: text, method: 14 }]))
    expect([lzma.kind, lzma.why]).toEqual(['refused', 'the file in it is packed by method 14, which is not supported'])
    expect((await openingError(made([{ name: 'a', data: text, flags: 0x41 }]))).why).toBe('it is encrypted')
  })

  it('refuses entries that share their bytes', async () => {
    const { kind, why } = await openingError(
      made([
        { name: 'a', data: text },
        { name: 'b', data: text, offset: 100 },
      ]),
    )
    expect([kind, why]).toEqual(['refused', 'its entries overlap at byte 100'])
  })

  it('refuses many entries without reading them', async () => {
    const { kind, why } = await openingError(made([{ name: 'a', data: text }], 10_001))
    expect([kind, why]).toEqual(['refused', 'it lists 10001 entries'])
  })

  it('reports a file that begins or ends past the end', async () => {
    expect((await entryError(made([{ name: 'a', data: text, offset: 9_000_000 }]))).why).toBe(
      'a file in it begins at byte 9000000, past its end',
    )
    expect((await entryError(made([{ name: 'a', data: text, offset: 300 }]))).why).toBe(
      'there is no header of a file at byte 300',
    )
  })

  it('lets an error of its source through as it is', async () => {
    const packed = zip({ text })
    const broken = new Error('the disk is gone')
    for (const failing of [0, 1, 2, 3, 4]) {
      let reads = 0
      const source: ByteSource = {
        size: packed.length,
        read: (offset, target) =>
          reads++ === failing ? Promise.reject(broken) : memorySource(packed).read(offset, target),
      }
      const whole = openZip(source).then(([entry]) => collect(entry!.open()))
      expect(await whole.catch((thrown: unknown) => thrown), `read ${failing}`).toBe(broken)
    }
  })

  it('unpacks a megabyte out of 300 MB of zeros in limited memory', async () => {
    const zeros = filter(
      'sh',
      ['-c', `cd ${folder} && head -c 300000000 /dev/zero | zip -q -1 - - | cat`],
      new Uint8Array(0),
    )
    const [entry] = await open(zeros)
    const { rss } = process.memoryUsage()
    expect(await takeBytes(entry!.open(), 1_000_000)).toBeLessThan(2_000_000)
    expect(process.memoryUsage().rss - rss).toBeLessThan(100_000_000)
  })
})

describe('imageEntry', () => {
  const looks = beginsLikeImage(SOURCE_FORMATS)
  const disk = (length: number): Uint8Array => {
    const bytes = sampleBytes(length, 5)
    bytes.fill(0, 446, 510)
    bytes.set([0x80, 1, 1, 0, 4, 63, 32, 4, 32, 0, 0, 0, 0, 8, 0, 0], 446)
    bytes.set([0x55, 0xaa], 510)
    return bytes
  }

  it('recognises the image by its content, the largest first, whatever its name', async () => {
    const files = { 'a.dd': text, 'small.txt': disk(500_000), 'readme.txt': disk(900_000), b: noiseBytes(2_000_000) }
    expect((await imageEntry(await open(zip(files)), looks))?.name).toBe('readme.txt')
  })

  it('accepts a packed image', async () => {
    const entries = await open(zip({ text, packed: filter('gzip', ['-c'], disk(900_000)) }, '-0'))
    expect((await imageEntry(entries, looks))?.name).toBe('packed')
  })

  it('finds none if there is none', async () => {
    expect(await imageEntry(await open(zip({ text, noise, tiny: disk(512) })), looks)).toBeUndefined()
    expect(await imageEntry([], looks)).toBeUndefined()
  })

  it('skips a file that cannot be read, and reports it if no other is the image', async () => {
    const good = disk(100_000)
    const bad = { name: 'bad', data: text, method: 14 }
    expect((await imageEntry(await open(made([bad, { name: 'good', data: good }])), looks))?.name).toBe('good')
    const error = await imageEntry(await open(made([bad])), looks).catch((thrown: unknown) => thrown)
    expect((error as LayerError).kind).toBe('refused')
  })
})
