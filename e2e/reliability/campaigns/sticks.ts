import { memorySource } from '../../../app/bytes/byte-source.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import { runStickJob } from '../../../app/jobs/stick-job.ts'
import { runVerifyJob } from '../../../app/jobs/verify-job.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../../../app/plan/plan.ts'
import { minimumStickFor } from '../../../app/plan/plan-stick.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { type Campaign, hold } from '../campaign.ts'
import { CaseDevice, caseEffects } from '../device.ts'
import { makeShapes } from '../images/shapes.ts'
import { readDisk } from '../judge/read-disk.ts'
import type { Random } from '../random.ts'
import { holdWords, WORDS } from '../words.ts'

const FOUND = 'a finished stick with another byte in it does not verify'
const RIGHT = 'a finished stick verifies, by whatever choices it was built'
const READ_ONLY = 'verifying writes nothing'

const CASES = { short: 400, long: 8_000 } as const

const CHOICES: readonly PlanChoices[] = [
  DEFAULT_CHOICES,
  { ...DEFAULT_CHOICES, bootSectors: 'needed' },
  { ...DEFAULT_CHOICES, bootSectors: 'needed', label: 'STICK', makeUuid: true },
  { ...DEFAULT_CHOICES, layout: 'two-banks', secondBank: 'copy' },
]

interface Stick {
  readonly title: string
  readonly image: Uint8Array
  readonly bytes: Uint8Array
  /** What the job wrote, in bytes. */
  readonly written: readonly { readonly offset: number; readonly length: number }[]
  /** First byte of p5. */
  readonly bank: number
  /** First byte of p6; undefined without one. */
  readonly second: number | undefined
}

const build = async (title: string, image: Uint8Array, choices: PlanChoices, device: CaseDevice): Promise<Stick> => {
  const inspection = await inspectImage(memorySource(image))
  device.begin(minimumStickFor(inspection, choices) ?? 0)
  const job = { image: memorySource(image), inspection, device, choices, reviewed: undefined, effects: caseEffects }
  await runStickJob({ ...job, signal: { aborted: false }, onProgress: () => {} })
  const bytes = device.bytes.slice()
  const [bank = 0, second] = [5, 6].map(
    slot => (readDisk(bytes).partitions.find(one => one.slot === slot)?.start ?? 0) * 512,
  )
  return {
    title: `${title}, ${choices.bootSectors}, ${choices.label ?? 'its own label'}, ${choices.layout ?? 'one bank'}`,
    image,
    bytes,
    written: device.writes,
    bank,
    second: second || undefined,
  }
}

const verify = async ({ image, bytes }: Stick, device: CaseDevice): Promise<boolean> => {
  device.begin(bytes.length)
  device.bytes.set(bytes)
  try {
    const report = await runVerifyJob({
      image: memorySource(image),
      device,
      effects: caseEffects,
      signal: { aborted: false },
      onProgress: () => {},
    })
    return report.verified && report.mismatches.length === 0
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    holdWords(error.problem)
    return false
  } finally {
    hold(READ_ONLY, device.writes.length === 0, () => `${device.writes.length} writes`)
  }
}

/** Bits of a byte that a system changes when it mounts a stick or reads a file, or that differ from stick to stick. */
const ownBits = ({ bytes, bank, second }: Stick, at: number): number => {
  if (second === undefined || at < second) return ownBitsOf(bytes, bank, at)
  // The second bank's UUID is made for each stick.
  const uuid = second + 512 + 16
  return at >= uuid && at < uuid + 16 ? 0xff : ownBitsOf(bytes, second, at)
}

const ownBitsOf = (bytes: Uint8Array, bank: number, at: number): number => {
  const view = new DataView(bytes.buffer)
  const [reserved, fatSectors, rootEntries] = [bank + 14, bank + 22, bank + 17].map(place =>
    view.getUint16(place, true),
  )
  if (at >= 440 && at < 444) return 0xff
  if (at === bank + 37) return 0x03
  const fat = bank + (reserved ?? 0) * 512
  const length = (fatSectors ?? 0) * 512
  if (at === fat + 3 || at === fat + length + 3) return 0xc0
  // The date of last access, in the root directory; in folders, its offset alone does not distinguish it from file
  // data.
  const data = fat + 2 * length + (rootEntries ?? 0) * 32
  if (at >= fat + 2 * length && at < data) return isAccessDate(at - fat - 2 * length) ? 0xff : 0
  return at >= data && isAccessDate(at - data) ? 0xff : 0
}

const isAccessDate = (at: number): boolean => at % 32 === 18 || at % 32 === 19

const oneByte = async (stick: Stick, device: CaseDevice, random: Random): Promise<string> => {
  // Picks small parts as often as large ones.
  const { offset, length } = random.pick(stick.written)
  const near = random.chance(50) ? stick.bank + random.below(4096) : offset + random.below(length)
  const at = Math.min(near, stick.bytes.length - 1)
  const old = stick.bytes[at] ?? 0
  const bit = 1 << random.below(8)
  stick.bytes[at] = old ^ bit
  try {
    const verified = await verify(stick, device)
    const own = (ownBits(stick, at) & bit) !== 0
    hold(
      FOUND,
      own || !verified,
      () =>
        `bit ${bit} of byte ${at % 512} of LBA ${Math.floor(at / 512)}, p5 is at LBA ${stick.bank / 512} [${stick.title}]`,
    )
    return verified ? 'a byte that systems change' : 'found'
  } finally {
    stick.bytes[at] = old
  }
}

/** Finished sticks with one bit changed, verified against their image. */
export const sticks: Campaign = {
  name: 'sticks',
  invariants: [FOUND, RIGHT, READ_ONLY, WORDS],
  seconds: 2,
  batch: 50,
  prepare: async ({ form }) => {
    const device = new CaseDevice()
    const all: Stick[] = []
    for (const { title, bytes } of makeShapes())
      for (const choices of CHOICES) all.push(await build(title, bytes, choices, device))
    return {
      cases: CASES[form],
      run: async (random, index) => {
        const stick = all[index]
        if (!stick) return oneByte(random.pick(all), device, random)
        hold(RIGHT, await verify(stick, device), () => stick.title)
        return 'right'
      },
      close: async () => {},
    }
  },
}
