import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OutOfRangeError, readBytes } from '../../../app/bytes/byte-source.ts'
import { SpooledSource, SpoolLimitError, SpoolWriteError } from './spooled-source.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thinstick-spool-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/**
 * Ten chunks of 100 bytes, each filled with its number; `taken` counts them, `ended` says whether the reader stopped
 * early.
 */
const tenChunks = () => {
  const seen = { taken: 0, ended: false }
  const stream = (async function* () {
    try {
      for (let n = 0; n < 10; n++) {
        seen.taken++
        yield new Uint8Array(100).fill(n)
      }
    } finally {
      seen.ended = true
    }
  })()
  return { seen, stream }
}

const options = (limit = 10_000) => ({ file: join(folder, 'image'), limit })

describe('SpooledSource', () => {
  it('takes no more from the stream than is read, and reads back anywhere', async () => {
    const { seen, stream } = tenChunks()
    const source = await SpooledSource.open(stream, options())
    expect(source.size).toBe(Number.MAX_SAFE_INTEGER)
    expect([...(await readBytes(source, 250, 3))]).toEqual([2, 2, 2])
    expect(seen.taken).toBe(3)
    expect([...(await readBytes(source, 99, 2))]).toEqual([0, 1])
    expect(seen.taken).toBe(3)
    await source.close()
    expect(seen.ended).toBe(true)
    expect((await readFile(options().file)).length).toBe(300)
  })

  it('serves reads that come at once', async () => {
    const { stream } = tenChunks()
    const source = await SpooledSource.open(stream, options())
    const read = await Promise.all([900, 5, 450, 0].map(offset => readBytes(source, offset, 100)))
    expect(read.map(bytes => bytes[0])).toEqual([9, 0, 4, 0])
    await source.close()
  })

  it('knows its size once the end has been seen, and reports reads past it', async () => {
    const { stream } = tenChunks()
    const source = await SpooledSource.open(stream, options())
    await expect(readBytes(source, 990, 20)).rejects.toBeInstanceOf(OutOfRangeError)
    expect(source.size).toBe(1000)
    expect((await readBytes(source, 990, 10))[9]).toBe(9)
    await source.close()
  })

  it('requests nothing beyond its limit', async () => {
    const { seen, stream } = tenChunks()
    const source = await SpooledSource.open(stream, options(400))
    await expect(readBytes(source, 350, 100)).rejects.toBeInstanceOf(SpoolLimitError)
    expect(seen.taken).toBe(0)
    expect((await readBytes(source, 300, 100))[0]).toBe(3)
    await source.close()
  })

  it('stops when it is cancelled', async () => {
    const { seen, stream } = tenChunks()
    const abort = new AbortController()
    const onChunk = (): void => {
      if (seen.taken === 4) abort.abort()
    }
    const source = await SpooledSource.open(stream, { ...options(), signal: abort.signal, onChunk })
    await expect(source.fill(1000)).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen.taken).toBe(4)
    await source.close()
    expect(seen.ended).toBe(true)
  })

  it('passes on what the stream throws', async () => {
    const broken = (async function* () {
      yield new Uint8Array(10)
      throw new Error('damaged')
    })()
    const source = await SpooledSource.open(broken, options())
    await expect(readBytes(source, 5, 10)).rejects.toThrow('damaged')
    expect((await readBytes(source, 5, 5)).length).toBe(5)
    await source.close()
  })

  it('removes a temporary file when it is closed, and never writes over another', async () => {
    const { stream } = tenChunks()
    const source = await SpooledSource.open(stream, { ...options(), temporary: true })
    await source.fill(1000)
    await expect(SpooledSource.open(tenChunks().stream, options())).rejects.toBeInstanceOf(SpoolWriteError)
    await source.close()
    expect(await readdir(folder)).toEqual([])
  })
})
