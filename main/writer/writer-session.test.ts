import { Duplex, PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { encodeFrame, FrameDecoder } from '../../app/contract/frame.ts'
import type { WriterJob } from '../../app/contract/writer-message.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { type Fault, type MemoryDevice, memoryDevice } from '../../testing/memory-device.ts'
import { writerJob } from '../../testing/writer-job.ts'
import { serveSession } from './writer-session.ts'

const SIZE = 1 << 20
const TOKEN = 'the-token'
const JOB = writerJob(SIZE, { description: 'A stick' })
const hello = encodeFrame({ kind: 'hello', token: TOKEN })
const open = encodeFrame({ kind: 'open' })

interface Transcript {
  readonly replies: { header: unknown; payload: Uint8Array }[]
  readonly device: MemoryDevice
  readonly opened: unknown[]
  /** How often the device was closed. */
  readonly closed: number
}

interface Given {
  readonly refuse?: boolean
  readonly fault?: Fault
  readonly access?: WriterJob['access']
}

/** Sends bytes, and resolves to everything that came back until the session ended. */
const transcript = async (
  sent: Uint8Array[],
  { refuse = false, fault, access = 'write' }: Given = {},
): Promise<Transcript> => {
  const [toWriter, fromWriter] = [new PassThrough(), new PassThrough()]
  const stream = Duplex.from({ readable: toWriter, writable: fromWriter })
  const device = memoryDevice(SIZE, fault)
  const opened: unknown[] = []
  let closed = 0
  const decoder = new FrameDecoder()
  const replies: Transcript['replies'] = []
  fromWriter.on('data', bytes => void replies.push(...decoder.push(bytes)))
  fromWriter.on('error', () => {})
  for (const bytes of sent) toWriter.write(bytes)
  toWriter.end()
  await serveSession(stream, {
    token: TOKEN,
    job: { ...JOB, access },
    openJob: async job => {
      opened.push(job)
      if (refuse) throw new ProblemError({ code: 'target-refused', target: job.path, refusals: [{ code: 'system' }] })
      return {
        ...device,
        close: async () => {
          closed++
        },
      }
    },
  })
  await new Promise(resolve => setTimeout(resolve, 10))
  return { replies, device, opened, closed }
}

const kinds = ({ replies }: Transcript): unknown[] => replies.map(({ header }) => (header as { kind: string }).kind)
const writes = ({ device }: Transcript) => device.requests.filter(({ action }) => action === 'write')

describe('a writer session', () => {
  it('greets, opens, writes, reads, flushes and commits', async () => {
    const sector = new Uint8Array(512).fill(7)
    const result = await transcript([
      hello,
      open,
      encodeFrame({ kind: 'write', id: 1, offset: 1024 }, sector),
      encodeFrame({ kind: 'flush', id: 2 }),
      encodeFrame({ kind: 'read', id: 3, offset: 1024, length: 512 }),
      encodeFrame({ kind: 'commit', id: 4 }, sector),
    ])
    expect(result.opened).toEqual([JOB])
    expect(result.replies.map(({ header }) => header)).toEqual([
      { kind: 'welcome' },
      { kind: 'opened', size: SIZE },
      { kind: 'done', id: 1 },
      { kind: 'done', id: 2 },
      { kind: 'done', id: 3 },
      { kind: 'done', id: 4 },
    ])
    expect([...(result.replies[4]?.payload ?? [])]).toEqual([...sector])
    expect(result.device.bytes.subarray(0, 512)).toEqual(sector)
  })

  it.each([
    ['no token', [open]],
    ['a wrong token', [encodeFrame({ kind: 'hello', token: 'the-tokem' }), open]],
    ['a token of another length', [encodeFrame({ kind: 'hello', token: 'x' }), open]],
    ['a request before the token', [encodeFrame({ kind: 'flush', id: 1 }), hello, open]],
    ['noise', [new Uint8Array(64).fill(0xff), hello, open]],
    ['bytes behind the token', [encodeFrame({ kind: 'hello', token: TOKEN }, new Uint8Array(1)), open]],
    ['bytes behind the job', [hello, encodeFrame({ kind: 'open' }, new Uint8Array(512))]],
    ['a job of its own', [hello, encodeFrame({ kind: 'open', job: { ...JOB, path: '/dev/sdy' } })]],
    ['the job that was granted, named again', [hello, encodeFrame({ kind: 'open', job: JOB })]],
    ['a header that is not JSON', [hello, Uint8Array.from([6, 0, 0, 0, 2, 0, 0, 0, 0x7b, 0x7b]), open]],
    ['a frame of 4 GiB', [hello, new Uint8Array(8).fill(0xff), open]],
    ['a message of no kind', [encodeFrame({ kind: 'format' }), hello, open]],
  ])('ends at %s, and opens nothing', async (_, sent) => {
    const result = await transcript(sent)
    expect(result.opened).toEqual([])
    expect(kinds(result).filter(kind => sent[0] !== hello || kind !== 'welcome')).toEqual([])
  })

  it.each([
    ['a write before the job', [hello, encodeFrame({ kind: 'write', id: 1, offset: 512 }, new Uint8Array(512))]],
    ['a write past the end', [hello, open, encodeFrame({ kind: 'write', id: 1, offset: SIZE }, new Uint8Array(512))]],
    [
      'a write over the end',
      [hello, open, encodeFrame({ kind: 'write', id: 1, offset: SIZE - 512 }, new Uint8Array(1024))],
    ],
    ['half a sector', [hello, open, encodeFrame({ kind: 'write', id: 1, offset: 512 }, new Uint8Array(100))]],
    ['an empty write', [hello, open, encodeFrame({ kind: 'write', id: 1, offset: 512 })]],
    ['a table by write', [hello, open, encodeFrame({ kind: 'write', id: 1, offset: 0 }, new Uint8Array(1024).fill(1))]],
    ['a commit of two sectors', [hello, open, encodeFrame({ kind: 'commit', id: 1 }, new Uint8Array(1024).fill(1))]],
    [
      'an offset inside a sector',
      [hello, open, encodeFrame({ kind: 'write', id: 1, offset: 513 }, new Uint8Array(512))],
    ],
    [
      'a write before the start',
      [hello, open, encodeFrame({ kind: 'write', id: 1, offset: -512 }, new Uint8Array(512))],
    ],
    ['a commit before the job', [hello, encodeFrame({ kind: 'commit', id: 1 }, new Uint8Array(512).fill(1))]],
    ['bytes behind a close', [hello, open, encodeFrame({ kind: 'close', id: 1 }, new Uint8Array(512))]],
    ['a close before the job', [hello, encodeFrame({ kind: 'close', id: 1 })]],
    ['bytes behind a flush', [hello, open, encodeFrame({ kind: 'flush', id: 1 }, new Uint8Array(512))]],
    [
      'a write of more than a frame holds',
      [hello, open, encodeFrame({ kind: 'write', id: 1, offset: 512 }, new Uint8Array((4 << 20) + 512))],
    ],
    [
      'a read of more than a frame holds',
      [hello, open, encodeFrame({ kind: 'read', id: 1, offset: 0, length: 2 ** 40 })],
    ],
    ['a read of nothing', [hello, open, encodeFrame({ kind: 'read', id: 1, offset: 0, length: 0 })]],
    ['a read past the end', [hello, open, encodeFrame({ kind: 'read', id: 1, offset: SIZE - 512, length: 1024 })]],
  ])('ends at %s, and writes nothing', async (_, sent) => {
    const result = await transcript(sent)
    expect(writes(result)).toEqual([])
    expect(kinds(result)).not.toContain('done')
  })

  it('closes the device when it is asked to, says so, and takes nothing more', async () => {
    const result = await transcript([
      hello,
      open,
      encodeFrame({ kind: 'close', id: 1 }),
      encodeFrame({ kind: 'write', id: 2, offset: 512 }, new Uint8Array(512)),
    ])
    expect(result.replies.slice(2).map(({ header }) => header)).toEqual([{ kind: 'done', id: 1 }])
    expect(result.closed).toBe(1)
    expect(writes(result)).toEqual([])
  })

  it('closes it once, if the peer just goes', async () => {
    expect((await transcript([hello, open])).closed).toBe(1)
  })

  it('says what went wrong while it closed', async () => {
    const [toWriter, fromWriter] = [new PassThrough(), new PassThrough()]
    const decoder = new FrameDecoder()
    const replies: unknown[] = []
    fromWriter.on('data', bytes => void replies.push(...decoder.push(bytes).map(({ header }) => header)))
    for (const bytes of [hello, open, encodeFrame({ kind: 'close', id: 1 })]) toWriter.write(bytes)
    await serveSession(Duplex.from({ readable: toWriter, writable: fromWriter }), {
      token: TOKEN,
      job: JOB,
      openJob: async () => ({
        ...memoryDevice(SIZE),
        close: () => Promise.reject(new Error('EIO: i/o error, close')),
      }),
    })
    expect(replies.at(-1)).toEqual({ kind: 'failed', id: 1, cause: 'EIO: i/o error, close' })
  })

  it('accepts one job, and no second', async () => {
    const result = await transcript([hello, open, open, encodeFrame({ kind: 'flush', id: 1 })])
    expect(result.opened).toHaveLength(1)
    expect(kinds(result)).toEqual(['welcome', 'opened'])
  })

  const sector = new Uint8Array(512)
  it.each([
    ['a write', encodeFrame({ kind: 'write', id: 2, offset: 512 }, sector)],
    ['a blank sector 0', encodeFrame({ kind: 'write', id: 2, offset: 0 }, sector)],
    ['a commit', encodeFrame({ kind: 'commit', id: 2 }, sector)],
    ['a flush', encodeFrame({ kind: 'flush', id: 2 })],
  ])('reads where reading is all that was granted, and ends at %s', async (_, request) => {
    const read = (id: number) => encodeFrame({ kind: 'read', id, offset: 0, length: 512 })
    const result = await transcript([hello, open, read(1), request, read(3)], { access: 'read' })
    expect(kinds(result)).toEqual(['welcome', 'opened', 'done'])
    expect(result.device.requests).toEqual([{ action: 'read', offset: 0, length: 512 }])
  })

  it('says why it refuses a job', async () => {
    const result = await transcript([hello, open, encodeFrame({ kind: 'flush', id: 1 })], {
      refuse: true,
    })
    expect(result.replies.at(-1)?.header).toMatchObject({ kind: 'refused', problem: { code: 'target-refused' } })
  })

  it('blanks sector 0 by a write of zeros', async () => {
    const result = await transcript([
      hello,
      open,
      encodeFrame({ kind: 'write', id: 1, offset: 0 }, new Uint8Array(512)),
    ])
    expect(kinds(result)).toEqual(['welcome', 'opened', 'done'])
  })

  it('does not carry out what follows a violation', async () => {
    const sector = new Uint8Array(512).fill(7)
    const result = await transcript([
      hello,
      open,
      encodeFrame({ kind: 'write', id: 1, offset: 512 }, sector),
      encodeFrame({ kind: 'write', id: 2, offset: SIZE }, sector),
      encodeFrame({ kind: 'write', id: 3, offset: 1024 }, sector),
    ])
    expect(writes(result).map(({ offset }) => offset)).toEqual([512])
  })

  it('gives the cause of a request that failed, and carries on', async () => {
    const result = await transcript(
      [
        hello,
        open,
        encodeFrame({ kind: 'flush', id: 1 }),
        encodeFrame({ kind: 'read', id: 2, offset: 0, length: 512 }),
      ],
      {
        fault: ({ action }) => {
          if (action === 'flush') throw new Error('EIO: i/o error, fsync')
        },
      },
    )
    expect(result.replies.slice(2).map(({ header }) => header)).toEqual([
      { kind: 'failed', id: 1, cause: 'EIO: i/o error, fsync' },
      { kind: 'done', id: 2 },
    ])
  })

  it('ends if nobody sends a token', async () => {
    const silent = new PassThrough()
    await serveSession(silent, { token: TOKEN, job: JOB, openJob: async () => memoryDevice(SIZE), timeout: 20 })
    expect(silent.destroyed).toBe(true)
  })

  it('reads only one reply ahead of a peer that does not listen', async () => {
    const [toWriter, fromWriter] = [new PassThrough(), new PassThrough()]
    const device = memoryDevice(SIZE)
    const serving = serveSession(Duplex.from({ readable: toWriter, writable: fromWriter }), {
      token: TOKEN,
      job: JOB,
      openJob: async () => device,
    })
    for (const bytes of [hello, open]) toWriter.write(bytes)
    for (let id = 1; id <= 100; id++) toWriter.write(encodeFrame({ kind: 'read', id, offset: 0, length: SIZE }))
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(device.requests.length).toBeLessThanOrEqual(4)
    fromWriter.resume()
    toWriter.end()
    await serving
    expect(device.requests).toHaveLength(100)
  })
})
