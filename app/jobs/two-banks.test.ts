import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { END, label } from '../../testing/fat12-volume.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallImage } from '../../testing/small-image.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import { runStickJob } from './stick-job.ts'
import { runVerifyJob } from './verify-job.ts'

const SIZE = 8 << 20

/** An image whose kernel in p6 differs from p5's. */
const second = (): Uint8Array => {
  const newer = GOOD_CONFIG.replace('updated=1', 'updated=2').replace('175625', '208167')
  const bytes = smallImage({ second: bank(newer) })
  // Its clusters 3 to 5, after ten sectors and the first cluster: the kernel and the first module.
  bytes.fill(0x66, (SMALL.second.start + 11) * 512, (SMALL.second.start + 14) * 512)
  return bytes
}

const image = memorySource(second())

const build = async (choices: Partial<PlanChoices> = {}) => {
  const device = memoryDevice(SIZE)
  const job = { image, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
  const report = await runStickJob({ ...job, choices: { ...DEFAULT_CHOICES, ...choices }, reviewed: undefined })
  return { device, report, verify: () => runVerifyJob(job) }
}

describe('an image that starts from p6', () => {
  it('makes a stick with that bank in p5, and says so', async () => {
    const { device, report } = await build()
    expect(report.verified).toBe(true)
    expect(report.build).toBe('4.0.0-208167')
    expect(report.warnings.map(({ code }) => code)).toContain('live-bank')
    const found = await inspectImage(memorySource(device.bytes))
    expect(found.banks.map(({ slot, live }) => ({ slot, live }))).toEqual([{ slot: 5, live: true }])
    expect(found.bank.uuid).toBe('afaeadacabaaa9a8a7a6a5a4a3a2a1a0')
  })

  it('makes a stick with the other bank if that is chosen, and verifies either', async () => {
    const [live, older] = [await build(), await build({ bank: 5 })]
    expect(older.report.build).toBe('4.0.0-175625')
    expect(older.report.warnings.map(({ code }) => code)).toContain('bank-chosen')
    expect(older.report.digest).not.toBe(live.report.digest)
    for (const { verify, report } of [live, older]) {
      const again = await verify()
      expect(again.mismatches).toEqual([])
      expect(again.files.map(({ sha256 }) => sha256)).toEqual(report.files.map(({ sha256 }) => sha256))
    }
    expect(live.report.files[1]?.sha256).not.toBe(older.report.files[1]?.sha256)
  })

  it('is reviewed with the bank that is built: the plan of a choice is that of its job', async () => {
    const inspection = await inspectImage(image)
    for (const bank of [undefined, 5, 6]) {
      const choices = { ...DEFAULT_CHOICES, bank }
      const plan = planStick(inspection, SIZE, choices, testEffects)
      expect(plan.build).toBe(bank === 5 ? '4.0.0-175625' : '4.0.0-208167')
      expect(plan.digest).toBe((await build(choices)).report.digest)
    }
  })

  it('has no bank in p7', async () => {
    expect(await problemOf(build({ bank: 7 }))).toMatchObject({ code: 'no-such-bank', banks: [5, 6] })
  })
})

describe('a label that spells a file of the bank', () => {
  it.each(['boot    cfg', 'VMK     GZ'])('is refused: %s', async chosen => {
    const inspection = await inspectImage(image)
    const plan = async () => planStick(inspection, SIZE, { ...DEFAULT_CHOICES, label: chosen }, testEffects)
    expect(await problemOf(plan())).toMatchObject({ code: 'label-hides-file', label: chosen.toUpperCase() })
  })

  it('is refused even if the image has it after its files', async () => {
    const { root = [] } = bank(GOOD_CONFIG)
    const hidden = smallImage({ bank: bank(GOOD_CONFIG, { root: [...root, label('SYS     VGZ')] }) })
    const inspection = await inspectImage(memorySource(hidden))
    expect(inspection.warnings).toEqual([])
    const plan = async () => planStick(inspection, SIZE, DEFAULT_CHOICES, testEffects)
    expect(await problemOf(plan())).toEqual({ code: 'label-hides-file', label: 'SYS     VGZ', file: 'sys.vgz' })
  })
})

describe('the report', () => {
  it('judges kernel and modules as they were read back, in a job and in verify', async () => {
    const kernel = gzipSync(tinyKernel(2048))
    const damaged = gzipSync(Buffer.alloc(800, 'x')).fill(0, 20)
    const text = latin1Bytes(GOOD_CONFIG)
    const parts = {
      root: [
        file('boot.cfg', 2, text.length),
        file('vmkboot.gz', 3, kernel.length),
        file('vmk.gz', 6, damaged.length),
        file('sys.vgz', 7, 10),
      ],
      fat: { 2: END, 3: 4, 4: 5, 5: END, 6: END, 7: END },
      clusters: {
        2: text,
        3: kernel.subarray(0, 512),
        4: kernel.subarray(512, 1024),
        5: kernel.subarray(1024),
        6: damaged,
      },
    }
    const source = memorySource(smallImage({ bank: bank(GOOD_CONFIG, parts) }))
    const device = memoryDevice(SIZE)
    const job = { image: source, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
    const built = await runStickJob({ ...job, choices: DEFAULT_CHOICES, reviewed: undefined })
    const verified = await runVerifyJob(job)
    for (const { wouldBoot } of [built, verified])
      expect(wouldBoot.rules.filter(({ holds }) => !holds)).toEqual([
        { rule: 'module-contents', holds: false, text: expect.stringContaining('vmk.gz (its ') },
      ])
  })
})
