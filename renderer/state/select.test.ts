import { describe, expect, it } from 'vitest'
import type { FoundImage, ImageView, JobView, StickState, StickView } from '../../app/contract/views.ts'
import type { LayerKind } from '../../app/formats/formats.ts'
import { drive, image, large, picked, problem, review } from '../../testing/example-review.ts'
import { strings } from '../words/strings.ts'
import { crumbsOf, folderOf, foundLists, imageWarnings, integrity, nameOf, unpackedPercent } from './select-image.ts'
import { announced, jobFacts, percentOf, stageMarks, stalledSentence, stalledSticks, stickFacts } from './select-job.ts'
import { stepRow } from './select-steps.ts'
import {
  factsOf,
  goneText,
  isTicked,
  newSizeFor,
  reasonsText,
  shortFacts,
  unusableTargets,
  usablePicks,
  usableTargets,
  wantsReasons,
} from './select-sticks.ts'
import {
  type CheckState,
  DEFAULT_CHOICES,
  INITIAL_STATE,
  type Picked,
  type StickStep,
  type WizardState,
} from './wizard-state.ts'

const system = drive('/dev/sda', { system: true, reasons: [{ code: 'system', message: '', advice: '' }] })
const sticks = (more: Partial<StickStep> = {}): StickStep => ({
  kind: 'stick',
  visit: 1,
  problem: null,
  gone: [],
  image,
  picked: [],
  choices: DEFAULT_CHOICES,
  repeats: null,
  ...more,
})
const paths = (targets: readonly Picked[]): string[] => targets.map(({ drive: { path } }) => path)

describe('the row of steps', () => {
  it('leads back from the review and the sticks, and nowhere once a job starts', () => {
    const back = (step: Parameters<typeof stepRow>[0]) => stepRow(step).flatMap(mark => (mark.back ? [mark.name] : []))
    expect(back(review())).toEqual(['image', 'stick'])
    expect(back(sticks())).toEqual(['image'])
    expect(back(review({ stage: { kind: 'starting', request: 1, plans: [], cancelling: false } }))).toEqual([])
    expect(back({ kind: 'build', job: {} as JobView })).toEqual([])
    expect(stepRow(review()).map(({ state }) => state)).toEqual(['over', 'over', 'current', 'ahead', 'ahead'])
    expect(stepRow({ kind: 'starting' }).map(({ state }) => state)).toEqual(Array(5).fill('ahead'))
  })
})

describe('an image', () => {
  it('warns of what checking has found beside its own', () => {
    const warning = { code: 'checksum-differs', message: 'x' } as never
    const warned = { ...image, warnings: [] } as ImageView
    expect(imageWarnings(warned, { kind: 'warns', warning })).toEqual([warning])
    expect(imageWarnings(warned, { kind: 'nothing' })).toEqual([])
  })

  it('is unpacked in percent, also where its end is not known or passed', () => {
    expect([
      unpackedPercent({ done: 1, total: 0 }),
      unpackedPercent({ done: 1, total: 4 }),
      unpackedPercent({ done: 5, total: 4 }),
    ]).toEqual([null, 25, 100])
  })

  it.each([
    ['is packed in nothing', [], '', ['']],
    ['is packed once', ['bzip2'], '', ['.bz2', '']],
    ['is on a disc of ESXi 4.0', ['iso', 'gzip', 'tar', 'bzip2'], 'big.dd.bz2', ['ISO', '.tgz', 'big.dd.bz2', '']],
    ['is on a disc of ESXi 4.1', ['iso', 'bzip2'], 'imagedd.bz2', ['ISO', 'imagedd.bz2', '']],
    ['is in a ZIP archive', ['zip'], 'big.dd', ['.zip', 'big.dd']],
    ['is in a tar archive', ['xz', 'tar'], 'big.dd', ['.tar.xz', 'big.dd']],
    ['is in a bare tar archive on a disc', ['iso', 'tar'], 'big.dd', ['ISO', '.tar', 'big.dd']],
  ] as const)('comes with the way to it where it %s', (_, layers, member, way) => {
    const packing = layers.length === 0 ? null : { layers: [...layers], member }
    expect(crumbsOf({ packing }).map(({ kind, name }) => name || kind)).toEqual(way)
  })

  it('is intact, damaged, being checked, or without a checksum', () => {
    const known = (layers: readonly LayerKind[] | null, check: CheckState, demo = false) =>
      integrity({ demo, packing: layers && { layers: [...layers], member: '' } }, check)?.kind
    expect(known(['iso', 'bzip2'], { kind: 'checking' })).toBe('checking')
    expect(known(['iso', 'bzip2'], { kind: 'matches', file: 'a', by: 'MD5' })).toBe('matches')
    expect(known(['bzip2'], { kind: 'nothing' })).toBe('in-blocks')
    expect(known(['tar'], { kind: 'nothing' })).toBe('none')
    expect(known(null, null)).toBe('none')
    // The check itself failed.
    expect(known(['gzip'], null)).toBeUndefined()
    expect(known(null, null, true)).toBeUndefined()
    expect(known(['iso'], { kind: 'checking' }, true)).toBe('checking')
  })

  it('that cannot be read should be in a folder', () => {
    const unreadable = (code: string, path: unknown) => folderOf({ ...problem, code, details: { image: path } })
    expect(unreadable('image-unreadable', '/isos/esxi.iso')).toBe('/isos/')
    expect(unreadable('image-unreadable', 'C:\\isos\\esxi.iso')).toBe('C:\\isos\\')
    expect(unreadable('image-unreadable', 'esxi.iso')).toBeNull()
    expect(unreadable('image-unreadable', 7)).toBeNull()
    expect(unreadable('image-damaged', '/isos/esxi.iso')).toBeNull()
  })

  it('that was used before is told from one that only lies there', () => {
    const [used, lying] = [{ path: 'a', recent: true } as FoundImage, { path: 'b', recent: false } as FoundImage]
    expect(foundLists([used, lying])).toEqual({ recent: [used], lying: [lying] })
  })

  it('has the last part of its path as its name', () => {
    expect([nameOf('/a/b.iso'), nameOf('C:\\a\\b.iso'), nameOf('demo')]).toEqual(['b.iso', 'b.iso', 'demo'])
  })
})

describe('the sticks', () => {
  const drives = [drive('/dev/sdb'), large, system]

  it('are usable, large ones too; those that are not come with the system last', () => {
    const locked = drive('/dev/sdm', { look: 'stick', reasons: [{ code: 'read-only', message: '', advice: '' }] })
    const listed = { drives: [...drives, locked], added: [] }
    expect(paths(usableTargets(listed))).toEqual(['/dev/sdb', '/dev/sdl'])
    expect(paths(unusableTargets(listed))).toEqual(['/dev/sdm', '/dev/sda'])
    expect(usableTargets({ drives: null, added: [] })).toEqual([])
  })

  it('are ticked while they are there and can be used', () => {
    const state: WizardState = { ...INITIAL_STATE, drives, step: sticks({ picked: [picked(large)] }) }
    expect(isTicked(usablePicks(state), picked(large))).toBe(true)
    expect(usablePicks({ ...state, drives: [system] })).toEqual([])
  })

  it('that cannot be used give their reasons at once only if one of them may be what was meant', () => {
    const locked = drive('/dev/sdm', { look: 'stick', reasons: [{ code: 'read-only', message: '', advice: '' }] })
    const builtIn = drive('/dev/sdn', { look: 'disk', reasons: [{ code: 'internal', message: '', advice: '' }] })
    expect(wantsReasons({ drives: [system, builtIn], added: [] })).toBe(false)
    expect(wantsReasons({ drives: [system, locked], added: [] })).toBe(true)
    expect(wantsReasons({ drives: [drive('/dev/sdb'), locked], added: [] })).toBe(false)
    expect(wantsReasons({ drives: [drive('/dev/sdb')], added: [picked(locked)] })).toBe(true)
  })

  it('that are files are made as large as the image needs; a drive is there already', () => {
    expect(newSizeFor('/dev/sdb', sticks())).toBe(0)
    expect(newSizeFor('/tmp/a.img', sticks())).toBe(65_273_856)
    expect(newSizeFor('/tmp/a.img', sticks({ image: { ...image, minimumStickBytes: 80_000_000 } }))).toBe(80_000_000)
  })

  it('are told apart by the end of a serial number, or by their path', () => {
    expect(shortFacts(drive('/dev/sdb', { bus: 'USB', serial: '20043512E4F2A' }))).toBe('USB, serial …4F2A')
    expect(shortFacts(drive('/dev/sdb', { bus: 'USB', serial: 'A1B2' }))).toBe('USB, serial A1B2')
    expect(shortFacts(drive('/dev/sdb', { bus: null, serial: null }))).toBe('/dev/sdb')
    const titles = factsOf(drive('/dev/sdb', { bus: null, mounts: [] })).map(({ title }) => title)
    expect(titles).toEqual(['Path', 'Serial number', 'Size'])
  })

  it('give every reason against them, and each advice once', () => {
    const reasons = [
      { code: 'internal', message: 'it is built in', advice: 'Choose a stick.' },
      { code: 'system', message: 'it holds this system', advice: 'Choose a stick.' },
    ]
    expect(reasonsText(drive('/dev/sda', { reasons }))).toEqual({
      why: 'It is built in; it holds this system.',
      advice: 'Choose a stick.',
    })
  })

  it('that are gone are named', () => {
    expect(goneText({ kind: 'pulled', drive: drive('/dev/sdb', { description: 'Cruzer' }) })).toMatch(
      /^Cruzer \(serial A\) was pulled out/,
    )
    const [was, by] = [
      drive('/dev/sdb', { description: 'Cruzer', serial: null }),
      drive('/dev/sdb', { description: 'T7' }),
    ]
    expect(goneText({ kind: 'swapped', drive: was, by })).toMatch(/^Cruzer is gone. T7 is there in its place/)
  })
})

describe('a job', () => {
  const running = (stage: string, done: number, stalledSeconds = 0): StickState =>
    ({
      kind: 'running',
      progress: { stage, done, total: 100, rateNow: stalledSeconds > 2 ? 0 : 2_000_000 },
      stalledSeconds,
      pace: { share: done / 100, secondsLeft: stalledSeconds > 2 ? null : 100 - done },
    }) as StickState
  const stick = (state: StickState, path = '/dev/sdb'): StickView =>
    ({ path, state, stages: [] }) as unknown as StickView
  const failed: StickState = { kind: 'failed', problem }
  const built = { kind: 'done', report: {} } as StickState
  const job = (...states: readonly StickState[]): JobView =>
    ({ id: 1, sticks: states.map((state, i) => stick(state, `/dev/sd${'bcd'[i]}`)) }) as unknown as JobView

  it('lists its stages, the seldom one only where it comes', () => {
    const marks = stageMarks({ state: running('boot bank', 1), stages: [{ stage: 'prepare', seconds: 1.5 }] })
    expect(marks.map(({ state }) => state)).toEqual(['over', 'over', 'over', 'current', 'ahead', 'ahead'])
    expect(marks[0]).toEqual({ stage: 'prepare', state: 'over', seconds: 1.5 })
    expect(stageMarks({ state: running('image check', 1), stages: [] }).map(({ stage }) => stage)).toContain(
      'image check',
    )
    expect(stageMarks({ state: failed, stages: [] }).every(({ state }) => state === 'ahead')).toBe(true)
  })

  it('is announced at every ten percent', () => {
    expect(announced(job(running('verify', 39)))).toBe('30 % done')
    expect(announced(job(running('verify', 39), running('boot bank', 8)))).toBe('0 % done')
    expect(announced(job(built))).toBe('')
  })

  it('tells in a line what it does, how fast, and how long all of it will take', () => {
    const facts = (phase: JobView['phase'], ...states: readonly StickState[]) =>
      jobFacts({ sticks: job(...states).sticks, phase })
    expect(facts('running', running('verify', 40))).toEqual(['Reading everything back', '2 MB/s', 'about 60 s left'])
    expect(facts('running', running('verify', 40), running('boot bank', 9), failed)).toEqual([
      'Building 2 of 3 sticks',
      '4 MB/s',
      'about 2 min left',
    ])
    expect(facts('running', { kind: 'waiting' })).toEqual([strings.build.waiting])
    expect(facts('running', { kind: 'waiting' }, { kind: 'waiting' })).toEqual(['Building 2 sticks'])
    expect(facts('cancelling', running('verify', 40))).toEqual([strings.build.stopping])
    expect(stickFacts({ state: failed }, 'running')).toEqual([strings.done.failed])
  })

  it('shows no rate and no time while nothing moves', () => {
    const { sticks } = job(running('boot bank', 40, 5))
    expect(jobFacts({ sticks, phase: 'running' })).toEqual(['Writing the boot bank', 'no data for 5 s'])
  })

  it('is 100 % only once it is done', () => {
    expect([0, 0.426, 0.999, 1].map(share => percentOf({ share }))).toEqual([0, 42, 99, 100])
  })

  it('says it once of all sticks that it is true of', () => {
    const named = (description: string, state: StickState) => ({ ...stick(state), description })
    const sticks = [
      named('A', running('verify', 1, 16)),
      named('B', running('verify', 1, 17)),
      named('C', running('verify', 1, 3)),
    ]
    expect(stalledSticks({ sticks, phase: 'running' })).toEqual([
      { sentence: strings.build.stalled(15), names: ['A', 'B'] },
    ])
  })

  it('says that a stick does not answer after fifteen seconds, and again every fifteen', () => {
    expect(stalledSentence({ state: running('verify', 1, 14) }, 'running')).toBeNull()
    expect(stalledSentence({ state: running('verify', 1, 15) }, 'running')).toBe(strings.build.stalled(15))
    expect(stalledSentence({ state: running('verify', 1, 44) }, 'running')).toBe(strings.build.stalled(30))
    expect(stalledSentence({ state: { kind: 'waiting' } }, 'running')).toBeNull()
    expect(stalledSentence({ state: { kind: 'waiting' } }, 'cancelling')).toBe(strings.build.unopened)
    expect(stalledSentence({ state: running('verify', 1, 15) }, 'cancelling')).toBe(strings.build.stalledStopping(15))
  })
})
