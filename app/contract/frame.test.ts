import { describe, expect, it } from 'vitest'
import { writerJob } from '../../testing/writer-job.ts'
import { encodeFrame, FrameDecoder, FrameError, MAX_PAYLOAD } from './frame.ts'
import { parseReply, parseRequest } from './writer-message.ts'

const payload = Uint8Array.from({ length: 1000 }, (_, i) => i % 251)

describe('frames', () => {
  it('come back whole, however they are cut', () => {
    const frames = [encodeFrame({ a: 'grüße 😀' }), encodeFrame({ b: 1 }, payload), encodeFrame({ c: [] })]
    const all = Buffer.concat(frames)
    for (const size of [1, 2, 7, 8, 9, 64, 500, all.length]) {
      const decoder = new FrameDecoder()
      const got = []
      for (let at = 0; at < all.length; at += size) got.push(...decoder.push(all.subarray(at, at + size)))
      expect(got.map(({ header }) => header)).toEqual([{ a: 'grüße 😀' }, { b: 1 }, { c: [] }])
      expect([...(got[1]?.payload ?? [])]).toEqual([...payload])
    }
  })

  const raw = (length: number, headerLength: number, text: string): Uint8Array => {
    const bytes = Buffer.alloc(8 + text.length)
    bytes.writeUInt32LE(length >>> 0, 0)
    bytes.writeUInt32LE(headerLength >>> 0, 4)
    bytes.write(text, 8, 'latin1')
    return bytes
  }

  it.each([
    ['a header longer than the frame', raw(6, 10, '{}')],
    ['a header without end', raw(0xffffffff, 0xfffffff0, '')],
    ['more payload than any request has', raw(4 + 2 + MAX_PAYLOAD + 1, 2, '{}')],
    ['a length of nothing', raw(0, 0, '')],
    ['a header that is not JSON', raw(4 + 5, 5, '{"a":')],
    ['an empty header', raw(4, 0, '')],
  ])('refuse %s', (_, bytes) => {
    expect(() => new FrameDecoder().push(bytes)).toThrow(FrameError)
  })
})

describe('messages', () => {
  it.each([
    { kind: 'hello', token: 'x' },
    { kind: 'open' },
    { kind: 'read', id: 1, offset: 0, length: 512 },
    { kind: 'write', id: 1, offset: 1024 },
    { kind: 'flush', id: 2 },
    { kind: 'commit', id: 3 },
  ])('$kind is a request', message => {
    expect(parseRequest(message)).toEqual(message)
    expect(parseReply(message)).toBeUndefined()
  })

  it.each([
    null,
    [],
    'hello',
    {},
    { kind: 'hello' },
    { kind: 'hello', token: 5 },
    { kind: 'hello', token: 'x'.repeat(5000) },
    { kind: 'open', job: writerJob(512) },
    { kind: 'open', path: '/dev/sdx' },
    { kind: 'read', id: 1, offset: 1, length: 512 },
    { kind: 'read', id: 1, offset: -512, length: 512 },
    { kind: 'read', id: 1, offset: 0, length: 1.5 },
    { kind: 'write', id: 1, offset: 0, extra: true },
    { kind: 'write', id: Number.MAX_VALUE, offset: 0 },
    { kind: 'format', id: 1 },
  ])('%j is not a message', message => {
    expect(parseRequest(message)).toBeUndefined()
  })
})
