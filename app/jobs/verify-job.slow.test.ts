import { beforeAll, describe, expect, it } from 'vitest'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { bank, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import { type ByteSource, memorySource } from '../bytes/byte-source.ts'
import { demoImage } from '../demo/demo-image.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { DEFAULT_CHOICES, type Plan, type PlanChoices } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { ProblemError } from '../problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../target/article-stick.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = 8 << 20

const common = { effects: testEffects, signal: { aborted: false }, onProgress: () => {} }

const build = async (image: ByteSource, choices: Partial<PlanChoices> = {}, size = SIZE) => {
  const device = memoryDevice(size)
  await runStickJob({ image, device, choices: { ...DEFAULT_CHOICES, ...choices }, reviewed: undefined, ...common })
  return device
}

const verify = (image: ByteSource, bytes: Uint8Array) =>
  runVerifyJob({
    image,
    device: { ...memorySource(bytes), name: 'memory', allocate: () => bytes, write: never, flush: never, close: never },
    ...common,
  })

/** Verifying a stick writes nothing to it. */
const never = (): Promise<void> => Promise.reject(new Error('a write'))

/** What is wrong with a stick, whether or not there is a report. */
const flawsOf = async (image: ByteSource, bytes: Uint8Array): Promise<readonly Mismatch[]> => {
  try {
    return (await verify(image, bytes)).mismatches
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'does-not-verify') return error.problem.mismatches
    throw error
  }
}

const image = memorySource(smallImage())

describe('a stick that was just built', () => {
  it.each<[string, Partial<PlanChoices>]>([
    ['as usual', {}],
    ['with few boot sectors', { bootSectors: 'needed' }],
    ['with a label', { label: 'Rescue 7' }],
    ['with both', { bootSectors: 'needed', label: 'A' }],
  ])('%s verifies without being told what was chosen', async (_, choices) => {
    const { bytes } = await build(image, choices)
    const report = await verify(image, bytes)
    expect(report.mismatches).toEqual([])
    expect(report.bank.label).toBe(choices.label === undefined ? undefined : choices.label.toUpperCase())
  })

  it('verifies with a label of its own if the label of the image would hide a file', async () => {
    const bytes = smallImage({ bank: { ...bank(GOOD_CONFIG), boot: { BS_VolLab: 'BOOT    CFG' } } })
    const hiding = memorySource(bytes)
    await expect(build(hiding, {})).rejects.toMatchObject({ problem: { code: 'label-hides-file' } })
    expect((await verify(hiding, (await build(hiding, { label: 'OTHER' })).bytes)).mismatches).toEqual([])
  })

  it('verifies if it has room only for few boot sectors', async () => {
    const found = await inspectImage(image)
    const few = { ...DEFAULT_CHOICES, bootSectors: 'needed' } as const
    const size = minimumStickFor(found, few) ?? 0
    expect(size).toBeLessThan(minimumStickFor(found) ?? 0)
    expect((await verify(image, (await build(image, few, size)).bytes)).mismatches).toEqual([])
  })

  it('verifies with a UUID that was made for it', async () => {
    const without = memorySource(smallImage({ uuid: false }))
    for (const makeUuid of [true, false])
      expect((await verify(without, (await build(without, { makeUuid })).bytes)).mismatches).toEqual([])
  })

  it('verifies if few boot sectors and the usual ones give the same table', async () => {
    const demo = demoImage()
    const { bytes } = await build(demo, { bootSectors: 'needed' }, ARTICLE_STICK_BYTES)
    expect((await verify(demo, bytes)).mismatches).toEqual([])
  })
})

describe('a stick that cannot be read', () => {
  it('is reported with the LBA, and as unchanged', async () => {
    const { bytes } = await build(image)
    const broken = (await inspectImage(memorySource(bytes))).boot.partition.start + 9
    const source = memorySource(bytes)
    const device = {
      ...source,
      name: 'memory',
      allocate: (length: number) => new Uint8Array(length),
      read: async (offset: number, target: Uint8Array): Promise<void> => {
        if (offset <= broken * 512 && broken * 512 < offset + target.length) throw new Error('EIO')
        await source.read(offset, target)
      },
      write: never,
      flush: never,
      close: never,
    }
    const failed = await runVerifyJob({ image, device, ...common }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(ProblemError)
    const { problem } = failed as ProblemError
    expect(problem).toMatchObject({ code: 'target-failed', action: 'read', lba: broken, condition: 'untouched' })
  })
})

describe('a byte that the plan determines', () => {
  let good: Uint8Array
  let plan: Plan
  beforeAll(async () => {
    good = (await build(image)).bytes
    plan = planStick(await inspectImage(image), SIZE, DEFAULT_CHOICES, testEffects)
  })

  const flip = (at: number, mask: number): void => {
    good[at] = (good[at] ?? 0) ^ mask
  }

  const everyByte = (lba: number, step: number, skip: (offset: number) => boolean = () => false): number[] =>
    Array.from({ length: Math.ceil(512 / step) }, (_, i) => i * step)
      .filter(offset => !skip(offset))
      .map(offset => lba * 512 + offset)

  const check = async (places: readonly number[], mask: number): Promise<void> => {
    const missed: string[] = []
    for (const at of places) {
      flip(at, mask)
      if ((await flawsOf(image, good)).length === 0) missed.push(`LBA ${at >> 9}, byte ${at & 511}`)
      flip(at, mask)
    }
    expect(missed).toEqual([])
  }

  it('of the MBR is compared, except for the disk id', () =>
    check(
      everyByte(0, 7, at => at >= 440 && at < 444),
      0x41,
    ))

  it('of an unused entry of the table is compared', () => check([462, 470, 477, 478, 485, 493], 0x01))

  it('of the EBR is compared', () => check(everyByte(plan.boot.start + plan.boot.sectors, 11), 0x10))

  it.each([510, 511, 462, 478, 100])('%i of the EBR is one of them', at =>
    check([(plan.boot.start + plan.boot.sectors) * 512 + at], 0xff),
  )

  it("of p5's boot sector is compared, except for the mark that it is in use", () =>
    check(
      everyByte(plan.bank.start, 3, at => at === 0x25),
      0x40,
    ))

  it('of the reserved sectors is compared', async () => {
    for (const sector of [1, 2, 3]) await check(everyByte(plan.bank.start + sector, 37), 0x08)
  })

  it('of either FAT is compared, of entries in use and of free ones', async () => {
    const { reservedSectors, fatSectors } = plan.bank.parameters
    for (const fat of [0, 1]) {
      const lba = plan.bank.start + reservedSectors + fat * fatSectors
      await check([...everyByte(lba, 41), ...everyByte(lba + fatSectors - 1, 97)], 0x20)
    }
  })

  it('of the root directory is compared, except for dates of access', async () => {
    const { reservedSectors, fatSectors } = plan.bank.parameters
    const root = plan.bank.start + reservedSectors + 2 * fatSectors
    await check(
      [...everyByte(root, 7, at => at < 128 && (at % 32 === 18 || at % 32 === 19)), (root + 31) * 512 + 511],
      0x04,
    )
  })

  it('of cleared sectors, and after the end of a file, is compared', async () => {
    const data = plan.bank.start + 4 + 2 * plan.bank.parameters.fatSectors + 32
    const last = Math.floor(SIZE / 512) - 1
    // boot.cfg is the first file and takes less than its cluster.
    await check(
      [1 * 512 + 9, (plan.boot.start - 1) * 512, (plan.bank.start - 1) * 512 + 5, data * 512 + 511, last * 512],
      0x80,
    )
  })

  it('does not include those that mounting a volume changes', async () => {
    const bytes = good.slice()
    const { reservedSectors, fatSectors } = plan.bank.parameters
    bytes[plan.bank.start * 512 + 0x25] = 1
    for (const fat of [0, 1]) bytes[(plan.bank.start + reservedSectors + fat * fatSectors) * 512 + 3] = 0x7f
    bytes[(plan.bank.start + reservedSectors + 2 * fatSectors) * 512 + 18] = 0x99
    bytes.set([1, 2, 3, 4], 440)
    expect((await verify(image, bytes)).mismatches).toEqual([])
  })

  it('a second FAT of zeros is reported', async () => {
    const bytes = good.slice()
    const { reservedSectors, fatSectors } = plan.bank.parameters
    const at = (plan.bank.start + reservedSectors + fatSectors) * 512
    bytes.fill(0, at, at + fatSectors * 512)
    expect(await flawsOf(image, bytes)).toEqual([{ kind: 'structure', what: 'second FAT', lba: at / 512 }])
  })
})

describe('tables that lead nowhere', () => {
  const changed = async (change: (bytes: Uint8Array, ebr: number) => void) => {
    const { bytes } = await build(image)
    const plan = planStick(await inspectImage(image), SIZE, DEFAULT_CHOICES, testEffects)
    change(bytes, (plan.boot.start + plan.boot.sectors) * 512)
    return verify(image, bytes)
  }

  const put =
    (at: (ebr: number) => number, value: number) =>
    (bytes: Uint8Array, ebr: number): void => {
      bytes[at(ebr)] = value
    }

  it.each<[string, (bytes: Uint8Array, ebr: number) => void, number, RegExp | undefined]>([
    ['no active partition', put(() => 494, 0), 4, /No partition is active/],
    ['p4 of type 0', put(() => 494 + 4, 0), 4, /No partition is active/],
    ['flag 81 on p4', put(() => 494, 0x81), 4, /No partition is active/],
    ['flag 81 on p1', put(() => 446, 0x81), 1, undefined],
    ['p5 of type 0', put(ebr => ebr + 446 + 4, 0), 5, /p5 has the type 00|lead to/],
    ['p5 elsewhere', put(ebr => ebr + 446 + 8, 1), 5, /lead to/],
    ['no extended partition', put(() => 446 + 4, 6), 1, /lead to/],
  ])('%s: reported, with the verdict and its reasons', async (_, change, slot, reason) => {
    const report = await changed(change)
    expect(report.mismatches).toContainEqual(expect.objectContaining({ kind: 'table', slot }))
    expect(report.problem?.code).toBe('does-not-verify')
    if (!reason) return
    expect(report.wouldBoot.boots).toBe(false)
    const reasons = report.wouldBoot.rules.filter(({ holds }) => !holds).map(({ text }) => text)
    expect(reasons.join(' ')).toMatch(reason)
  })

  it('no 55AA in the EBR: does not boot, so not a success', async () => {
    const report = await changed((bytes, ebr) => void bytes.fill(0, ebr + 510, ebr + 512))
    expect(report.wouldBoot.boots).toBe(false)
    expect(report.problem?.code).toBe('does-not-verify')
  })

  it('no 55AA in the MBR: the same', async () => {
    const report = await changed(bytes => void bytes.fill(0, 510, 512))
    expect(report.wouldBoot.boots).toBe(false)
    expect(report.mismatches).toEqual([{ kind: 'structure', what: 'partition table', lba: 0 }])
  })

  it('a stick without a readable boot bank names what is broken', async () => {
    const { bytes } = await build(image)
    const plan = planStick(await inspectImage(image), SIZE, DEFAULT_CHOICES, testEffects)
    bytes.fill(0, (plan.bank.start + 4) * 512, (plan.bank.start + 5) * 512)
    const [flaw] = await flawsOf(image, bytes)
    expect(flaw).toMatchObject({
      kind: 'structure',
      what: expect.stringMatching(/^volume in p5 \(.*free/),
      lba: plan.bank.start,
    })
  })
})

describe('a stick that would not boot', () => {
  it('is not a success even if the image would not boot either, which is said', async () => {
    const broken = memorySource(smallImage({ uuid: false }))
    const { verified, problem } = await verify(broken, (await build(broken)).bytes)
    expect(verified).toBe(true)
    expect(problem).toMatchObject({ code: 'would-not-boot', imageToo: true })
    expect(problem?.code === 'would-not-boot' && problem.reasons.join()).toMatch(/no VMware FAT UUID/)
  })

  it('does not come from the demo image, whose kernel and modules pass the rules too', async () => {
    const demo = demoImage()
    const report = await verify(demo, (await build(demo, {}, ARTICLE_STICK_BYTES)).bytes)
    expect(report.wouldBoot).toMatchObject({ boots: true, starts: 'greeting' })
    expect(report.wouldBoot.rules.map(({ rule }) => rule)).toContain('kernel-content')
    expect(report.problem).toBeUndefined()
  })
})
