import { describe, expect, it } from 'vitest'
import { type Fault, memoryDevice, type Request, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { demoImage } from '../demo/demo-image.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import { type Problem, ProblemError, type Stage } from '../problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../target/article-stick.ts'
import { runStickJob, type StickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = ARTICLE_STICK_BYTES
const image = demoImage()

const job = (device: StickJob['device'], more: Partial<StickJob> = {}): StickJob => ({
  image,
  device,
  choices: DEFAULT_CHOICES,
  reviewed: undefined,
  effects: testEffects,
  signal: { aborted: false },
  onProgress: () => {},
  ...more,
})

const blank = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).every(byte => byte === 0)

describe('runStickJob', () => {
  it('writes in rising order, in large requests, LBA 0 blank first and real last', async () => {
    const device = memoryDevice(SIZE)
    const report = await runStickJob(job(device))
    expect(report.verified).toBe(true)
    expect(report.files).toHaveLength(10)
    const writes = device.requests.filter(({ action }) => action === 'write')
    expect(writes[0]).toEqual({ action: 'write', offset: 0, length: 512 })
    expect(writes.at(-1)).toEqual({ action: 'write', offset: 0, length: 512 })
    const pass = writes.slice(1, -1)
    let end = 0
    for (const { offset, length } of pass) {
      expect(offset).toBeGreaterThanOrEqual(end)
      end = offset + length
    }
    // Every request is 64 KiB or more, unless it ends at a hole.
    expect(pass.filter(({ length }) => length < 65_536).length).toBeLessThanOrEqual(1)
    expect(writes.reduce((sum, { length }) => sum + length, 0)).toBe(report.bytesToWrite)
    expect(device.requests.findIndex(({ action }) => action === 'flush')).toBe(1)
  })

  it('writes the same bytes for the same plan and disk id, whatever was on the device', async () => {
    const [one, two] = [memoryDevice(SIZE), memoryDevice(SIZE)]
    two.bytes.fill(0x55)
    await runStickJob(job(one, { identity: { diskId: 0x1234 } }))
    await runStickJob(job(two, { identity: { diskId: 0x1234 } }))
    for (const { offset, length, action } of one.requests)
      if (action === 'write')
        expect(
          Buffer.compare(one.bytes.subarray(offset, offset + length), two.bytes.subarray(offset, offset + length)),
        ).toBe(0)
  })

  it('writes little beyond files, boot sectors and FAT structures', async () => {
    const plan = planStick(await inspectImage(image), SIZE, DEFAULT_CHOICES, testEffects)
    const { parameters } = plan.bank
    const metadata = 512 * (parameters.reservedSectors + 2 * parameters.fatSectors) + 32 * parameters.rootEntries
    const needed = plan.bank.bytes + plan.boot.sectorsCopied * 512 + metadata
    expect(plan.bytesToWrite / needed).toBeLessThan(1.01)
  })

  it('refuses a plan that is not the reviewed one, and writes nothing', async () => {
    const device = memoryDevice(SIZE)
    const problem = await problemOf(runStickJob(job(device, { reviewed: 'f00' })))
    expect(problem).toMatchObject({ code: 'plan-changed', reviewed: 'f00' })
    expect(device.requests).toEqual([])
    const { digest } = planStick(await inspectImage(image), SIZE, DEFAULT_CHOICES, testEffects)
    await runStickJob(job(device, { reviewed: digest }))
  })

  it('refuses a stick that is too small, with the smallest that would do', async () => {
    const device = memoryDevice(40_000_000 - (40_000_000 % 512))
    const problem = await problemOf(runStickJob(job(device)))
    expect(problem).toMatchObject({ code: 'stick-too-small', size: device.size })
    expect(device.requests).toEqual([])
    if (problem.code !== 'stick-too-small') return
    await runStickJob(job(memoryDevice(problem.minimum)))
    await problemOf(runStickJob(job(memoryDevice(problem.minimum - 512))))
  })

  const stages: Stage[] = ['prepare', 'partition table', 'boot sectors', 'boot bank', 'verify', 'finish']
  it('goes through the stages in order, each to its end', async () => {
    const seen: Stage[] = []
    const ends = new Map<Stage, boolean>()
    await runStickJob(
      job(memoryDevice(SIZE), {
        onProgress: ({ stage, done, total }) => {
          if (seen.at(-1) !== stage) seen.push(stage)
          ends.set(stage, done === total)
          expect(done).toBeLessThanOrEqual(total)
        },
      }),
    )
    expect(seen).toEqual(stages)
    expect([...ends.values()]).toEqual(stages.map(() => true))
  })

  it.each(stages)('honours a cancel in stage %s within one request', async stage => {
    const signal = { aborted: false }
    const after: Request[] = []
    const device = memoryDevice(SIZE, request => void (signal.aborted && after.push(request)))
    const before = device.bytes.slice(0, 512)
    const outcome = await runStickJob(
      job(device, {
        signal,
        onProgress: progress => {
          if (progress.stage === stage) signal.aborted = true
        },
      }),
    ).catch((error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)))
    expect(signal.aborted).toBe(true)
    if (stage === 'finish') {
      // The table is already being written: the stick is complete, and the job says so.
      expect(outcome).toMatchObject({ verified: true })
      expect(after.map(({ action }) => action)).toEqual(['write', 'flush', 'read'])
      expect(device.bytes[510]).toBe(0x55)
      return
    }
    expect(outcome).toEqual({ code: 'cancelled', target: 'memory', written: stage !== 'prepare' })
    if (stage === 'prepare') {
      expect(after).toEqual([])
      expect(device.bytes.subarray(0, 512)).toEqual(before)
      return
    }
    // Only what was already under way: two requests at most.
    expect(after.length).toBeLessThanOrEqual(2)
    expect(after.some(({ action }) => action === 'flush')).toBe(false)
    expect(blank(device.bytes)).toBe(true)
  })

  const damage = { code: 'archive-unsound', file: 'x.dd.gz', cause: 'its CRC differs' } as const

  /** Damage that is found once all but LBA 0 is written, and the stages until then. */
  const foundLate = (found: () => typeof damage | Error | undefined) => {
    const stages: Stage[] = []
    let settle = (): void => {}
    const promise = new Promise<typeof damage | undefined>((resolve, reject) => {
      settle = () => {
        const outcome = found()
        if (outcome instanceof Error) reject(outcome)
        else resolve(outcome)
      }
    })
    const onProgress: StickJob['onProgress'] = ({ stage }) => {
      if (stages.at(-1) !== stage) stages.push(stage)
      if (stage === 'image check') settle()
    }
    return { damage: promise, onProgress, stages }
  }

  it('leaves LBA 0 blank if the image turns out to be damaged', async () => {
    const device = memoryDevice(SIZE)
    const late = foundLate(() => damage)
    const problem = await problemOf(runStickJob(job(device, late)))
    expect(problem).toEqual({ code: 'image-unsound', target: 'memory', damage, written: true })
    expect(late.stages.slice(-2)).toEqual(['verify', 'image check'])
    expect(blank(device.bytes)).toBe(true)
  })

  it('builds from a damaged image if that was accepted, and says so in the report', async () => {
    const device = memoryDevice(SIZE)
    const { verified, warnings } = await runStickJob(job(device, { ...foundLate(() => damage), acceptDamaged: true }))
    expect(verified).toBe(true)
    expect(warnings.at(-1)).toEqual(damage)
    const known = await runStickJob(job(device, { damage: Promise.resolve(damage), acceptDamaged: true }))
    expect(known.stages.map(({ stage }) => stage)).not.toContain('image check')
    expect(known.warnings.at(-1)).toEqual(damage)
  })

  it('waits for the image`s end, and is cancelled while it waits', async () => {
    const device = memoryDevice(SIZE)
    expect(
      (
        await runStickJob(
          job(
            device,
            foundLate(() => undefined),
          ),
        )
      ).verified,
    ).toBe(true)
    const signal = { aborted: false }
    const late = foundLate(() => {
      signal.aborted = true
      return new Error('aborted')
    })
    const problem = await problemOf(runStickJob(job(device, { ...late, signal })))
    expect(problem).toEqual({ code: 'cancelled', target: 'memory', written: true })
    expect(blank(device.bytes)).toBe(true)
  })

  it('honours a cancel while the stick is being inspected', async () => {
    const signal = { aborted: false }
    let compared = false
    const after: Request[] = []
    const device = memoryDevice(SIZE, request => {
      if (signal.aborted) after.push(request)
      // The first request after the last comparison.
      if (compared) signal.aborted = true
    })
    const onProgress: StickJob['onProgress'] = ({ stage, done, total }) => {
      compared ||= stage === 'verify' && done === total
    }
    const problem = await problemOf(runStickJob(job(device, { signal, onProgress })))
    expect(problem).toEqual({ code: 'cancelled', target: 'memory', written: true })
    expect(after).toEqual([])
    expect(blank(device.bytes)).toBe(true)
  })

  it('leaves LBA 0 blank when cancelled while writing', async () => {
    const signal = { aborted: false }
    const device = memoryDevice(SIZE)
    const onProgress: StickJob['onProgress'] = ({ stage, done }) => {
      if (stage === 'boot bank' && done > 10_000_000) signal.aborted = true
    }
    expect(await problemOf(runStickJob(job(device, { signal, onProgress })))).toEqual({
      code: 'cancelled',
      target: 'memory',
      written: true,
    })
    expect(blank(device.bytes)).toBe(true)
  })

  it('names stage and LBA of a write that fails', async () => {
    const device = memoryDevice(SIZE, ({ action, offset }) => {
      if (action === 'write' && offset === 20 << 20) throw new Error('EIO: i/o error, write')
    })
    expect(await problemOf(runStickJob(job(device)))).toEqual({
      code: 'target-failed',
      target: 'memory',
      stage: 'boot bank',
      action: 'write',
      lba: 40_960,
      cause: 'EIO: i/o error, write',
      condition: 'partly written',
    })
    expect(blank(device.bytes)).toBe(true)
  })

  it.each([
    ['partition table', 30],
    ['boot sectors', 42],
    ['boot sectors', 3041],
    ['boot bank', 3150],
    ['boot bank', 41_000],
  ])('names the stage (%s) and the LBA of a broken sector inside of a request: %i', async (stage, broken) => {
    const device = memoryDevice(SIZE, ({ action, offset, length }) => {
      const touches = broken * 512 >= offset && broken * 512 < offset + length
      if (action === 'write' && touches) throw new Error('EIO: i/o error, write')
    })
    expect(await problemOf(runStickJob(job(device)))).toMatchObject({
      code: 'target-failed',
      stage,
      action: 'write',
      lba: broken,
    })
    expect(blank(device.bytes)).toBe(true)
  })

  it('names the LBA of a sector that cannot be read back', async () => {
    const device = memoryDevice(SIZE, ({ action, offset, length }) => {
      if (action === 'read' && 41_001 * 512 >= offset && 41_001 * 512 < offset + length) throw new Error('EIO')
    })
    expect(await problemOf(runStickJob(job(device)))).toMatchObject({
      code: 'target-failed',
      stage: 'verify',
      action: 'read',
      lba: 41_001,
    })
    expect(blank(device.bytes)).toBe(true)
  })

  const eio = (): never => {
    throw new Error('EIO')
  }
  let table = false
  it.each<[string, Fault, Partial<Extract<Problem, { code: 'target-failed' }>>]>([
    ['the first write fails', ({ action }) => void (action === 'write' && eio()), { condition: 'untouched' }],
    ['the first flush fails', ({ action }) => void (action === 'flush' && eio()), { condition: 'unknown' }],
    ['it is pulled at the first write', ({ action }) => void (action !== 'flush' && eio()), { condition: 'unknown' }],
    [
      'a later write fails',
      ({ action, offset }) => void (action === 'write' && offset > 0 && eio()),
      { condition: 'partly written' },
    ],
    [
      'it is pulled at the last write',
      ({ action, offset }, bytes) => {
        table ||= action === 'write' && offset === 0 && bytes[510] === 0x55
        if (table) eio()
      },
      { condition: 'unknown', stage: 'finish' },
    ],
  ])('says in which condition the stick is: %s', async (_, fault, expected) => {
    table = false
    const device = memoryDevice(SIZE, fault)
    const before = device.bytes.slice(0, 512)
    const problem = await problemOf(runStickJob(job(device)))
    expect(problem).toMatchObject({ code: 'target-failed', ...expected })
    if (expected.condition === 'untouched') expect(device.bytes.subarray(0, 512)).toEqual(before)
  })

  it.each(['read', 'flush'] as const)('takes the table back when the %s after it fails', async failing => {
    let table = false
    const device = memoryDevice(SIZE, ({ action, offset }, bytes) => {
      if (action === 'write' && offset === 0 && bytes.length === 512) table = bytes[510] === 0x55
      if (action === failing && table) throw new Error('EIO')
    })
    expect(await problemOf(runStickJob(job(device)))).toMatchObject({
      code: 'target-failed',
      stage: 'finish',
      action: failing,
      lba: 0,
    })
    expect(blank(device.bytes)).toBe(true)
  })

  it('finds one wrong byte of a file, and says which', async () => {
    const device = memoryDevice(SIZE, ({ action, offset }, bytes) => {
      if (action === 'write' && offset === 20 << 20) bytes[700] = (bytes[700] ?? 0) ^ 1
    })
    const problem = await problemOf(runStickJob(job(device)))
    expect(problem).toMatchObject({
      code: 'verify-failed',
      files: 10,
      mismatches: [{ kind: 'file', path: 'sys.vgz', lba: 40_961 }],
    })
    expect(blank(device.bytes)).toBe(true)
  })

  it.each([
    ['boot sectors', 42 * 512 + 3, { kind: 'boot', lba: 42, offset: 3 }],
    ['EBR', 3150 * 512 + 510, { kind: 'structure', what: 'partition table', lba: 3150 }],
    ['a FAT', 3196 * 512 + 9, { kind: 'structure', what: 'boot bank structures', lba: 3196 }],
  ])('finds a wrong byte in the %s', async (_, at, mismatch) => {
    const device = memoryDevice(SIZE, ({ action, offset, length }, bytes) => {
      if (action === 'write' && at >= offset && at < offset + length && offset + length > 512)
        bytes[at - offset] = (bytes[at - offset] ?? 0) ^ 0x40
    })
    const problem = await problemOf(runStickJob(job(device)))
    expect(problem).toMatchObject({ code: 'verify-failed', mismatches: expect.arrayContaining([mismatch]) })
    expect(blank(device.bytes)).toBe(true)
  })

  it('takes the table back when LBA 0 does not read back', async () => {
    const device = memoryDevice(SIZE, ({ action, offset }, bytes) => {
      if (action === 'write' && offset === 0 && bytes[510] === 0x55) bytes[446] = 0x81
    })
    expect(await problemOf(runStickJob(job(device)))).toMatchObject({ code: 'verify-failed' })
    expect(blank(device.bytes)).toBe(true)
  })
})

describe('runVerifyJob', () => {
  const verify = (device: StickJob['device']) =>
    runVerifyJob({ image, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} })

  it('accepts what was built, with few boot sectors too, and writes nothing', async () => {
    for (const bootSectors of ['usual', 'needed'] as const) {
      const device = memoryDevice(SIZE)
      await runStickJob(job(device, { choices: { ...DEFAULT_CHOICES, bootSectors } }))
      device.requests.length = 0
      const report = await verify(device)
      expect(report.mismatches).toEqual([])
      expect(report.verified).toBe(true)
      expect(device.requests.some(({ action }) => action === 'write')).toBe(false)
    }
  })

  it.each([
    ['file data', (20 << 20) + 700, 'file'],
    ['boot sectors', 100 * 512, 'boot'],
    ['boot code', 17, 'boot-code'],
    ['table', 446 + 12, 'table'],
    ['UUID', 3193 * 512 + 20, 'uuid'],
  ])('finds changed %s', async (_, at, kind) => {
    const device = memoryDevice(SIZE)
    await runStickJob(job(device))
    device.bytes[at] = (device.bytes[at] ?? 0) ^ 1
    const { mismatches } = await verify(device)
    expect(mismatches.map(mismatch => mismatch.kind)).toEqual([kind])
  })

  it('says that a blank device is not such a stick', async () => {
    expect(await problemOf(verify(memoryDevice(SIZE)))).toMatchObject({ code: 'does-not-verify' })
  })
})
