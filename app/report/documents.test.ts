import { beforeAll, describe, expect, it } from 'vitest'
import { expectDeclared, undeclaredIn } from '../../testing/declared.ts'
import { hostileImage } from '../../testing/hostile.ts'
import { hostileJob, ORIGIN } from '../../testing/hostile-report.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { bank, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { jsonText } from '../bytes/plain-text.ts'
import { FORMAT } from '../contract/format.ts'
import { demoImage } from '../demo/demo-image.ts'
import { findStick } from '../inspection/found-stick.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { runStickJob } from '../jobs/stick-job.ts'
import { runVerifyJob } from '../jobs/verify-job.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import type { Progress } from '../write/progress.ts'
import {
  checksumLines,
  drivesDocument,
  failureEvent,
  problemDocument,
  progressEvent,
  reportEvent,
  savedReport,
  verifyDocument,
} from './documents.ts'
import { inspectionJson, planJson } from './json.ts'

/** A document as a script would read it. */
const read = (document: unknown) => JSON.parse(jsonText(document))

const SIZE = 8 << 20
/** Offsets in the first sectors of a boot bank that starts at byte `start`. */
const places = (start: number): number[] => [0x60, 512 + 8, 4 * 512 + 5, 40 * 512, 41 * 512 + 11].map(at => start + at)
const twoBanks = smallImage({ second: bank(GOOD_CONFIG.replace('updated=1', 'updated=2')) })
const IMAGES = [
  ['the demo', demoImage()],
  ['an image of two banks', memorySource(twoBanks)],
  ['a hostile image', memorySource(hostileImage())],
] as const

describe.each(IMAGES)('what scripts read about %s is declared', (_, image) => {
  const packing = { layers: ['iso', 'gzip'], member: 'image.dd' } as const

  it('inspect', async () => {
    const inspection = await inspectImage(image)
    for (const [minimum, from] of [[minimumStickFor(inspection), undefined] as const, [undefined, packing] as const])
      expectDeclared('inspect', read({ format: FORMAT, ...inspectionJson(inspection, minimum, from) }))
  })

  it('plan', async () => {
    const inspection = await inspectImage(image)
    const size = minimumStickFor(inspection) ?? 0
    for (const choices of [DEFAULT_CHOICES, { ...DEFAULT_CHOICES, label: 'RESCUE', bank: 5, makeUuid: true }])
      expectDeclared('plan', read({ format: FORMAT, ...planJson(planStick(inspection, size, choices, testEffects)) }))
  })
})

describe('what scripts read about a stick is declared', () => {
  const image = memorySource(twoBanks)
  const device = memoryDevice(SIZE)
  const steps: Progress[] = []
  const job = { image, device, effects: testEffects, signal: { aborted: false }, onProgress: () => {} }
  const facts = stickFacts({ serial: undefined })
  let report: Awaited<ReturnType<typeof runStickJob>>
  beforeAll(async () => {
    const onProgress = (step: Progress) => steps.push(step)
    report = await runStickJob({ ...job, onProgress, choices: DEFAULT_CHOICES, reviewed: undefined })
  })

  it('flash', () => {
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) {
      expectDeclared('flash', read(progressEvent({ target: '/dev/sdb' }, step)))
      expectDeclared('flash', read(progressEvent({ image: 'esxi.iso' }, step)))
    }
    expectDeclared('flash', read(reportEvent(facts, { report }, ORIGIN)))
    const lines = checksumLines(report.files).trimEnd().split('\n')
    expect(lines).toHaveLength(report.files.length)
    expect(lines.find(line => line.endsWith('  boot.cfg'))).toMatch(/^[0-9a-f]{64} {2}boot\.cfg$/)
    const from = { image: 'esxi.iso', filesSha256: 'ab' }
    expectDeclared('flash', read(reportEvent(facts, { report }, { ...ORIGIN, from, byId: ['/dev/disk/by-id/x'] })))
    expectDeclared('flash', read(reportEvent(facts, { problem: { code: 'busy' } }, ORIGIN)))
    expectDeclared('flash', read(failureEvent({ code: 'usage', message: 'no' })))
  })

  it('the ESXi on a stick, built by Thinstick or not', async () => {
    const found = await findStick(memorySource(device.bytes))
    expect(found).toMatchObject({ build: report.build, bank: 5, demo: false, thinstick: true })
    expect(await findStick(image)).toMatchObject({ build: report.build, thinstick: false })
    expect(await findStick(memorySource(new Uint8Array(1 << 20).fill(0xa5)))).toBeUndefined()
    const [drive] = drivesDocument([{ facts, byId: [], look: { contents: undefined, esxi: found } }]).drives
    expect(drive?.esxi).toMatchObject({ build: report.build ?? null })
  })

  it('verify, even of a stick that is damaged everywhere', async () => {
    expectDeclared('verify', read(verifyDocument(await runVerifyJob(job), facts, ORIGIN)))
    const kinds = new Set<string>()
    const { boot, bank } = report
    const last = (bank.start + bank.parameters.reservedSectors + 2 * bank.parameters.fatSectors + 40) * 512
    // Boot code, table, p4, UUID, FAT, root directory, files.
    for (const at of [10, 446 + 12, boot.start * 512 + 9000, ...places(bank.start * 512), last]) {
      const damaged = memoryDevice(SIZE)
      damaged.bytes.set(device.bytes)
      damaged.bytes[at] = (damaged.bytes[at] ?? 0) ^ 0xff
      const found = await runVerifyJob({ ...job, device: damaged }).catch(() => undefined)
      if (!found) continue
      for (const { kind } of found.mismatches) kinds.add(kind)
      expectDeclared('verify', read(verifyDocument(found, facts, ORIGIN)))
    }
    expect(kinds.size).toBeGreaterThan(2)
  })

  it('a report that is saved', async () => {
    expectDeclared('saved-report', read(savedReport(await hostileJob(), ORIGIN)))
  })
})

describe('what scripts read about drives and problems is declared', () => {
  it('drives', () => {
    const odd = { partitionOf: '/dev/sda', mounts: [{ path: '/media/x', automatic: true, readOnly: false }] }
    const listed = [stickFacts({}), stickFacts({ system: true, bus: undefined }), stickFacts(odd)]
    const linked = stickFacts({ linkedTo: '/dev/sdb', inode: '1:2', contents: 'disk' })
    const plain = [...listed, linked].map(facts => ({ facts, byId: [] }))
    expectDeclared('drives', read(drivesDocument(plain)))
    const esxi = { title: 'ESXi', build: undefined, demo: false, bank: 5, thinstick: true }
    const looks = [
      { contents: undefined, esxi: undefined },
      { contents: { kind: 'blank' as const }, esxi: undefined },
      { contents: { kind: 'partitions' as const, blocks: [] }, esxi },
    ]
    const looked = looks.map(look => ({ facts: stickFacts(), byId: ['/dev/disk/by-id/usb-x'], look }))
    const document = drivesDocument(looked)
    expectDeclared('drives', read(document))
    expect(document.drives.map(drive => [drive.contents?.kind, drive.esxi?.title])).toEqual([
      ['unread', undefined],
      ['blank', undefined],
      ['partitions', 'ESXi'],
    ])
  })

  it('problems', () => {
    expectDeclared(
      'problem',
      read(problemDocument({ code: 'stick-too-small', target: undefined, size: 1, minimum: 2 })),
    )
  })
})

describe('a declaration', () => {
  const good = read(problemDocument({ code: 'busy' }))

  it.each([
    ['a field that it does not name', { ...good, more: 1 }, ['more: Invalid key: Expected never but received "more"']],
    [
      'a field deep inside',
      { ...good, problem: { ...good.problem, more: 1 } },
      [expect.stringContaining('problem.more')],
    ],
    ['a field that is missing', { format: FORMAT }, [expect.stringContaining('problem')]],
    ['another format', { ...good, format: FORMAT + 1 }, [expect.stringContaining('format')]],
    [
      'a field of another kind',
      { ...good, problem: { ...good.problem, advice: null } },
      [expect.stringContaining('advice')],
    ],
  ])('accepts no document with %s', (_, document, flaws) => {
    expect(undeclaredIn('problem', document)).toEqual(flaws)
    expect(undeclaredIn('problem', good)).toEqual([])
  })
})
