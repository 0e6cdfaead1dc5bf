import { beforeEach, describe, expect, it } from 'vitest'
import type { CallName } from '../../app/contract/ipc-contract.ts'
import type {
  DriveView,
  ImageView,
  JobView,
  PlanView,
  ProblemView,
  ShelfView,
  TryView,
} from '../../app/contract/views.ts'
import { type Doing, problem, SlowBridge, settle } from '../../testing/slow-bridge.ts'
import { CallError } from '../bridge/bridge.ts'
import type { Page } from '../bridge/page.ts'
import { recalled, remembered } from './memory.ts'
import { moveTo, trailOf } from './places.ts'
import { createWizardStore, type WizardStore } from './store.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type Picked, type Place } from './wizard-state.ts'

/** A page whose history is a list. As in a browser, going back takes effect later: when `settle` is called. */
class ListPage implements Page {
  entries: unknown[] = [null]
  at = 0
  text: string | null = null
  spoken: string | null = null
  readonly #pending: number[] = []
  #listener: () => void = () => {}

  entry(): unknown {
    return this.entries[this.at]
  }
  push(entry: unknown): void {
    this.entries = [...this.entries.slice(0, ++this.at), entry]
  }
  replace(entry: unknown): void {
    this.entries[this.at] = entry
  }
  back(by: number): void {
    this.#pending.push(-by)
  }
  onTravel(listener: () => void): void {
    this.#listener = listener
  }
  endTyping: () => void = () => {}
  read(): string | null {
    return this.text
  }
  write(text: string | null): void {
    this.text = text
  }
  speak(language: string): void {
    this.spoken = language
  }
  reloads(): boolean {
    return this.spoken !== null
  }

  /** What a browser's buttons do. */
  go(by: number): void {
    this.#pending.push(by)
    this.settle()
  }
  settle(): void {
    for (let by = this.#pending.shift(); by !== undefined; by = this.#pending.shift()) {
      this.at += by
      this.#listener()
    }
  }
  trail(): Place[] {
    this.settle()
    return [...trailOf(this.entry())]
  }
}

const image = (path: string): ImageView => ({ path, packing: null }) as ImageView
const drive = (path: string, more: Partial<DriveView> = {}): DriveView =>
  ({
    path,
    size: 65_273_856,
    serial: 'A',
    diskseq: '7',
    exists: true,
    reasons: [],
    description: path,
    ...more,
  }) as DriveView
const STICK = drive('/dev/sdb')
const LARGE = drive('/dev/sdc', { serial: 'L' })
const FILE = drive('/tmp/a.img', { serial: null, diskseq: null, exists: false })
const picked = (of: DriveView): Picked => ({ drive: of, newSize: of.exists ? 0 : of.size })
const plan = (target: DriveView, digest = 'x'): PlanView => ({ digest, warnings: [], target }) as unknown as PlanView
const job = (id: number, revision: number, phase: JobView['phase'], path = 'a'): JobView =>
  ({ id, revision, phase, image: { path, title: path }, sticks: [] }) as unknown as JobView

let bridge: SlowBridge
let page: ListPage
let store: WizardStore
const state = () => store.getState()
const step = () => state().step
const kind = () => {
  const now = step()
  return now.kind === 'image' ? now.stage.kind : now.kind
}
const picks = (): string[] => {
  const now = step()
  return 'picked' in now ? now.picked.map(({ drive: { path, diskseq } }) => `${path} ${diskseq}`) : []
}

const answer = (name: CallName, value: unknown): Promise<void> => bridge.answer(name, value)
const fail = (name: CallName, code: string): Promise<void> => bridge.fail(name, code)

/** Loads the page anew, as a reload does, or as another tab. */
const load = async (running: JobView | null = null, more: Partial<Doing> = {}): Promise<void> => {
  bridge = new SlowBridge()
  store = createWizardStore(bridge, page)
  store.start()
  await bridge.meet({ job: running, ...more })
}
const readImage = async (path: string): Promise<void> => {
  store.dispatch({ kind: 'open-image', path })
  await answer('inspect', image(path))
}
const toSticks = async (...list: readonly DriveView[]): Promise<void> => {
  await readImage('a')
  store.dispatch({ kind: 'choose-sticks' })
  await answer('listDrives', list.length > 0 ? list : [STICK])
}
const toReview = async (): Promise<void> => {
  await toSticks()
  store.dispatch({ kind: 'toggle', target: picked(STICK) })
  store.dispatch({ kind: 'review' })
  await answer('plan', plan(STICK))
}
const toBuild = async (): Promise<void> => {
  await toReview()
  store.dispatch({ kind: 'build' })
  await answer('start', job(1, 1, 'running'))
}

beforeEach(async () => {
  page = new ListPage()
  await load()
})

describe('the history', () => {
  it.each<[Place, Place[], object]>([
    ['choose', [], { kind: 'replace', trail: ['choose'] }],
    ['choose', ['choose'], { kind: 'stay' }],
    ['image', ['choose'], { kind: 'push', trail: ['choose', 'image'] }],
    ['review', ['choose', 'image'], { kind: 'push', trail: ['choose', 'image', 'review'] }],
    ['image', ['choose', 'image', 'stick', 'review'], { kind: 'back', by: 2 }],
    ['stick', ['choose', 'review'], { kind: 'replace', trail: ['choose', 'stick'] }],
    ['choose', ['image', 'review'], { kind: 'back', by: 1 }],
    ['choose', ['job'], { kind: 'replace', trail: ['choose'] }],
  ])('comes to %s from %j', (place, trail, move) => {
    expect(moveTo(place, trail)).toEqual(move)
  })

  it.each([[null], ['stick'], [['stick', 'image']], [['nowhere']], [{ length: 1 }], [['image', 'image']]])(
    'takes an entry of something else for none: %j',
    entry => {
      expect(trailOf(entry)).toEqual([])
    },
  )

  it('has an entry for each step', async () => {
    await toReview()
    expect(page.trail()).toEqual(['choose', 'image', 'stick', 'review'])
    expect(page.entries).toHaveLength(4)
  })

  it('leads back step by step and forward again, with everything that was chosen', async () => {
    await toReview()
    page.go(-1)
    expect([kind(), picks()]).toEqual(['stick', ['/dev/sdb 7']])
    page.go(-1)
    expect(kind()).toBe('reading')
    await answer('inspect', image('a'))
    page.go(-1)
    expect(kind()).toBe('choosing')
    page.go(1)
    await answer('inspect', image('a'))
    page.go(1)
    await answer('listDrives', [STICK])
    expect([kind(), picks()]).toEqual(['stick', ['/dev/sdb 7']])
    page.go(1)
    expect([kind(), picks()]).toEqual(['review', ['/dev/sdb 7']])
    expect(page.trail()).toEqual(['choose', 'image', 'stick', 'review'])
  })

  it('goes along with the buttons of the window', async () => {
    await toReview()
    store.dispatch({ kind: 'choose-sticks' })
    expect(page.trail()).toEqual(['choose', 'image', 'stick'])
    store.dispatch({ kind: 'review' })
    store.dispatch({ kind: 'open-image', path: 'a' })
    expect(page.trail()).toEqual(['choose', 'image'])
    await answer('inspect', image('a'))
    store.dispatch({ kind: 'another-image' })
    expect(page.trail()).toEqual(['choose'])
    expect(page.entries).toHaveLength(4)
  })

  it('follows the newest step, also where that comes while it is on its way', async () => {
    await toReview()
    store.dispatch({ kind: 'choose-sticks' })
    store.dispatch({ kind: 'review' })
    expect(page.trail()).toEqual(['choose', 'image', 'stick', 'review'])
  })

  it('jumps forward over steps, reading and listing what they need', async () => {
    await toReview()
    page.go(-3)
    expect(kind()).toBe('choosing')
    page.go(3)
    expect(kind()).toBe('reading')
    expect(page.trail().at(-1)).toBe('review')
    await answer('inspect', image('a'))
    expect(kind()).toBe('stick')
    await answer('listDrives', [STICK])
    expect([kind(), picks()]).toEqual(['review', ['/dev/sdb 7']])
    expect(page.trail()).toEqual(['choose', 'image', 'stick', 'review'])
  })

  it('comes back to the step where the way forward is not open', async () => {
    await toReview()
    page.go(-1)
    store.dispatch({ kind: 'toggle', target: picked(STICK) })
    page.go(1)
    expect(kind()).toBe('stick')
    expect(page.trail()).toEqual(['choose', 'image', 'stick'])
  })

  it('does not undo a job: neither one that starts, nor one that runs, nor one that has ended', async () => {
    await toReview()
    store.dispatch({ kind: 'build' })
    page.go(-1)
    expect([kind(), page.trail().at(-1)]).toEqual(['review', 'review'])
    await answer('start', job(1, 1, 'running'))
    expect(page.trail().at(-1)).toBe('job')
    page.go(-2)
    expect([kind(), page.trail().at(-1)]).toEqual(['build', 'job'])
    bridge.events.emit('job', job(1, 2, 'ended'))
    page.go(-1)
    expect([kind(), page.trail().at(-1)]).toEqual(['done', 'job'])
    expect(bridge.of('cancel')).toEqual([])
    expect(bridge.of('dismissJob')).toEqual([])
    store.dispatch({ kind: 'build-another' })
    expect([kind(), page.trail()]).toEqual(['choosing', ['choose']])
  })

  it('takes along what was still being typed', async () => {
    await toReview()
    page.endTyping = () => store.dispatch({ kind: 'change-choices', choices: { ...DEFAULT_CHOICES, label: 'RESCUE' } })
    page.go(-1)
    expect([kind(), page.trail()]).toEqual(['stick', ['choose', 'image', 'stick']])
    expect(step()).toMatchObject({ choices: { label: 'RESCUE' } })
    expect(page.entries).toHaveLength(4)
  })

  it('stays where it is while nobody answers', async () => {
    await toReview()
    bridge.tell({ kind: 'retrying', since: 0, attempt: 1 })
    page.go(-1)
    expect([kind(), page.trail().at(-1)]).toEqual(['review', 'review'])
  })

  it('gives up an image that is being read, whose answer then comes too late', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    page.go(-1)
    expect(bridge.of('cancelInspect')).toHaveLength(1)
    await answer('inspect', image('a'))
    expect([kind(), page.trail()]).toEqual(['choosing', ['choose']])
  })
})

describe('what was chosen', () => {
  const label = { ...DEFAULT_CHOICES, label: 'RESCUE' }

  it('stays through Back to the image and on again: ticks and choices', async () => {
    await toSticks(STICK, LARGE)
    store.dispatch({ kind: 'toggle', target: picked(STICK) })
    store.dispatch({ kind: 'toggle', target: picked(LARGE) })
    store.dispatch({ kind: 'review' })
    store.dispatch({ kind: 'change-choices', choices: label })
    store.dispatch({ kind: 'choose-sticks' })
    expect(step()).toMatchObject({ choices: label })
    store.dispatch({ kind: 'open-image', path: 'a' })
    await answer('inspect', image('a'))
    store.dispatch({ kind: 'choose-sticks' })
    await answer('listDrives', [STICK, LARGE])
    expect(picks()).toEqual(['/dev/sdb 7', '/dev/sdc 7'])
    expect(step()).toMatchObject({ choices: label })
  })

  it('stays where another image is looked at and the first one taken again only as far as it fits both', async () => {
    await toReview()
    store.dispatch({ kind: 'change-choices', choices: label })
    store.dispatch({ kind: 'another-image' })
    await readImage('b')
    store.dispatch({ kind: 'choose-sticks' })
    expect(picks()).toEqual(['/dev/sdb 7'])
    expect(step()).toMatchObject({ choices: DEFAULT_CHOICES })
  })

  it('stays where another image cannot be read', async () => {
    await toReview()
    store.dispatch({ kind: 'change-choices', choices: label })
    store.dispatch({ kind: 'another-image' })
    store.dispatch({ kind: 'open-image', path: 'b' })
    await fail('inspect', 'image-not-esxi')
    await readImage('a')
    store.dispatch({ kind: 'choose-sticks' })
    expect(picks()).toEqual(['/dev/sdb 7'])
    expect(step()).toMatchObject({ choices: label })
  })

  it.each<[string, DriveView[][]]>([
    ['was pulled', [[]]],
    ['was pulled and plugged in again', [[], [drive('/dev/sdb', { diskseq: '8' })]]],
    ['was pulled and plugged in again, on a system that does not number them', [[], [STICK]]],
    ['has given its name to another', [[drive('/dev/sdb', { serial: 'B' })]]],
  ])('is no stick any more that %s meanwhile', async (_what, lists) => {
    await toReview()
    store.dispatch({ kind: 'open-image', path: 'a' })
    await answer('inspect', image('a'))
    for (const list of lists) bridge.events.emit('drives', list)
    store.dispatch({ kind: 'choose-sticks' })
    await answer('listDrives', lists.at(-1))
    expect(picks()).toEqual([])
  })

  it('is confirmed again where the plan is the same, and not where anything has changed', async () => {
    await toReview()
    store.dispatch({ kind: 'type-name', path: '/dev/sdb', name: 'Big' })
    const again = async (now: PlanView) => {
      store.dispatch({ kind: 'choose-sticks' })
      store.dispatch({ kind: 'review' })
      await answer('plan', now)
      return step()
    }
    expect(await again(plan(STICK))).toMatchObject({ confirmed: { names: { '/dev/sdb': 'Big' } } })
    expect(await again(plan({ ...STICK, contents: 'PHOTOS' }))).toMatchObject({ confirmed: { names: {} } })
  })

  it('ends with a job', async () => {
    await toBuild()
    bridge.events.emit('job', job(1, 2, 'ended'))
    store.dispatch({ kind: 'build-another' })
    await readImage('a')
    store.dispatch({ kind: 'choose-sticks' })
    expect(picks()).toEqual([])
  })
})

describe('another language', () => {
  it('is a reload, before which what is in a field counts as chosen', async () => {
    await load()
    const order: string[] = []
    page.endTyping = () => order.push(`typed, before ${page.spoken}`)
    store.dispatch({ kind: 'speak', language: 'de' })
    expect([...order, page.spoken]).toEqual(['typed, before null', 'de'])
    expect(page.reloads()).toBe(true)
  })
})

describe('a reload', () => {
  it.each<[string, () => Promise<void>, string]>([
    ['an image', () => readImage('a'), 'chosen'],
    ['sticks', toSticks, 'stick'],
    ['a review', toReview, 'review'],
  ])('comes back to %s', async (_what, go, to) => {
    await go()
    const { entries } = page
    await load()
    expect(kind()).toBe('reading')
    await answer('inspect', image('a'))
    if (to !== 'chosen') await answer('listDrives', [STICK])
    expect(kind()).toBe(to)
    expect(page.entries).toEqual(entries)
  })

  it('ticks a target again that was added by its path, after another look at it', async () => {
    await toSticks()
    store.dispatch({ kind: 'add-target', path: FILE.path, newSize: FILE.size })
    await answer('addTarget', FILE)
    store.dispatch({ kind: 'toggle', target: picked(FILE) })
    await load()
    await answer('inspect', image('a'))
    expect(bridge.of('addTarget').at(-1)?.args).toEqual([FILE.path, FILE.size, 'a'])
    bridge.of('listDrives').at(-1)?.resolve([STICK])
    await answer('addTarget', FILE)
    expect(picks()).toEqual(['/tmp/a.img null'])
    expect(state().added).toHaveLength(1)
  })

  it.each<[string, DriveView[]]>([
    ['is gone', []],
    ['has another in its place', [drive('/dev/sdb', { serial: 'B' })]],
    ['was plugged in again', [drive('/dev/sdb', { diskseq: '8' })]],
  ])('ticks no stick that %s, and stays at the sticks', async (_what, list) => {
    await toReview()
    await load()
    await answer('inspect', image('a'))
    await answer('listDrives', list)
    expect([kind(), picks()]).toEqual(['stick', []])
    expect(page.trail()).toEqual(['choose', 'image', 'stick'])
  })

  it('says it where the image can no longer be read, and still knows the rest', async () => {
    await toReview()
    await load()
    await fail('inspect', 'image-unreadable')
    expect(step()).toMatchObject({ stage: { kind: 'choosing', problem: { code: 'image-unreadable' } } })
    expect(page.trail()).toEqual(['choose'])
    await readImage('a')
    store.dispatch({ kind: 'choose-sticks' })
    await answer('listDrives', [STICK])
    expect(picks()).toEqual(['/dev/sdb 7'])
  })

  it('leaves a choice alone that is made before its answers come', async () => {
    await toReview()
    await load()
    store.dispatch({ kind: 'another-image' })
    await answer('inspect', image('a'))
    expect(kind()).toBe('choosing')
  })

  it('restores nothing that was confirmed', async () => {
    await toReview()
    store.dispatch({ kind: 'type-name', path: '/dev/sdb', name: 'Big' })
    store.dispatch({ kind: 'choose-sticks' })
    expect(page.text).not.toContain('Big')
    await load()
    expect(state().kept?.reviewed).toBeNull()
  })

  it('shows a job that runs, and one that has ended only where nothing else was begun', async () => {
    await toReview()
    await load(job(1, 1, 'running'))
    expect(kind()).toBe('build')
    expect(page.text).toBeNull()
    await load(job(1, 2, 'ended'))
    expect(kind()).toBe('done')
    page = new ListPage()
    await load()
    await toSticks()
    await load(job(1, 2, 'ended'))
    expect(kind()).toBe('reading')
  })

  it('shows the machine that a stick of its job is tried in, as it is now', async () => {
    const tried = { ...job(1, 2, 'ended'), sticks: [{ path: '/dev/sdb', state: { kind: 'done' } }] } as never
    const trial = { id: 4, path: '/dev/sdb', state: 'running', screen: ['hello'] } as unknown as TryView
    await load(tried, { trial })
    expect(state().trial).toBe(trial)
    bridge.events.emit('try', { ...trial, seconds: 9 })
    expect(state().trial?.seconds).toBe(9)
    store.dispatch({ kind: 'stop-trial' })
    expect(bridge.of('stopTry')).toHaveLength(1)
    await load(tried, { trial: { ...trial, path: '/dev/sdc' } })
    expect(state().trial).toBeNull()
    // What is still to be heard of that one is older than the machine that is asked for now.
    store.dispatch({ kind: 'start-trial', path: '/dev/sdb' })
    expect(state().trial?.id).toBe(5)
  })

  it('shows a job that ended right after it was started', async () => {
    await toReview()
    store.dispatch({ kind: 'build' })
    await load(job(1, 3, 'ended'))
    expect(kind()).toBe('done')
  })

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"to":"build"}',
    JSON.stringify({ ...JSON.parse(remembered(recalled(null)) ?? '{}'), to: 'stick', extra: 1 }),
  ])('begins anew where what was written is odd: %s', written => {
    expect(recalled(written)).toBe(INITIAL_STATE)
  })

  it('takes no tick with a part too many or too few', async () => {
    await toReview()
    const written = JSON.parse(page.text ?? '')
    expect(recalled(JSON.stringify(written)).returning).toMatchObject({ to: 'review' })
    for (const ticks of [[{ ...written.ticks[0], root: true }], [{ path: '/dev/sda' }], 'all'])
      expect(recalled(JSON.stringify({ ...written, ticks }))).toBe(INITIAL_STATE)
  })
})

describe('sticks one after the other', () => {
  const NEXT = drive('/dev/sdc', { serial: 'N', kind: 'drive', virtual: false })
  const list: ShelfView = { id: 3, revision: 8, open: true, image: 'a', verified: 1, failed: 0, sticks: [] }
  const built = (id: number, revision: number, phase: JobView['phase'] = 'ended'): JobView => ({
    ...job(id, revision, phase),
    sticks: [{ path: '/dev/sdb', state: { kind: 'done' }, plan: { choices: DEFAULT_CHOICES } } as never],
  })
  /** What the page asks for to go on. */
  const ready = async (drives: readonly DriveView[], known = list): Promise<void> => {
    bridge.last('keepGoing').resolve(known)
    bridge.last('inspect').resolve(image('a'))
    await answer('listDrives', drives)
  }
  const toOffer = async (): Promise<void> => {
    await load(built(1, 2))
    store.dispatch({ kind: 'keep-going' })
    expect(bridge.last('keepGoing').args).toEqual([1])
    await ready([STICK])
    await answer('eject', undefined)
    bridge.events.emit('drives', [STICK, NEXT])
    await answer('plan', plan(NEXT))
    expect([kind(), picks()]).toEqual(['review', ['/dev/sdc 7']])
  }

  it('go on after a reload, with the list of the host, while the next one is waited for', async () => {
    await load(built(1, 2), { shelf: list })
    expect([kind(), state().shelf?.stage.kind, state().shelf?.list]).toEqual(['done', 'opening', list])
    await ready([STICK], { ...list, revision: 9 })
    expect(state().shelf).toMatchObject({ stage: { kind: 'waiting' }, list: { revision: 9 } })
    // What was plugged in before is not offered; what comes from now on is.
    expect(kind()).toBe('done')
    bridge.events.emit('drives', [STICK, NEXT])
    expect([kind(), picks()]).toEqual(['review', ['/dev/sdc 7']])
  })

  it('offer the same stick again that was offered before', async () => {
    await toOffer()
    await load(built(1, 2), { shelf: list })
    expect(kind()).toBe('done')
    await ready([STICK, NEXT])
    expect([kind(), picks(), state().shelf?.stage.kind]).toEqual(['review', ['/dev/sdc 7'], 'offering'])
    // One that has been pulled meanwhile is waited for.
    await load(built(1, 2), { shelf: list })
    await ready([STICK])
    expect([kind(), state().shelf?.stage.kind]).toEqual(['done', 'waiting'])
  })

  it('wait for a job that was running, and look at the drives only then', async () => {
    await load(built(2, 4, 'running'), { shelf: list })
    expect([kind(), state().shelf?.stage.kind]).toEqual(['build', 'waiting'])
    bridge.events.emit('drives', [STICK, NEXT])
    bridge.events.emit('job', built(2, 5))
    expect([kind(), state().shelf?.stage.kind]).toEqual(['done', 'opening'])
    bridge.events.emit('shelf', { ...list, revision: 9, verified: 2 })
    await ready([STICK, NEXT])
    expect(state().shelf?.list).toMatchObject({ revision: 9, verified: 2 })
    expect(kind()).toBe('done')
  })

  it('that are over keep their list until it is put away', async () => {
    await load(built(1, 2), { shelf: { ...list, open: false } })
    expect(state().shelf).toMatchObject({ stage: { kind: 'over' }, list: { id: 3 } })
    expect(bridge.of('inspect')).toEqual([])
    store.dispatch({ kind: 'save-report', as: 'list-csv' })
    expect(bridge.last('saveList').args).toEqual([3, 'csv'])
    await answer('saveList', null)
    store.dispatch({ kind: 'build-another' })
    expect([state().shelf, bridge.last('dismissShelf').args]).toEqual([null, [3]])
  })

  it('are ended for the host too', async () => {
    await toOffer()
    store.dispatch({ kind: 'skip-stick' })
    store.dispatch({ kind: 'end-shelf' })
    expect(bridge.last('endShelf').args).toEqual([3])
  })

  it('of another window move nobody who had something else before', async () => {
    await toReview()
    await load(built(1, 2), { shelf: list })
    expect([kind(), state().shelf]).toEqual(['reading', null])
    // Nor does the list of another image.
    page = new ListPage()
    await load(built(1, 2), { shelf: { ...list, image: 'b' } })
    expect([kind(), state().shelf]).toEqual(['done', null])
  })
})

describe('a second window', () => {
  it('is moved where it rests at the first screen', () => {
    bridge.events.emit('job', job(1, 1, 'starting'))
    expect(kind()).toBe('build')
  })

  it.each<[string, () => Promise<void>]>([
    ['an image', () => readImage('a')],
    ['sticks', toSticks],
    ['a review', toReview],
  ])('is told first where it is at %s', async (_what, go) => {
    await go()
    const before = step()
    bridge.events.emit('job', job(1, 1, 'running', 'b'))
    bridge.events.emit('job', job(1, 2, 'running', 'b'))
    expect(step()).toBe(before)
    expect(state().elsewhere).toMatchObject({ revision: 2 })
    store.dispatch({ kind: 'show-job' })
    expect(step()).toMatchObject({ kind: 'build', job: { revision: 2 } })
    expect(state().elsewhere).toBeNull()
    bridge.events.emit('job', job(1, 3, 'ended', 'b'))
    expect(kind()).toBe('done')
  })

  it('is told no more once the job is gone', async () => {
    await readImage('a')
    bridge.events.emit('job', job(1, 1, 'starting', 'b'))
    bridge.events.emit('jobGone', 1)
    expect(state().elsewhere).toBeNull()
  })

  it('goes on reading its report', async () => {
    await toBuild()
    bridge.events.emit('job', job(1, 2, 'ended'))
    bridge.events.emit('job', job(2, 3, 'running', 'b'))
    expect([kind(), state().elsewhere?.id]).toEqual(['done', 2])
  })

  it('that starts at the same time is not shown the job of the other as its own', async () => {
    await toReview()
    store.dispatch({ kind: 'build' })
    bridge.events.emit('job', job(1, 1, 'running', 'b'))
    await fail('start', 'busy')
    expect(step()).toMatchObject({ kind: 'review', stage: { kind: 'planned', problem: { code: 'busy' } } })
    expect(state().elsewhere).toMatchObject({ id: 1 })
  })
})

describe('a job whose start was not answered', () => {
  const lose = async (): Promise<void> => {
    await toReview()
    store.dispatch({ kind: 'build' })
    bridge.tell({ kind: 'retrying', since: 0, attempt: 1 })
    await fail('start', 'internal')
    bridge.tell({ kind: 'open' })
  }

  it.each(['running', 'ended'] as const)('is shown once the host is there again: %s', async phase => {
    await lose()
    await bridge.meet({ job: job(1, 5, phase) })
    expect(kind()).toBe(phase === 'ended' ? 'done' : 'build')
  })

  it.each([null, job(1, 5, 'ended', 'b')])('can be started again where it did not begin', async other => {
    await lose()
    await bridge.meet({ job: other })
    expect(step()).toMatchObject({ kind: 'review', stage: { kind: 'planned', problem: { code: 'internal' } } })
  })
})

describe('a problem', () => {
  const about = (target: string): ProblemView => ({ ...problem('target-unopenable'), details: { target } })
  const refuse = async (name: CallName, why: ProblemView): Promise<void> => {
    bridge.last(name).reject(new CallError(why))
    await settle()
  }
  const shown = () => {
    const now = step()
    return now.kind === 'stick' ? now.problem?.code : undefined
  }

  it.each<[string, DriveView[], string | undefined]>([
    ['its stick is pulled', [], undefined],
    ['its stick is another', [drive('/dev/sdb', { diskseq: '8' })], undefined],
    ['its stick may be used now', [drive('/dev/sdb', { contents: 'nothing' })], undefined],
    ['nothing but another stick has come', [STICK, LARGE], 'target-unopenable'],
  ])('about a stick, once %s', async (_what, list, left) => {
    await toSticks()
    store.dispatch({ kind: 'add-target', path: '/dev/sdb', newSize: 0 })
    await refuse('addTarget', about('/dev/sdb'))
    expect(shown()).toBe('target-unopenable')
    bridge.events.emit('drives', list)
    expect(shown()).toBe(left)
  })

  it('of a list that failed goes with the next list', async () => {
    await readImage('a')
    store.dispatch({ kind: 'choose-sticks' })
    await refuse('listDrives', problem('internal'))
    expect(shown()).toBe('internal')
    store.dispatch({ kind: 'look-again' })
    expect(shown()).toBeUndefined()
    await answer('listDrives', [STICK])
    expect(shown()).toBeUndefined()
  })

  it('of a review is looked into again when its stick has changed', async () => {
    await toReview()
    store.dispatch({ kind: 'plan-again' })
    await refuse('plan', about('/dev/sdb'))
    expect(step()).toMatchObject({ stage: { kind: 'failed' } })
    bridge.events.emit('drives', [STICK, LARGE])
    expect(step()).toMatchObject({ stage: { kind: 'failed' } })
    bridge.events.emit('drives', [LARGE])
    expect(step()).toMatchObject({ stage: { kind: 'planning' } })
  })

  it('of an image goes when another is given', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    await refuse('inspect', problem('image-unreadable'))
    store.dispatch({ kind: 'open-image', path: 'b' })
    await answer('inspect', image('b'))
    expect(step()).toMatchObject({ stage: { kind: 'chosen' } })
    store.dispatch({ kind: 'another-image' })
    expect(step()).toMatchObject({ stage: { problem: null } })
  })
})
