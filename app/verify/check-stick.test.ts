import { describe, expect, it } from 'vitest'
import { END, label as labelEntry } from '../../testing/fat12-volume.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallBoot, smallImage, smallRecord } from '../../testing/small-image.ts'
import { alignedSource } from '../bytes/aligned-source.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { MasterBootRecord } from '../disk/mbr.ts'
import { labelName } from '../fat/short-name.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { runStickJob } from '../jobs/stick-job.ts'
import { runVerifyJob } from '../jobs/verify-job.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'

const SIZE = 16 << 20

const common = { effects: testEffects, signal: { aborted: false }, onProgress: () => {} }

const built = async (bytes: Uint8Array) => {
  const image = memorySource(bytes)
  const device = memoryDevice(SIZE)
  const report = await runStickJob({ image, device, choices: DEFAULT_CHOICES, reviewed: undefined, ...common })
  expect(report.verified).toBe(true)
  const { mismatches } = await runVerifyJob({ image, device, ...common })
  expect(mismatches).toEqual([])
  return inspectImage(alignedSource(device))
}

const refused = async (bytes: Uint8Array) => {
  const device = memoryDevice(SIZE)
  const problem = await problemOf(
    runStickJob({ image: memorySource(bytes), device, choices: DEFAULT_CHOICES, reviewed: undefined, ...common }),
  )
  expect(device.requests.filter(({ action }) => action !== 'read')).toEqual([])
  return problem
}

const good = bank(GOOD_CONFIG)
const withRoot = (...more: NonNullable<typeof good.root>) =>
  smallImage({ bank: { ...good, root: [...more, ...(good.root ?? [])] } })
const withBootLabel = (BS_VolLab: string, ...more: NonNullable<typeof good.root>) =>
  smallImage({ bank: { ...good, boot: { BS_VolLab }, root: [...more, ...(good.root ?? [])] } })
const spelled = (...bytes: number[]) => ({
  ...labelEntry('x'),
  shortName: Uint8Array.from({ length: 11 }, (_, i) => bytes[i] ?? 0x20),
})

describe('the label of an image', () => {
  it.each([
    ['in the boot sector alone', withBootLabel('HYPER'), 'HYPER'],
    ['in the boot sector, a blank one in the directory', withBootLabel('HYPER', spelled()), 'HYPER'],
    ['of spaces', withRoot(spelled()), undefined],
    ['of zeros in the boot sector', withBootLabel('\0'.repeat(11)), undefined],
    ['that begins with a zero in the boot sector', withBootLabel('\0HYPER'), undefined],
    ['that ends in zeros', withRoot(spelled(0x41, 0x42, 0, 0, 0, 0, 0, 0, 0, 0, 0)), 'AB'],
    ['that begins with E5, in the boot sector alone', withBootLabel('\u00e5NGSTROM'), '\u00e5NGSTROM'],
    ['that begins with E5, as a directory spells it', withRoot(spelled(0x05, 0x42)), '\u00e5B'],
  ])('%s makes a stick that verifies', async (_, image, label) => {
    expect((await built(image)).bank.volume.label).toBe(label)
  })

  it('is written with 05 for E5, which would mark a deleted entry', () => {
    expect([...labelName('\u00e5B').subarray(0, 3)]).toEqual([0x05, 0x42, 0x20])
  })
})

describe('a flaw of the image', () => {
  it.each([
    ['vmk.gz', withRoot(file('vmk.gz', 3, 100)), /its clusters belong to another file too/],
    ['vmk.gz', withRoot(file('vmk.gz', 200, 0)), /free/],
    ['vmk.gz', withRoot({ ...file('VMK.GZ', 0, 0) }), /it has two entries with the same name, vmk\.gz/],
  ])("in p5 is reported as the image's: %s", async (_, image, cause) => {
    expect(await refused(image)).toMatchObject({
      code: 'image-damaged',
      part: 'p5',
      cause: expect.stringMatching(cause),
    })
  })

  it('in p4, two files over the same clusters, is reported before anything is written', async () => {
    const config = 'default safeboot.c32\n'
    const boot = smallBoot(config, { fat: { 2: 9, 3: END, 4: 9, 9: END } })
    expect(await refused(smallImage({ boot }))).toMatchObject({
      code: 'image-damaged',
      part: 'p4',
      cause: expect.stringContaining('safeboot.c32: its clusters belong to another file too'),
    })
  })
})

describe('an image that is cut', () => {
  // p4 after everything else, with a claimed size of 4000 sectors, only the first few of them in use.
  const late = (kept: number): Uint8Array => {
    const plain = smallImage()
    const record = smallRecord()
    const moved = record.partitions.map((entry, index) =>
      index === 3 ? { ...entry, firstLba: SMALL.sectors, sectors: 4000 } : entry,
    )
    const bytes = new Uint8Array((SMALL.sectors + kept) * 512)
    bytes.set(plain)
    MasterBootRecord.encodeInto(bytes, 0, { ...record, partitions: moved })
    const boot = plain.subarray(SMALL.boot.start * 512, (SMALL.boot.start + Math.min(kept, SMALL.boot.sectors)) * 512)
    bytes.set(boot, SMALL.sectors * 512)
    return bytes
  }

  it('after what p4 has in use still makes a stick', async () => {
    const { boot } = await inspectImage(memorySource(late(4000)))
    for (const kept of [boot.sectorsInUse, boot.sectorsInUse + 1, 200, 2999, 3000, 3999])
      expect((await built(late(kept))).boot.partition.slot).toBe(4)
  })

  it('in what p4 has in use is refused, and nothing is written', async () => {
    const { boot } = await inspectImage(memorySource(late(4000)))
    expect(await refused(late(boot.sectorsInUse - 1))).toMatchObject({ code: 'image-truncated', part: 'p4' })
  })
})
