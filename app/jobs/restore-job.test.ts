import { describe, expect, it } from 'vitest'
import { type Fault, memoryDevice, type Request, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { readContents } from '../inspection/drive-contents.ts'
import type { Stage } from '../problem/problem.ts'
import { describeProblem } from '../words/problem-wording.ts'
import { type RestoreJob, runRestoreJob } from './restore-job.ts'

const SIZE = 5 << 20
const LARGER = 40_000_512

const job = (device: RestoreJob['device'], more: Partial<RestoreJob> = {}): RestoreJob => ({
  device,
  choices: { fileSystem: undefined, label: 'STICK' },
  effects: testEffects,
  signal: { aborted: false },
  onProgress: () => {},
  ...more,
})

const isBlank = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).every(byte => byte === 0)

describe('runRestoreJob', () => {
  it.each([
    [SIZE, undefined, 'FAT16'],
    [LARGER, undefined, 'FAT32'],
    [LARGER, 'exfat', 'exFAT'],
  ] as const)('makes of %i bytes with %s one empty volume: %s', async (size, fileSystem, kind) => {
    const device = memoryDevice(size)
    const report = await runRestoreJob(job(device, { choices: { fileSystem, label: 'STICK' } }))
    const writes = device.requests.filter(({ action }) => action === 'write')
    expect(writes[0]).toEqual({ action: 'write', offset: 0, length: 512 })
    expect(writes.at(-1)).toEqual({ action: 'write', offset: 0, length: 512 })
    expect(writes.reduce((sum, { length }) => sum + length, 0)).toBe(report.bytesToWrite)
    const contents = await readContents(device)
    expect(contents).toMatchObject({
      kind: 'partitions',
      blocks: [{ slot: 1, start: 2048, sectors: size / 512 - 2048, volume: { kind, label: 'STICK' } }],
    })
    expect(report.stages.map(({ stage }) => stage)).toEqual(STAGES)
  })

  const STAGES: Stage[] = ['prepare', 'partition table', 'file system', 'verify', 'finish']

  it.each(STAGES.slice(0, -1))('honours a cancel in stage %s within one request, and leaves no table', async stage => {
    const signal = { aborted: false }
    const after: Request[] = []
    const device = memoryDevice(SIZE, request => void (signal.aborted && after.push(request)))
    const onProgress: RestoreJob['onProgress'] = progress => {
      if (progress.stage === stage) signal.aborted = true
    }
    const problem = await problemOf(runRestoreJob(job(device, { signal, onProgress })))
    const written = stage !== 'prepare'
    expect(problem).toEqual({ code: 'cancelled', target: 'memory', written, job: 'restore' })
    expect(isBlank(device.bytes)).toBe(written)
    expect(after.filter(({ action }) => action === 'write').length).toBeLessThanOrEqual(3)
    if (written)
      expect(describeProblem(problem)).toEqual({
        message: 'Cancelled. memory has no partition table.',
        advice: 'Restore it again; what was on it before is gone.',
      })
  })

  it('leaves no table after a fault at any request, says where it was, and succeeds the next time', async () => {
    const total = memoryDevice(SIZE)
    await runRestoreJob(job(total))
    const finishing = total.requests.length - 3
    for (let at = 0; at < total.requests.length; at++) {
      let count = 0
      const device = memoryDevice(SIZE, () => {
        // Retries fail too, until LBA 0 is blanked once more.
        if (count++ === at) throw new Error('EIO: i/o error')
      })
      const problem = await problemOf(runRestoreJob(job(device)))
      expect(problem).toMatchObject({ code: 'target-failed', job: 'restore' })
      expect(isBlank(device.bytes) || (at === 0 && device.bytes[0] === 0xaa), `request ${at}`).toBe(true)
      if (at >= finishing) expect(problem).toMatchObject({ stage: 'finish' })
      expect(describeProblem(problem).advice).toContain('restore it once more')
      expect(describeProblem(problem).message).not.toContain('boot')
    }
  })

  const readsBack =
    (at: number): Fault =>
    ({ action, offset }, bytes) => {
      if (action === 'read' && offset === at) bytes.fill(1)
    }

  it.each([
    ['the file system', 1 << 20],
    ['cleared sectors', 4 << 20],
    ['the partition table', 0],
  ])('notices a stick that does not return %s as written', async (_, at) => {
    const device = memoryDevice(SIZE, readsBack(at))
    const problem = await problemOf(runRestoreJob(job(device)))
    expect(problem).toMatchObject({ code: 'verify-failed', job: 'restore' })
    expect(isBlank(device.bytes)).toBe(true)
  })

  it('touches nothing of a drive that it cannot make a volume on', async () => {
    const device = memoryDevice(1 << 20)
    expect(await problemOf(runRestoreJob(job(device)))).toMatchObject({ code: 'no-such-volume' })
    expect(device.requests).toEqual([])
  })
})
