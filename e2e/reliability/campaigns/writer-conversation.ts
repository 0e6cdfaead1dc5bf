import { encodeFrame } from '../../../app/contract/frame.ts'
import type { Random } from '../random.ts'

/** The device that the writer opens, in bytes. */
export const SIZE = 64 * 512
export const TOKEN = 'k'.repeat(43)
export const JOB = {
  access: 'write',
  path: '/dev/sdx',
  size: SIZE,
  serial: '123',
  description: 'A stick',
  allowLarge: false,
  diskseq: '7',
} as const

export interface Sent {
  readonly bytes: Uint8Array
  readonly header: unknown
  readonly payload: Uint8Array
}

export const frame = (header: unknown, payload: Uint8Array = new Uint8Array()): Sent => ({
  bytes: encodeFrame(header, payload),
  header,
  payload,
})

const SECTORS = [0, 1, 2, 62, 63, 64, 65, -1, 2 ** 40, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, 0.5]

const payloadOf = (random: Random): Uint8Array => {
  const length = random.pick([0, 1, 511, 512, 512, 512, 1024, 4096, SIZE])
  return random.chance(40) ? new Uint8Array(length) : random.bytes(Math.min(length, 4096))
}

const offsetOf = (random: Random): number => random.pick(SECTORS) * 512 + (random.chance(10) ? 1 : 0)

const wellFormed = (id: number, random: Random): Sent =>
  random.pick([
    () => frame({ kind: 'hello', token: random.chance(70) ? TOKEN : TOKEN.slice(1) }),
    () => frame(random.chance(80) ? { kind: 'open' } : { kind: 'open', job: { ...JOB, path: '/dev/sda' } }),
    () => frame({ kind: 'read', id, offset: offsetOf(random), length: random.pick(SECTORS) * 512 }),
    () => frame({ kind: 'write', id, offset: offsetOf(random) }, payloadOf(random)),
    () => frame({ kind: 'write', id, offset: 512 * random.below(64) }, random.bytes(512)),
    () => frame({ kind: 'flush', id }),
    () => frame({ kind: 'close', id }),
    () => frame({ kind: 'commit', id }, payloadOf(random)),
  ])()

const JUNK: readonly unknown[] = [null, true, -1, 1e300, 'x'.repeat(5000), [], {}, { __proto__: null }, '__proto__']

/** A message with one field added, missing or changed. */
const malformed = (id: number, random: Random): Sent => {
  const { header, payload } = wellFormed(id, random)
  const fields = Object.entries(header as Record<string, unknown>)
  const at = random.below(fields.length)
  const kind = random.below(4)
  if (kind === 0) fields.splice(at, 1)
  else if (kind === 1) fields.push([random.pick(['extra', 'job', '__proto__', 'token']), random.pick(JUNK)])
  else if (kind === 2) fields[at] = [fields[at]?.[0] ?? 'kind', random.pick(JUNK)]
  return frame(kind === 3 ? random.pick(JUNK) : Object.fromEntries(fields), payload)
}

const noise = (random: Random): Sent => {
  const bytes = random.pick([
    () => random.bytes(1 + random.below(40)),
    () => new Uint8Array(8).fill(0xff),
    () => Uint8Array.from([6, 0, 0, 0, 2, 0, 0, 0, 0x7b, 0x7b]),
    () => {
      const { bytes: whole } = wellFormed(1, random)
      whole[random.below(Math.min(8, whole.length))] = random.below(256)
      return whole
    },
    () => {
      const { bytes: whole } = wellFormed(1, random)
      return whole.subarray(0, random.below(whole.length))
    },
  ])()
  return { bytes, header: undefined, payload: new Uint8Array() }
}

export const conversation = (random: Random): Sent[] => {
  const sent: Sent[] = []
  if (random.chance(85)) sent.push(frame({ kind: 'hello', token: TOKEN }))
  if (random.chance(85)) sent.push(frame({ kind: 'open' }))
  const count = random.below(10)
  for (let id = 1; id <= count; id++) {
    const dice = random.below(100)
    sent.push(dice < 75 ? wellFormed(id, random) : dice < 92 ? malformed(id, random) : noise(random))
  }
  return sent
}

export const kindOf = ({ header }: Sent): string | undefined =>
  typeof header === 'object' && header !== null && 'kind' in header && typeof header.kind === 'string'
    ? header.kind
    : undefined

export const isGreeting = (sent: Sent): boolean =>
  kindOf(sent) === 'hello' && (sent.header as { token?: unknown }).token === TOKEN

/** The frames that a peer can find in all that was sent; noise may hold some, or reach into what follows it. */
export const framesIn = (all: Buffer): Sent[] => {
  const frames: Sent[] = []
  for (let at = 0; at + 8 <= all.length; ) {
    const [end, body] = [at + 4 + all.readUInt32LE(at), at + 8 + all.readUInt32LE(at + 4)]
    if (body > end || end > all.length) break
    const header = parsed(all.subarray(at + 8, body).toString('latin1'))
    frames.push({ bytes: all.subarray(at, end), header, payload: all.subarray(body, end) })
    at = end
  }
  return frames
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
