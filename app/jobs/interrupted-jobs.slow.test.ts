import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { largerImage } from '../../testing/larger-image.ts'
import { type Fault, type MemoryDevice, memoryDevice, type Request, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { GOOD_CONFIG } from '../../testing/small-image.ts'
import { soundBank } from '../../testing/sound-bank.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { type OwnChanges, takeOwnFiles } from '../own-files/take-own-files.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/plan.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = 8 << 20
const IDENTITY = { diskId: 0x1234, secondUuid: new Uint8Array(16).fill(0x77) }

// updated=1 would be 0 in a copy, and so no valid bank.
const image = memorySource(largerImage({ bank: soundBank(GOOD_CONFIG.replace('updated=1', 'updated=9')) }))
const inspecting = inspectImage(image, { rest: true })

const MINE = gzipSync(Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) & 0xff))
const OWN: OwnChanges = {
  files: [
    { path: 'a', name: 'mine.tgz', source: memorySource(MINE) },
    { path: 'b', name: 'sys.vgz', source: memorySource(MINE) },
  ],
  kernelOptions: { how: 'append', text: 'debug=1' },
}

interface Kind {
  readonly choices?: Partial<PlanChoices>
  readonly own?: OwnChanges
}

/** Everything that a job can build besides the article's stick. */
const KINDS: Readonly<Record<string, Kind>> = {
  "files of the user's own": { own: OWN },
  'two banks, the second empty': { choices: { layout: 'two-banks' } },
  'two banks, the second a copy': { choices: { layout: 'two-banks', secondBank: 'copy' } },
  'the complete layout': { choices: { layout: 'complete' } },
  "the complete layout, a copy and files of the user's own": {
    choices: { layout: 'complete', secondBank: 'copy', bootSectors: 'needed' },
    own: OWN,
  },
}

const quiet = { effects: testEffects, onProgress: () => {} }

// Once for each: what a stick must have at least is searched for anew in another inspection.
const plain = inspecting.then(inspection => ({ image, inspection }))
const changing = inspecting.then(inspection => takeOwnFiles(image, inspection, OWN, testEffects))

const build = async ({ choices, own }: Kind, device: MemoryDevice, signal = { aborted: false }) => {
  const changed = await (own ? changing : plain)
  const all = { ...DEFAULT_CHOICES, ...choices }
  return runStickJob({ ...changed, ...quiet, device, signal, choices: all, reviewed: undefined, identity: IDENTITY })
}

const verify = ({ own }: Kind, device: MemoryDevice) =>
  runVerifyJob({ image, own, device, signal: { aborted: false }, ...quiet })

/** A device with these bytes on it that does nothing wrong. */
const again = (bytes: Uint8Array): MemoryDevice => {
  const device = memoryDevice(SIZE)
  device.bytes.set(bytes)
  return device
}

const isBlank = ({ bytes }: MemoryDevice): boolean => bytes.subarray(0, 512).every(byte => byte === 0)

const died = (): never => {
  throw new Error('the program was killed')
}

/** Does nothing any more from one request on. */
const killedAt = (index: number): Fault => {
  let count = 0
  return () => void (count++ >= index && died())
}

const clean = async (kind: Kind) => {
  const device = memoryDevice(SIZE)
  await build(kind, device)
  const { requests } = device
  const lastWrite = requests.findLastIndex(({ action }) => action === 'write')
  return { bytes: device.bytes, requests: [...requests], lastWrite }
}

/** Where something goes wrong: around the blanking and the table, and a few places in between. */
const placesIn = ({ requests, lastWrite }: { requests: readonly Request[]; lastWrite: number }): number[] => {
  const firstRead = requests.findIndex(({ action }) => action === 'read')
  const middle = Math.floor(lastWrite / 2)
  const places = [0, 2, firstRead - 2, firstRead, middle, lastWrite - 1, lastWrite, requests.length - 1]
  return [...new Set(places)].sort((a, b) => a - b)
}

describe.each(Object.entries(KINDS))('a job for %s', (_, kind) => {
  const whole = clean(kind)

  it('leaves no stick that looks finished, wherever it is killed, and the next one succeeds', async () => {
    const { requests, lastWrite, bytes } = await whole
    for (const index of placesIn({ requests, lastWrite })) {
      const device = memoryDevice(SIZE, killedAt(index))
      expect(await problemOf(build(kind, device)), `request ${index}`).toMatchObject({ code: 'target-failed' })
      const left = again(device.bytes)
      if (index === 0) expect(left.bytes[0]).toBe(0xaa)
      else if (index <= lastWrite) expect(isBlank(left), `request ${index} of ${lastWrite}`).toBe(true)
      else expect(await verify(kind, left)).toMatchObject({ verified: true, mismatches: [] })
      expect(await build(kind, left)).toMatchObject({ verified: true })
      expect(Buffer.compare(left.bytes, bytes)).toBe(0)
    }
  })

  it('finds a bit that was written wrong, wherever it is, and writes no table', async () => {
    const { requests, lastWrite } = await whole
    for (const index of placesIn({ requests, lastWrite })) {
      if (requests[index]?.action !== 'write' || index === 0) continue
      let count = 0
      const device = memoryDevice(SIZE, (_request, bytes) => {
        // Not in LBA 0, which is written along with what follows it.
        const last = bytes.length - 1
        if (count++ === index) bytes[last] = (bytes[last] ?? 0) ^ 1
      })
      expect(await problemOf(build(kind, device)), `request ${index}`).toMatchObject({ code: 'verify-failed' })
      expect(isBlank(device)).toBe(true)
    }
  })

  it('is cancelled at once, and leaves no table', async () => {
    const { requests, lastWrite } = await whole
    for (const index of placesIn({ requests, lastWrite })) {
      if (index >= lastWrite - 1) continue
      const signal = { aborted: false }
      let count = 0
      const device = memoryDevice(SIZE, () => {
        signal.aborted ||= count++ === index
      })
      const problem = await problemOf(build(kind, device, signal))
      expect(problem, `request ${index}`).toEqual({ code: 'cancelled', target: 'memory', written: true })
      expect(count - index).toBeLessThanOrEqual(4)
      expect(isBlank(device)).toBe(true)
    }
  })
})
