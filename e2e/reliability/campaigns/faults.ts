import { memorySource } from '../../../app/bytes/byte-source.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../../app/inspection/inspection.ts'
import { runStickJob } from '../../../app/jobs/stick-job.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../../../app/plan/plan.ts'
import { minimumStickFor } from '../../../app/plan/plan-stick.ts'
import { type Problem, ProblemError } from '../../../app/problem/problem.ts'
import { type Campaign, hold } from '../campaign.ts'
import { CaseDevice, caseEffects, type DeviceRequest } from '../device.ts'
import { makeLargeDisk, makeShapes } from '../images/shapes.ts'
import { judgeStick, RIGHT } from '../judge/judge-stick.ts'
import type { Random } from '../random.ts'
import { holdWords, WORDS } from '../words.ts'

const BLANK = 'after a failure LBA 0 holds no table'
const PLACE = 'the failure is told with its stage and LBA'
const FOUND = 'a fault is never called verified'
const CANCEL = 'a cancel is honoured at once'

/** What goes wrong at one request, and from then on. */
const KINDS = ['error once', 'broken sector', 'dead from here', 'short', 'corrupt', 'cancel while it waits'] as const
type Kind = (typeof KINDS)[number]

interface Fixture {
  readonly image: Uint8Array
  readonly inspection: Inspection
  readonly choices: PlanChoices
  readonly size: number
  /** The requests of a job without faults. */
  readonly clean: readonly DeviceRequest[]
}

interface Fault {
  readonly fixture: Fixture
  readonly kind: Kind
  readonly index: number
}

const ARTICLE: PlanChoices = { ...DEFAULT_CHOICES, bootSectors: 'needed' }
const TWO_BANKS: PlanChoices = { ...ARTICLE, layout: 'two-banks', secondBank: 'copy' }

const run = (fixture: Omit<Fixture, 'clean'>, device: CaseDevice, signal = { aborted: false }) =>
  runStickJob({
    image: memorySource(fixture.image),
    inspection: fixture.inspection,
    device,
    choices: fixture.choices,
    reviewed: undefined,
    effects: caseEffects,
    signal,
    onProgress: () => {},
  })

const fixtureOf = async (image: Uint8Array, choices: PlanChoices, device: CaseDevice): Promise<Fixture> => {
  const inspection = await inspectImage(memorySource(image))
  const size = minimumStickFor(inspection, choices) ?? 0
  const plain = { image, inspection, choices, size }
  device.begin(size)
  await run(plain, device)
  return { ...plain, clean: [...device.requests] }
}

/** The stage of a request of a clean job, which the problem must name if the request fails. */
const stageOf = ({ clean, inspection }: Fixture, index: number, lba: number, device: Uint8Array): string => {
  const lastWrite = clean.findLastIndex(({ action }) => action === 'write')
  if (index < 2) return 'prepare'
  if (index >= lastWrite) return 'finish'
  const endOfPass = clean.findLastIndex(({ action }, i) => action === 'write' && i < lastWrite)
  if (index > endOfPass + 1) return 'verify'
  if (index === endOfPass + 1) return 'boot bank'
  const view = new DataView(device.buffer, device.byteOffset)
  void inspection
  const [boot, bank] = [view.getUint32(446 + 48 + 8, true), view.getUint32(446 + 8, true)]
  if (lba < boot) return 'partition table'
  return lba < bank ? 'boot sectors' : 'boot bank'
}

interface Played {
  readonly device: CaseDevice
  readonly lba: number
  readonly signal: { aborted: boolean }
  /** How many requests were begun after cancelling. */
  after(): number
  /** Whether the fault occurred. */
  hit(): boolean
}

/** Sets a device up to misbehave. */
const play = ({ fixture, kind, index }: Fault, device: CaseDevice, random: Random): Played => {
  const target = fixture.clean[index] ?? { action: 'flush', offset: 0, length: 0 }
  const sectors = Math.max(1, target.length / 512)
  const lba = target.offset / 512 + (kind === 'broken sector' ? random.below(sectors) : 0)
  const signal = { aborted: false }
  let [hit, after] = [false, 0]
  const at = random.below(Math.max(1, target.length))
  device.begin(fixture.size)
  const spoil: Readonly<Record<Kind, (bytes: Uint8Array) => Promise<void> | void>> = {
    'error once': () => {
      throw new Error('EIO: i/o error')
    },
    'broken sector': () => {
      throw new Error('EIO: i/o error')
    },
    'dead from here': () => {
      throw new Error('ENODEV: no such device')
    },
    short: bytes => void bytes.fill(0x5c, Math.floor(bytes.length / 1024) * 512),
    corrupt: bytes => {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    },
    'cancel while it waits': () => {
      signal.aborted = true
      return new Promise(resolve => setTimeout(resolve, 1))
    },
  }
  const comesAgain = ({ action, offset, length }: DeviceRequest): boolean => {
    if (kind === 'dead from here') return true
    const covers = length === 0 || (offset <= lba * 512 && offset + length > lba * 512)
    return kind === 'broken sector' && action === target.action && covers
  }
  device.interference = (request, now, bytes) => {
    if (signal.aborted) after++
    if (now !== index && !(now > index && comesAgain(request))) return undefined
    hit = true
    return spoil[kind](bytes)
  }
  return { device, lba, signal, after: () => after, hit: () => hit }
}

const lastWriteOf = ({ clean }: Fixture): number => clean.findLastIndex(({ action }) => action === 'write')

const holdPlace = (fault: Fault, played: Played, problem: Problem, clean: Uint8Array): void => {
  if (problem.code !== 'target-failed') return
  const stage = stageOf(fault.fixture, fault.index, played.lba, clean)
  const right = problem.stage === stage && problem.lba === played.lba
  hold(PLACE, right, () => `${stage} at LBA ${played.lba} was told as ${problem.stage} at LBA ${problem.lba}`)
}

const holdTable = ({ fixture, kind, index }: Fault, { device }: Played): void => {
  // The first write did not happen, so what was there is still there.
  if (index === 0 && device.table === 'dirt') return
  // A device that does nothing any more cannot be blanked.
  const tableStays = index > lastWriteOf(fixture) || (index === lastWriteOf(fixture) && kind !== 'error once')
  if (kind === 'dead from here' && tableStays) return
  if (
    kind === 'broken sector' &&
    (fixture.clean[index]?.offset ?? 0) === 0 &&
    index > 1 &&
    fixture.clean[index]?.action !== 'read'
  )
    return
  hold(BLANK, device.table === 'blank', () => `LBA 0 holds ${device.table}`)
}

const EXPECTED: Readonly<Record<Kind, readonly Problem['code'][]>> = {
  'error once': ['target-failed'],
  'broken sector': ['target-failed'],
  'dead from here': ['target-failed'],
  short: ['verify-failed'],
  corrupt: ['verify-failed'],
  'cancel while it waits': ['cancelled'],
}

const MAX_AFTER_CANCEL = 3

const holdFailure = (fault: Fault, played: Played, error: unknown, clean: Uint8Array): string => {
  if (!(error instanceof ProblemError)) throw error
  const { problem } = error
  holdWords(problem)
  hold(FOUND, EXPECTED[fault.kind].includes(problem.code), () => `${fault.kind} was told as ${JSON.stringify(problem)}`)
  if (problem.code === 'cancelled') {
    const written = played.device.writes.length > 0
    hold(
      CANCEL,
      problem.written === written && played.after() <= MAX_AFTER_CANCEL,
      () => `${played.after()} requests after it, written: ${problem.written}`,
    )
  }
  holdPlace(fault, played, problem, clean)
  holdTable(fault, played)
  return `${fault.kind}: ${problem.code}`
}

const oneFault = async (fault: Fault, device: CaseDevice, random: Random, clean: Uint8Array): Promise<string> => {
  const { fixture, kind } = fault
  const played = play(fault, device, random)
  const report = await run(fixture, device, played.signal).catch((error: unknown) => error)
  device.interference = undefined
  if (report instanceof Error) return holdFailure(fault, played, report, clean)
  const inTime = kind !== 'cancel while it waits' || fault.index >= lastWriteOf(fixture)
  hold(CANCEL, inTime, () => 'the job went on to its end')
  const { inspection, image } = fixture
  // A fault that changes nothing (a bit in a hole, zeros cut off) does not count.
  judgeStick({
    image,
    stick: device.bytes,
    boot: inspection.boot.partition,
    bank: inspection.bank.partition,
    label: undefined,
    layout: fixture.choices === TWO_BANKS ? 'two-banks' : undefined,
  })
  const harmless = kind === 'short' || kind === 'corrupt' ? unchanged(fault, device, clean) : kind.startsWith('cancel')
  hold(FOUND, !played.hit() || harmless, () => `${kind} at request ${fault.index} was not noticed`)
  return `${kind}: done all the same`
}

/** Whether the stick is what it would have been without the fault; then the fault did not affect it. */
const unchanged = ({ fixture }: Fault, device: CaseDevice, clean: Uint8Array): boolean =>
  fixture.clean.every(
    ({ action, offset, length }) =>
      action !== 'write' ||
      offset === 0 ||
      Buffer.compare(device.bytes.subarray(offset, offset + length), clean.subarray(offset, offset + length)) === 0,
  )

/** Every kind of fault at every request of a whole job. */
export const faults: Campaign = {
  name: 'faults',
  invariants: [BLANK, PLACE, FOUND, CANCEL, RIGHT, WORDS],
  seconds: 2,
  batch: 20,
  prepare: async ({ form }) => {
    const device = new CaseDevice()
    const disks = [...makeShapes(), makeLargeDisk()]
    const fixtures: { fixture: Fixture; clean: Uint8Array }[] = []
    for (const { bytes } of form === 'long' ? disks : [disks[1], disks.at(-1)].flatMap(disk => disk ?? [])) {
      const fixture = await fixtureOf(bytes, ARTICLE, device)
      fixtures.push({ fixture, clean: device.bytes.slice() })
    }
    for (const { bytes } of form === 'long' ? disks : disks.slice(0, 1)) {
      const fixture = await fixtureOf(bytes, TWO_BANKS, device)
      fixtures.push({ fixture, clean: device.bytes.slice() })
    }
    const faultList = fixtures.flatMap(({ fixture, clean }) =>
      fixture.clean.flatMap((request, index) =>
        KINDS.filter(kind => request.length > 0 || (kind !== 'short' && kind !== 'corrupt')).map(kind => ({
          fault: { fixture, kind, index },
          clean,
        })),
      ),
    )
    return {
      cases: faultList.length,
      run: async (random, index) => {
        const found = faultList[index]
        if (!found) throw new RangeError(`there are ${faultList.length} faults`)
        return oneFault(found.fault, device, random, found.clean)
      },
      close: async () => {},
    }
  },
}
