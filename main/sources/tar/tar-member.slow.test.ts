import { describe, expect, it } from 'vitest'
import {
  collect,
  failureOf,
  filter,
  inPieces,
  sameBytes,
  sampleBytes,
  takeBytes,
  WatchedStream,
} from '../../../testing/byte-streams.ts'
import { inTempFolder } from '../../../testing/judges.ts'
import { endless, tarHeader, tarOf } from '../../../testing/tar-archives.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { tarMembers } from './tar-member.ts'

const listed = async (input: ByteStream): Promise<[string, Uint8Array][]> => {
  const all: [string, Uint8Array][] = []
  for await (const { name, stream } of tarMembers(input)) all.push([name, await collect(stream)])
  return all
}

describe('tarMembers', () => {
  const files = {
    'etc/boot.cfg': sampleBytes(700),
    empty: new Uint8Array(0),
    'a/b/c': sampleBytes(70_000, 2),
    d: sampleBytes(512),
  }

  it.each(['gnu', 'pax', 'ustar', 'v7'])('yields the files of the %s format, in order', async format => {
    const packed = tarOf(files, `--format=${format}`)
    for (const size of [513, 65_536]) {
      const all = await listed(inPieces(packed, size))
      expect(all.map(([name]) => name)).toEqual(Object.keys(files))
      expect(all.every(([name, bytes]) => sameBytes(bytes, files[name as keyof typeof files]))).toBe(true)
    }
  })

  it('takes its input byte by byte', async () => {
    const packed = tarOf({ one: sampleBytes(700), two: sampleBytes(3) })
    expect((await listed(inPieces(packed, 1))).map(([name, { length }]) => [name, length])).toEqual([
      ['one', 700],
      ['two', 3],
    ])
  })

  it.each(['gnu', 'pax'])('reads long and non-ASCII names in the %s format', async format => {
    const name = `${'folder-of-many-letters/'.repeat(12)}Größe-镜像.dd`
    expect((await listed(inPieces(tarOf({ [name]: sampleBytes(9) }, `--format=${format}`), 1000)))[0]?.[0]).toBe(name)
  })

  it('skips folders, links and devices', async () => {
    const packed = inTempFolder(folder => {
      filter('sh', ['-c', `cd ${folder} && mkdir e && echo x >f && ln -s f g && ln f h && mkfifo i`], new Uint8Array(0))
      return filter('tar', ['-C', folder, '-cf', '-', 'e', 'f', 'g', 'h', 'i'], new Uint8Array(0))
    })
    expect((await listed(inPieces(packed, 1000))).map(([name]) => name)).toEqual(['f'])
  })

  it.each([
    ['folder', '5'],
    ['link', '1'],
    ['symbolic link', '2'],
    ['device', '3'],
    ['pipe', '6'],
  ])('skips a %s that has a size, or reports it', { timeout: 5000 }, async (_, type) => {
    const file = Buffer.concat([tarHeader('f', 512), sampleBytes(512)])
    const end = new Uint8Array(1024)
    const names = async (...blocks: Uint8Array[]) =>
      (await listed(inPieces(Buffer.concat([...blocks, end]), 700)).catch((thrown: unknown) => [[thrown]])).map(
        ([name]) => (name instanceof LayerError ? 'damage' : name),
      )
    const sized = tarHeader('d', 512, type)
    // POSIX.1: no data is stored for a folder, whatever its size says.
    if (type === '5') expect(await names(sized, file)).toEqual(['f'])
    else expect(await names(sized, sampleBytes(512), file)).toEqual(['f'])
    expect(await names(sized)).toEqual([])
    expect(await names(file, sized, sized)).toSatisfy((all: unknown[]) => all[0] === 'f' || all[0] === 'damage')
  })

  it('skips what its consumer leaves of a file', async () => {
    const packed = tarOf(files)
    const names: string[] = []
    for await (const { name, stream } of tarMembers(inPieces(packed, 4096))) {
      names.push(name)
      if (name !== 'd') await takeBytes(stream, 1)
    }
    expect(names).toEqual(Object.keys(files))
  })

  it('reports an early end in a header, in data and in its padding', async () => {
    const packed = tarOf({ a: sampleBytes(700), b: sampleBytes(10) })
    for (const length of [1, 511, 513, 900, 1211, 1212, 1300, 1535, 1537, 2000, 2050, 2100]) {
      const error = await listed(inPieces(packed.subarray(0, length), 100)).catch((thrown: unknown) => thrown)
      expect(error, `${length}`).toBeInstanceOf(LayerError)
      expect((error as LayerError).why).toBe(`it ends early, after ${length} bytes`)
    }
  })

  it('gives the member itself the error of an early end', async () => {
    const packed = tarOf({ a: sampleBytes(70_000) }).subarray(0, 20_000)
    const members = tarMembers(inPieces(packed, 4096))
    const { value } = await members.next()
    const { error, bytes } = await failureOf((value as { stream: ByteStream }).stream)
    expect((error as LayerError).why).toBe('it ends early, after 20000 bytes')
    expect(sameBytes(bytes, sampleBytes(70_000).subarray(0, bytes.length))).toBe(true)
    await members.return(undefined)
  })

  it('reports every changed byte of a header, or a name that is not the file`s', async () => {
    const packed = tarOf({ a: sampleBytes(100) }, '--format=ustar')
    for (let at = 0; at < 512; at++) {
      const changed = packed.slice()
      changed[at]! ^= 0x11
      const error = await listed(inPieces(changed, 10_000)).catch((thrown: unknown) => thrown)
      // The checksum field itself may be written in several ways.
      if (at < 148 || at >= 156) expect(error, `byte ${at}`).toBeInstanceOf(LayerError)
    }
  })

  it.each([
    ['no number', 'zzzzzzzzzzz\0'],
    ['less than nothing', '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff'],
    ['8 exabytes', '\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff'],
  ])('reports a size that is %s', async (_, size) => {
    const packed = Buffer.concat([tarHeader('huge.dd', size), new Uint8Array(5000)])
    const error = await listed(inPieces(packed, 1000)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LayerError)
  })

  it('lets an error of its input through as it is, between members and within one', async () => {
    const broken = new Error('the disk is gone')
    const packed = tarOf({ a: sampleBytes(70_000) })
    for (const length of [0, 300, 3000]) {
      const input = async function* (): AsyncGenerator<Uint8Array> {
        yield packed.slice(0, length)
        throw broken
      }
      expect(await listed(input()).catch((thrown: unknown) => thrown)).toBe(broken)
    }
  })

  it.each([
    ['headers without end', tarHeader('a', 0)],
    ['folders without end', tarHeader('a', 0, '5')],
  ])('gives up on %s', async (_, block) => {
    const input = new WatchedStream(endless(block))
    const members = tarMembers(input, { members: 5000, bytes: 1e9 })
    let error: unknown
    try {
      for await (const { stream } of members) await takeBytes(stream, 1)
    } catch (thrown) {
      error = thrown
    }
    expect((error as LayerError).why).toBe('it has more than 5000 members')
    expect((error as LayerError).kind).toBe('refused')
    expect(input.bytes).toBeLessThan(5000 * 512 + 1_000_000)
    expect(input.returned).toBe(1)
  })
})
