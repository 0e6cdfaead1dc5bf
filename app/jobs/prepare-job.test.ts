import { describe, expect, it } from 'vitest'
import { testEffects } from '../../testing/memory-device.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { demoImage } from '../demo/demo-image.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import { ARTICLE_STICK_BYTES as SIZE } from '../target/article-stick.ts'
import { LARGE_BYTES, type TargetFacts } from '../target/target-rules.ts'
import { prepareStick, refuseNamedTwice, type WantedTarget } from './prepare-job.ts'

const inspection = await inspectImage(demoImage())
const { digest } = planStick(inspection, SIZE, DEFAULT_CHOICES, testEffects)

const PATH = '/dev/sdk'
const STICK = stickFacts({ path: PATH, serial: '4F2A', diskseq: '9' })
const FILE: Partial<TargetFacts> = {
  kind: 'file',
  removable: false,
  virtual: true,
  serial: undefined,
  diskseq: undefined,
}
const WANTED: WantedTarget = {
  path: PATH,
  newSize: undefined,
  askedSize: undefined,
  allowLarge: false,
  overwrite: false,
  reviewed: { drive: undefined, digest: undefined },
}
const REVIEWED = { size: SIZE, serial: '4F2A', diskseq: '9' }

const prepare = (facts: Partial<TargetFacts> = {}, wanted: Partial<WantedTarget> = {}) =>
  prepareStick({ inspection, choices: DEFAULT_CHOICES }, { ...WANTED, ...wanted }, { ...STICK, ...facts }, testEffects)

const refused = (...codes: string[]) =>
  expect.objectContaining({
    problem: { code: 'target-refused', target: PATH, refusals: codes.map(code => expect.objectContaining({ code })) },
  })

describe('prepareStick', () => {
  it('returns the target, what was chosen for it, and its plan', () => {
    const minimumSize = minimumStickFor(inspection, DEFAULT_CHOICES)
    expect(prepare()).toMatchObject({
      facts: STICK,
      choices: { allowLarge: false, overwrite: false, minimumSize },
      createSize: undefined,
      plan: { size: SIZE, digest },
    })
  })

  it('returns the size of a file that has to be created', () => {
    const wanted = { newSize: SIZE, askedSize: SIZE }
    expect(prepare({ ...FILE, exists: false }, wanted).createSize).toBe(SIZE)
    expect(prepare(FILE, wanted).createSize).toBeUndefined()
  })

  it('refuses an existing file of another size than was asked for', () => {
    const message = `${PATH} exists and has ${SIZE} bytes; --size is for a new file.`
    expect(() => prepare(FILE, { newSize: 70_000_128, askedSize: 70_000_128 })).toThrow(
      expect.objectContaining({ problem: { code: 'usage', message } }),
    )
    // The default size of a new file is no requirement for one that exists.
    expect(prepare(FILE, { newSize: 70_000_128 }).facts.size).toBe(SIZE)
  })

  it.each<[string, Partial<TargetFacts>, Partial<WantedTarget>]>([
    ['system', { system: true }, {}],
    ['too-small', { size: 1 << 20 }, {}],
    ['too-large', { size: LARGE_BYTES + 512 }, {}],
    ['no-disk', { ...FILE, contents: 'other' }, {}],
  ])('refuses by the rules: %s', (code, facts, wanted) => {
    expect(() => prepare(facts, wanted)).toThrow(refused(code))
  })

  it('allows a large target or a file of other data if that is intended', () => {
    expect(prepare({ size: LARGE_BYTES + 512 }, { allowLarge: true }).plan.size).toBe(LARGE_BYTES + 512)
    expect(prepare({ ...FILE, contents: 'other' }, { overwrite: true }).choices.overwrite).toBe(true)
  })

  it.each([
    ['size', { size: SIZE + 512 }],
    ['serial', { serial: 'ANOTHER' }],
    ['diskseq', { diskseq: '10' }],
  ])('refuses a drive whose %s is not the reviewed one, whatever the rules say of it', (_, facts) => {
    const reviewed = { drive: REVIEWED, digest: undefined }
    expect(() => prepare({ ...facts, system: true }, { reviewed })).toThrow(
      expect.objectContaining({
        problem: { code: 'target-changed', target: PATH, reviewed: REVIEWED, now: { ...REVIEWED, ...facts } },
      }),
    )
    expect(prepare({}, { reviewed }).facts).toEqual(STICK)
  })

  it('refuses a plan that is not the reviewed one', () => {
    expect(() => prepare({}, { reviewed: { drive: REVIEWED, digest: 'f00' } })).toThrow(
      expect.objectContaining({ problem: { code: 'plan-changed', reviewed: 'f00', now: digest } }),
    )
    expect(prepare({}, { reviewed: { drive: REVIEWED, digest } }).plan.digest).toBe(digest)
  })
})

describe('refuseNamedTwice', () => {
  it('names the second of two names for one target', () => {
    refuseNamedTwice([])
    refuseNamedTwice([
      { path: 'a', identity: 'file 1:2' },
      { path: 'b', identity: 'file 1:3' },
    ])
    expect(() =>
      refuseNamedTwice([
        { path: 'a', identity: 'file 1:2' },
        { path: 'b', identity: 'file 1:2' },
      ]),
    ).toThrow(expect.objectContaining({ problem: { code: 'usage', message: 'b is named twice.' } }))
  })
})
