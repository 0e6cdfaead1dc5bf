import { Duplex, PassThrough } from 'node:stream'
import { FrameDecoder } from '../../../app/contract/frame.ts'
import { parseReply } from '../../../app/contract/writer-message.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { serveSession } from '../../../main/writer/writer-session.ts'
import { type Campaign, hold } from '../campaign.ts'
import { CaseDevice } from '../device.ts'
import type { Random } from '../random.ts'
import {
  conversation,
  frame,
  framesIn,
  isGreeting,
  JOB,
  kindOf,
  type Sent,
  SIZE,
  TOKEN,
} from './writer-conversation.ts'

const AUTHORISED = 'nothing is opened or written without the token and a job'
const GRANTED = 'no drive but the one that the prompt was asked for is opened'
const ASKED = 'what is written was asked for, byte for byte'
const COMMITTED = 'LBA 0 takes a table from commit alone'
const READS = 'a grant for reading writes nothing'
const BOUNDED = 'no request reaches beyond the device or a frame'
const REPLIES = 'every reply is one of the protocol'

const MAX_BYTES = 4 << 20

const CASES = { short: 2000, long: 40_000 } as const

/** Sends in pieces of any size, down to single bytes. */
const send = async (stream: PassThrough, sent: readonly Sent[], random: Random): Promise<void> => {
  const all = Buffer.concat(sent.map(({ bytes }) => bytes))
  const most = random.pick([1, 7, 64, 1000, 1 << 20])
  for (let at = 0; at < all.length && !stream.destroyed; ) {
    const length = most === 1 ? 1 : 1 + random.below(most)
    stream.write(all.subarray(at, at + length))
    at += length
    if (random.chance(2)) await new Promise(resolve => setImmediate(resolve))
    // Single bytes are for the first frames; a payload may come faster.
    if (most === 1 && at > 600) {
      stream.write(all.subarray(at))
      break
    }
  }
  stream.end()
}

interface Heard {
  readonly replies: unknown[]
  broken: boolean
}

const listen = (stream: PassThrough): Heard => {
  const decoder = new FrameDecoder()
  const heard: Heard = { replies: [], broken: false }
  stream.on('data', bytes => {
    try {
      heard.replies.push(...decoder.push(bytes).map(({ header }) => header))
    } catch {
      heard.broken = true
    }
  })
  stream.on('error', () => {})
  return heard
}

const holdWrites = (sent: readonly Sent[], written: readonly { offset: number; bytes: Uint8Array }[]): void => {
  const greeted = sent.findIndex(isGreeting)
  const opened = sent.findIndex((each, i) => i > greeted && kindOf(each) === 'open')
  let next = opened + 1
  for (const { offset, bytes } of written) {
    hold(AUTHORISED, greeted >= 0 && opened >= 0, () => `a write at ${offset} without a session`)
    const found = sent.findIndex((each, i) => i >= next && asks(each, offset, bytes))
    hold(ASKED, found >= 0, () => `${bytes.length} bytes at ${offset} that nobody sent`)
    next = found + 1
    const isTable = offset === 0 && bytes.subarray(0, 512).some(byte => byte !== 0)
    const isCommit = kindOf(sent[found] ?? frame(null)) === 'commit' && bytes.length === 512
    hold(COMMITTED, !isTable || isCommit, () => `a table by ${kindOf(sent[found] ?? frame(null))}`)
  }
}

const asks = (sent: Sent, offset: number, bytes: Uint8Array): boolean => {
  const at = kindOf(sent) === 'commit' ? 0 : (sent.header as { offset?: unknown } | undefined)?.offset
  const writes = kindOf(sent) === 'commit' || kindOf(sent) === 'write'
  return writes && at === offset && Buffer.compare(sent.payload, bytes) === 0
}

const oneSession = async (device: CaseDevice, random: Random): Promise<string> => {
  const sent = conversation(random)
  const [toWriter, fromWriter] = [new PassThrough(), new PassThrough()]
  const stream = Duplex.from({ readable: toWriter, writable: fromWriter })
  const heard = listen(fromWriter)
  const written: { offset: number; bytes: Uint8Array }[] = []
  const refuses = random.chance(10)
  const access = random.chance(30) ? ('read' as const) : ('write' as const)
  let [opened, granted] = [0, true]
  device.begin(SIZE)
  device.interference = ({ action, offset }, _, bytes) => {
    if (action === 'write') written.push({ offset, bytes: bytes.slice() })
    if (random.chance(5)) throw new Error('EIO: i/o error')
  }
  const serving = serveSession(stream, {
    token: TOKEN,
    job: { ...JOB, access },
    openJob: async job => {
      opened++
      granted &&= job.path === JOB.path
      if (refuses) throw new ProblemError({ code: 'target-refused', target: job.path, refusals: [{ code: 'system' }] })
      return device
    },
  })
  await send(toWriter, sent, random)
  if (random.chance(5)) stream.destroy()
  await serving
  const asked = framesIn(Buffer.concat(sent.map(({ bytes }) => bytes)))
  holdWrites(asked, written)
  hold(READS, access === 'write' || written.length === 0, () => `${written.length} writes`)
  hold(GRANTED, granted, () => 'another drive was opened')
  hold(AUTHORISED, opened <= 1 && (opened === 0 || asked.some(isGreeting)), () => `opened ${opened} times`)
  for (const { offset, length } of device.requests)
    hold(BOUNDED, offset + length <= SIZE && length <= MAX_BYTES, () => `${length} bytes at ${offset}`)
  hold(REPLIES, !heard.broken && heard.replies.every(reply => parseReply(reply) !== undefined), () =>
    JSON.stringify(heard.replies),
  )
  if (opened === 0) return 'nothing opened'
  return written.length > 0 ? 'written' : 'opened, nothing written'
}

/** Conversations with the privileged writer's session: right ones, wrong ones, noise; cut anywhere. */
export const writer: Campaign = {
  name: 'writer',
  invariants: [AUTHORISED, GRANTED, ASKED, COMMITTED, READS, BOUNDED, REPLIES],
  seconds: 2,
  batch: 100,
  prepare: async ({ form }) => {
    const device = new CaseDevice()
    return { cases: CASES[form], run: random => oneSession(device, random), close: async () => {} }
  },
}
