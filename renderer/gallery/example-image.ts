import type { ByteSource } from '../../app/bytes/byte-source.ts'
import type { Hash } from '../../app/bytes/effects.ts'
import type { ImageView, PlanView, ReportView } from '../../app/contract/views.ts'
import { demoImage } from '../../app/demo/demo-image.ts'
import type { Packing } from '../../app/formats/layer-kind.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../app/inspection/inspection.ts'
import { layoutOffers } from '../../app/jobs/layout-offers.ts'
import { needsRest } from '../../app/plan/needs.ts'
import { DEFAULT_CHOICES, type Plan, type PlanChoices } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import { volumesOf } from '../../app/plan/regions.ts'
import { inspectionJson, planJson, reportJson } from '../../app/report/json.ts'
import { makeReport } from '../../app/report/make-report.ts'
import { plannedSource } from '../../app/stick/planned-source.ts'
import { synthesizeStick } from '../../app/stick/synthesize.ts'

/** An image that the gallery shows, with results from the same functions that the application uses. */
export interface ExampleImage {
  readonly source: ByteSource
  readonly inspection: Inspection
  /** With what lies behind its banks. */
  readonly whole: Inspection
  readonly view: ImageView
}

/** 64 digits that depend on the bytes: a page has no synchronous SHA-256, and none is needed here. */
const exampleHash = (): Hash => {
  let state = 0x811c_9dc5
  const next = (byte: number): number => {
    state = Math.imul(state ^ byte, 0x0100_0193) >>> 0
    return state
  }
  return {
    update: bytes => {
      for (const byte of bytes) next(byte)
    },
    hex: () => Array.from({ length: 8 }, (_, i) => next(i).toString(16).padStart(8, '0')).join(''),
  }
}

const EFFECTS = { sha256: exampleHash }

const exampleOf = async (
  source: ByteSource,
  path: string,
  packing: Packing | undefined = undefined,
): Promise<ExampleImage> => {
  const inspection = await inspectImage(source)
  const name = path.split('/').at(-1) ?? path
  // The others stand for ESXi's own image, whose shape the demo image has.
  const demo = path === 'demo'
  const json = inspectionJson(inspection, minimumStickFor(inspection), packing)
  const view = { ...json, demo, path, name: demo ? 'Demo image' : name }
  return { source, inspection, whole: await inspectImage(source, { rest: true }), view }
}

/** Where the demo image keeps the VMware UUID of its boot bank. */
const UUID_SECTOR = 8225 * 512

/** An image without that UUID, so that a stick made from it does not boot. */
const withoutUuid = (image: ByteSource): ByteSource => ({
  ...image,
  read: async (offset, target) => {
    await image.read(offset, target)
    const from = Math.max(offset, UUID_SECTOR)
    const to = Math.min(offset + target.length, UUID_SECTOR + 32)
    if (from < to) target.fill(0, from - offset, to - offset)
  },
})

export const exampleImages = async () => ({
  demo: await exampleOf(demoImage(), 'demo'),
  packed: await exampleOf(demoImage(), '/home/kim/Downloads/VMware-VMvisor-Installer-4.0.0-175625.x86_64.iso', {
    layers: ['iso', 'gzip', 'tar', 'bzip2'],
    member: 'VMware-VMvisor-big-175625-x86_64.dd.bz2',
  }),
  plain: await exampleOf(withoutUuid(demoImage()), '/home/kim/images/esxi without uuid.dd'),
})

export type ExampleImages = Awaited<ReturnType<typeof exampleImages>>

const planOf = ({ whole }: ExampleImage, size: number, choices: PlanChoices = DEFAULT_CHOICES): Plan =>
  planStick(whole, size, choices, EFFECTS)

const offers = new Map<string, PlanView['layouts']>()

/** Kept, because most states show the same stick. */
const offersOf = (
  { inspection, view }: ExampleImage,
  whole: Inspection | 'packed',
  size: number,
  choices: PlanChoices,
): PlanView['layouts'] => {
  const key = JSON.stringify([view.path, whole === 'packed', size, choices])
  const known = offers.get(key) ?? layoutOffers(inspection, whole, size, choices, EFFECTS)
  offers.set(key, known)
  return known
}

export const planViewOf = (
  image: ExampleImage,
  target: PlanView['target'],
  choices: PlanChoices = DEFAULT_CHOICES,
): PlanView => {
  const whole = image.view.packing && choices.layout !== 'complete' ? 'packed' : image.whole
  return {
    ...planJson(planOf(image, target.size, choices)),
    target,
    layouts: offersOf(image, whole, target.size, choices),
  }
}

/** The report of a built stick, read back from the stick as it would be. */
export const reportOf = async (
  image: ExampleImage,
  target: string,
  size: number,
  choices: PlanChoices = DEFAULT_CHOICES,
): Promise<ReportView> => {
  const plan = planOf(image, size, choices)
  const inspection = needsRest(choices) ? image.whole : image.inspection
  const uuid = new Uint8Array(16).fill(0x5a)
  const identity = { diskId: 0x5a5a_1234, uuid, secondUuid: uuid.map(byte => byte ^ 0xff) }
  const stick = await synthesizeStick(image.source, inspection, plan, identity)
  const found = await inspectImage(plannedSource(stick, image.source), { rest: needsRest(choices) })
  const hashes = new Map(
    volumesOf(plan).map(({ slot, files }) => [slot, new Map(files.map(({ path }, index) => [index, hashOf(path)]))]),
  )
  const report = makeReport({
    target,
    plan,
    image: inspection,
    found,
    expected: hashes,
    actual: hashes,
    mismatches: [],
    stages: [
      { stage: 'prepare', bytes: 512, seconds: 0.02 },
      { stage: 'partition table', bytes: 1024, seconds: 0.03 },
      { stage: 'boot sectors', bytes: plan.boot.sectors * 512, seconds: 0.4 },
      { stage: 'boot bank', bytes: plan.bank.bytes, seconds: 11.4 },
      { stage: 'verify', bytes: plan.bytesToWrite, seconds: 2.6 },
      { stage: 'finish', bytes: 1024, seconds: 0.03 },
    ],
    bytesWritten: plan.bytesToWrite,
    seconds: 14.5,
  })
  return reportJson(report)
}

const hashOf = (text: string): string => {
  const hash = exampleHash()
  hash.update(Uint8Array.from(text, char => char.charCodeAt(0)))
  return hash.hex()
}
