import { beforeEach, describe, expect, it } from 'vitest'
import type { DriveView, ImageView, JobView, PlanView } from '../../app/contract/views.ts'
import { problem, SlowBridge, settle } from '../../testing/slow-bridge.ts'
import { CallError } from '../bridge/bridge.ts'
import { imageStage } from './reduce-image.ts'
import { createWizardStore, type WizardStore } from './store.ts'

const image = (path: string, packing: object | null = null): ImageView => ({ path, packing }) as ImageView
const drive = (path: string, more: Partial<DriveView> = {}): DriveView =>
  ({ path, size: 65_273_856, serial: 'A', diskseq: '7', reasons: [], exists: true, ...more }) as DriveView
const plan = (digest: string): PlanView => ({ digest, warnings: [], target: drive('/dev/sdb') }) as unknown as PlanView
const job = (id: number, revision: number, phase: JobView['phase'], sticks: readonly object[] = []): JobView =>
  ({ id, revision, phase, image: { path: 'a', title: 'a' }, sticks }) as unknown as JobView
const failedStick = {
  path: '/dev/sdb',
  size: 65_273_856,
  serial: 'A',
  state: { kind: 'failed' },
  plan: { choices: {} },
}

let bridge: SlowBridge
let store: WizardStore
const step = () => store.getState().step
const stage = () => imageStage(store.getState())
type Call = ReturnType<SlowBridge['last']>
const answer = async (call: Call, value: unknown): Promise<void> => {
  call.resolve(value)
  await settle()
}
const fail = async (call: Call, code: string): Promise<void> => {
  call.reject(new CallError(problem(code)))
  await settle()
}
const toSticks = async (): Promise<void> => {
  store.dispatch({ kind: 'open-image', path: 'a' })
  await answer(bridge.last('inspect'), image('a'))
  store.dispatch({ kind: 'choose-sticks' })
  await answer(bridge.last('listDrives'), [drive('/dev/sdb')])
}
const toReview = async (): Promise<void> => {
  await toSticks()
  store.dispatch({ kind: 'toggle', target: { drive: drive('/dev/sdb'), newSize: 0 } })
  store.dispatch({ kind: 'review' })
}

beforeEach(async () => {
  bridge = new SlowBridge()
  store = createWizardStore(bridge)
  store.start()
  await bridge.meet()
})

describe('the connection', () => {
  it('asks who is there whenever it opens, and begins with what is found', async () => {
    expect(stage()?.kind).toBe('choosing')
    bridge.last('findImages').resolve([{ path: 'x' }])
    await answer(bridge.last('cacheBytes'), 5)
    expect(store.getState()).toMatchObject({ found: [{ path: 'x' }], cacheBytes: 5 })
    bridge.tell({ kind: 'retrying', since: 0, attempt: 1 })
    bridge.tell({ kind: 'open' })
    expect(bridge.of('hello')).toHaveLength(2)
    // The connection is lost again before the answer, which is reported anyway.
    await fail(bridge.last('hello'), 'internal')
    expect(stage()).toMatchObject({ kind: 'choosing', problem: null })
  })

  it('lists the drives again for those who are choosing sticks', async () => {
    await toSticks()
    bridge.tell({ kind: 'open' })
    await bridge.meet()
    await answer(bridge.last('listDrives'), [])
    expect(store.getState().drives).toEqual([])
  })

  it('lists them again at the review as well, where a stick may have been pulled out meanwhile', async () => {
    await toReview()
    bridge.tell({ kind: 'open' })
    await bridge.meet()
    await answer(bridge.last('listDrives'), [])
    expect(step()).toMatchObject({ kind: 'review', gone: [{ kind: 'pulled' }] })
  })

  it('is tried again at once when somebody wants that', () => {
    store.dispatch({ kind: 'reconnect' })
    expect(bridge.reconnects).toBe(1)
  })
})

describe('choosing an image', () => {
  it('takes the lists that were asked for last, whichever come first; none is no problem', async () => {
    store.dispatch({ kind: 'another-image' })
    const [firstFound, secondFound] = bridge.of('findImages')
    const [firstBytes, secondBytes] = bridge.of('cacheBytes')
    secondFound?.resolve([])
    await answer(secondBytes!, 2)
    firstFound?.resolve([])
    await answer(firstBytes!, 1)
    expect(store.getState().cacheBytes).toBe(2)
    store.dispatch({ kind: 'another-image' })
    await fail(bridge.last('findImages'), 'internal')
    expect(stage()).toMatchObject({ problem: null })
  })

  it('says that the cache stays, unless somebody has gone on', async () => {
    store.dispatch({ kind: 'clear-cache' })
    await fail(bridge.last('clearCache'), 'cache-busy')
    expect(stage()).toMatchObject({ problem: { code: 'cache-busy' } })
    store.dispatch({ kind: 'clear-cache' })
    store.dispatch({ kind: 'open-image', path: 'a' })
    await fail(bridge.last('clearCache'), 'cache-busy')
    expect(stage()).toMatchObject({ kind: 'reading', path: 'a' })
  })

  it('opens one dialog, and says why it does not open', async () => {
    store.dispatch({ kind: 'choose-image' })
    store.dispatch({ kind: 'choose-image' })
    expect(bridge.of('chooseImage')).toHaveLength(1)
    await fail(bridge.last('chooseImage'), 'internal')
    expect(stage()).toMatchObject({ kind: 'choosing', problem: { code: 'internal' } })
    store.dispatch({ kind: 'choose-image' })
    await answer(bridge.last('chooseImage'), 'b')
    expect(bridge.last('inspect').args).toEqual(['b'])
  })

  it('reads a dropped file whose path is told or found, and says where it is not', async () => {
    store.dispatch({ kind: 'drop', file: { name: '' } as File })
    expect(stage()).toMatchObject({ droppedPathless: true })
    bridge.last('findImages').resolve([{ path: '/isos/esxi.iso', name: 'esxi.iso', bytes: 5 }])
    await answer(bridge.last('cacheBytes'), 0)
    bridge.hides = true
    store.dispatch({ kind: 'drop', file: { name: 'esxi.iso', size: 4 } as File })
    expect(bridge.of('inspect')).toHaveLength(0)
    store.dispatch({ kind: 'drop', file: { name: 'esxi.iso', size: 5 } as File })
    expect(bridge.last('inspect').args).toEqual(['/isos/esxi.iso'])
    bridge.hides = false
    store.dispatch({ kind: 'drop', file: { name: 'other.iso' } as File })
    expect(bridge.of('inspect')).toHaveLength(1)
    store.dispatch({ kind: 'another-image' })
    store.dispatch({ kind: 'drop', file: { name: 'a.iso' } as File })
    expect(bridge.last('inspect').args).toEqual(['/dropped/a.iso'])
  })

  it('shows the folder that was opened last, whichever answers first', async () => {
    store.dispatch({ kind: 'browse', path: '' })
    store.dispatch({ kind: 'browse', path: '/isos' })
    const [first, second] = bridge.of('listFolder')
    await answer(second!, { path: '/isos' })
    await answer(first!, { path: '/home' })
    expect(stage()).toMatchObject({ picker: { folder: { path: '/isos' } } })
    store.dispatch({ kind: 'browse', path: '/root' })
    store.dispatch({ kind: 'close-picker' })
    await fail(bridge.last('listFolder'), 'folder-unreadable')
    expect(stage()).toMatchObject({ picker: null, problem: null })
  })
})

describe('reading an image', () => {
  it('takes the image that was opened last, whichever answers first', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    store.dispatch({ kind: 'open-image', path: 'b' })
    const [first, second] = bridge.of('inspect')
    await answer(second!, image('b'))
    await answer(first!, image('a'))
    expect(stage()).toMatchObject({ kind: 'chosen', image: { path: 'b' } })
  })

  it('leaves a typed path to the host, which knows what it means', async () => {
    store.dispatch({ kind: 'open-typed', typed: '"~/esxi.iso"' })
    expect(bridge.last('inspectTyped').args).toEqual(['"~/esxi.iso"'])
    bridge.events.emit('unpack', { image: '"~/esxi.iso"', done: 1 })
    expect(stage()).toMatchObject({ unpacking: { done: 1 } })
    await answer(bridge.last('inspectTyped'), image('/home/kim/esxi.iso', {}))
    expect(bridge.last('checkImage').args).toEqual(['/home/kim/esxi.iso'])
  })

  it('is given up before anything else is asked, and fails unheard then', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    store.dispatch({ kind: 'another-image' })
    const names = bridge.calls.map(({ name }) => name)
    expect(names.lastIndexOf('cancelInspect')).toBeGreaterThan(names.lastIndexOf('inspect'))
    await fail(bridge.last('inspect'), 'unpack-cancelled')
    await fail(bridge.last('cancelInspect'), 'internal')
    expect(stage()).toMatchObject({ kind: 'choosing', problem: null })
  })

  it('says why it failed', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    await fail(bridge.last('inspect'), 'image-not-esxi')
    expect(stage()).toMatchObject({ kind: 'choosing', problem: { code: 'image-not-esxi' } })
  })

  it('checks what was packed, beside all else and without a word where that fails', async () => {
    store.dispatch({ kind: 'open-image', path: 'a' })
    await answer(bridge.last('inspect'), image('a', {}))
    const check = bridge.last('checkImage')
    store.dispatch({ kind: 'open-image', path: 'b' })
    await answer(bridge.last('inspect'), image('b', {}))
    await answer(check, { kind: 'matches' })
    expect(stage()).toMatchObject({ image: { path: 'b' }, check: { kind: 'checking' } })
    await fail(bridge.last('checkImage'), 'internal')
    expect(stage()).toMatchObject({ check: null })
    expect(bridge.of('checkImage')).toHaveLength(2)
  })
})

describe('choosing sticks', () => {
  it('says why there is no list, to those who still want one', async () => {
    await toSticks()
    store.dispatch({ kind: 'open-image', path: 'a' })
    await answer(bridge.last('inspect'), image('a'))
    store.dispatch({ kind: 'choose-sticks' })
    const late = bridge.last('listDrives')
    store.dispatch({ kind: 'open-image', path: 'b' })
    await answer(bridge.last('inspect'), image('b'))
    store.dispatch({ kind: 'choose-sticks' })
    await fail(late, 'drives-unlisted')
    expect(step()).toMatchObject({ kind: 'stick', problem: null })
    await fail(bridge.last('listDrives'), 'drives-unlisted')
    expect(step()).toMatchObject({ problem: { code: 'drives-unlisted' } })
  })

  it('adds a path for the visit that it was typed in', async () => {
    await toSticks()
    store.dispatch({ kind: 'add-target', path: '/tmp/a.img', newSize: 9 })
    store.dispatch({ kind: 'add-target', path: '/tmp/b.img', newSize: 9 })
    const [first, second] = bridge.of('addTarget')
    await answer(second!, drive('/tmp/b.img', { exists: false }))
    await answer(first!, drive('/tmp/a.img'))
    expect(store.getState().added.map(({ drive: { path }, newSize }) => [path, newSize])).toEqual([
      ['/tmp/b.img', 9],
      ['/tmp/a.img', 0],
    ])
    store.dispatch({ kind: 'add-target', path: '/tmp/c.img', newSize: 9 })
    store.dispatch({ kind: 'open-image', path: 'a' })
    await fail(bridge.last('addTarget'), 'target-unopenable')
    expect(stage()?.kind).toBe('reading')
  })
})

describe('the review', () => {
  it('takes the plan of the newest choices, whichever comes first', async () => {
    await toReview()
    const choices = { bootSectors: 'needed', makeUuid: false, label: null, bank: null } as const
    store.dispatch({ kind: 'change-choices', choices })
    const [first, second] = bridge.of('plan')
    expect(second?.args).toMatchObject([{ target: '/dev/sdb', choices, identity: { serial: 'A', diskseq: '7' } }])
    await answer(second!, plan('new'))
    await fail(first!, 'stick-too-small')
    expect(step()).toMatchObject({ stage: { kind: 'planned', plans: [{ digest: 'new' }] } })
  })

  it('has what is unpacked for a complete stick shown, and ended by whoever goes elsewhere', async () => {
    await toReview()
    await answer(bridge.last('plan'), plan('x'))
    const complete = { bootSectors: 'usual', makeUuid: false, label: null, bank: null, layout: 'complete' } as const
    const { layout: _, ...article } = complete
    store.dispatch({ kind: 'change-choices', choices: complete })
    bridge.events.emit('unpack', { image: 'b', done: 1 })
    expect(step()).toMatchObject({ stage: { unpacking: null } })
    bridge.events.emit('unpack', { image: 'a', done: 1 })
    expect(step()).toMatchObject({ stage: { kind: 'planning', unpacking: { done: 1 } } })
    store.dispatch({ kind: 'change-choices', choices: article })
    const names = bridge.calls.map(({ name }) => name)
    expect(names.slice(names.indexOf('cancelPlan'))).toEqual(['cancelPlan', 'plan'])
    await answer(bridge.last('plan'), plan('x'))
    store.dispatch({ kind: 'change-choices', choices: complete })
    store.dispatch({ kind: 'choose-sticks' })
    expect(bridge.of('cancelPlan')).toHaveLength(2)
    store.dispatch({ kind: 'review' })
    await answer(bridge.last('plan'), plan('y'))
    expect(bridge.of('cancelPlan')).toHaveLength(2)
  })

  it('starts once, and takes a refusal', async () => {
    await toReview()
    await answer(bridge.last('plan'), plan('x'))
    store.dispatch({ kind: 'build' })
    store.dispatch({ kind: 'build' })
    expect(bridge.of('start')).toHaveLength(1)
    await fail(bridge.last('start'), 'busy')
    expect(step()).toMatchObject({ stage: { kind: 'planned', problem: { code: 'busy' } } })
  })

  it('plans anew where the plan no longer holds, and tells of a job that another window has started', async () => {
    await toReview()
    await answer(bridge.last('plan'), plan('x'))
    store.dispatch({ kind: 'build' })
    await fail(bridge.last('start'), 'plan-changed')
    expect(bridge.of('plan')).toHaveLength(2)
    await answer(bridge.last('plan'), plan('y'))
    store.dispatch({ kind: 'build' })
    bridge.events.emit('job', job(1, 1, 'running', [failedStick]))
    await fail(bridge.last('start'), 'plan-changed')
    expect(step()).toMatchObject({ kind: 'review', stage: { kind: 'planning' } })
    expect(bridge.of('plan')).toHaveLength(3)
    expect(store.getState().elsewhere).toMatchObject({ id: 1 })
    store.dispatch({ kind: 'show-job' })
    expect(step().kind).toBe('build')
  })

  it('is not set back by the answer to its start, which an event of the job overtook', async () => {
    await toReview()
    await answer(bridge.last('plan'), plan('x'))
    store.dispatch({ kind: 'build' })
    bridge.events.emit('job', job(1, 3, 'running', [failedStick]))
    await answer(bridge.last('start'), job(1, 1, 'starting'))
    expect(step()).toMatchObject({ kind: 'build', job: { revision: 3 } })
    store.dispatch({ kind: 'cancel' })
    await fail(bridge.last('cancel'), 'internal')
    expect(step().kind).toBe('build')
    // The job says when it has ended, not the button.
    store.dispatch({ kind: 'give-up' })
    await answer(bridge.last('giveUp'), undefined)
    expect(step().kind).toBe('build')
  })
})

describe('a job that has ended', () => {
  beforeEach(() => bridge.events.emit('job', job(7, 1, 'ended', [failedStick])))

  it('saves its reports one at a time, and says where or why not', async () => {
    store.dispatch({ kind: 'save-report', as: 'html' })
    store.dispatch({ kind: 'save-report', as: 'json' })
    expect(bridge.of('saveReport').map(({ args }) => args)).toEqual([[7, 'html']])
    await answer(bridge.last('saveReport'), '/tmp/r.html')
    expect(step()).toMatchObject({ after: { kind: 'saved', path: '/tmp/r.html' } })
    store.dispatch({ kind: 'save-report', as: 'json' })
    await fail(bridge.last('saveReport'), 'report-not-saved')
    expect(step()).toMatchObject({ after: { kind: 'failed', problem: { code: 'report-not-saved' } } })
  })

  it('ejects, and is told nothing of it once it is put away', async () => {
    store.dispatch({ kind: 'eject', path: '/dev/sdb' })
    const late = bridge.last('eject')
    store.dispatch({ kind: 'build-another' })
    expect(bridge.last('dismissJob').args).toEqual([7])
    await fail(bridge.last('dismissJob'), 'internal')
    bridge.events.emit('job', job(8, 2, 'ended', [failedStick]))
    await answer(late, undefined)
    expect(step()).toMatchObject({ job: { id: 8 }, ejected: false, after: { kind: 'idle' } })
    store.dispatch({ kind: 'eject', path: '/dev/sdb' })
    await answer(bridge.last('eject'), undefined)
    expect(step()).toMatchObject({ ejected: true })
  })

  it('is built again with the sticks as they are now', async () => {
    store.dispatch({ kind: 'retry' })
    await answer(bridge.last('inspect'), image('a'))
    await answer(bridge.last('addTarget'), drive('/dev/sdb'))
    expect(step()).toMatchObject({ kind: 'review', repeats: { job: 7, built: 0 }, stage: { kind: 'planning' } })
    expect(bridge.of('plan')).toHaveLength(1)
  })

  it.each([
    [
      'another has its name now',
      async () => answer(bridge.last('addTarget'), drive('/dev/sdb', { serial: 'B' })),
      'target-changed',
    ],
    ['it is gone', async () => fail(bridge.last('addTarget'), 'target-missing'), 'target-missing'],
  ])('goes back to the sticks where one is not what it was: %s', async (_, look, code) => {
    store.dispatch({ kind: 'retry' })
    await answer(bridge.last('inspect'), image('a'))
    await look()
    expect(step()).toMatchObject({ kind: 'stick', picked: [], problem: { code } })
    expect(bridge.of('listDrives')).toHaveLength(1)
  })

  it('is not built again for somebody who has gone on', async () => {
    store.dispatch({ kind: 'retry' })
    await answer(bridge.last('inspect'), image('a'))
    store.dispatch({ kind: 'open-image', path: 'b' })
    await answer(bridge.last('addTarget'), drive('/dev/sdb'))
    expect(stage()).toMatchObject({ kind: 'reading', path: 'b' })
    expect(bridge.of('plan')).toHaveLength(0)
  })
})

describe('a machine', () => {
  it('says why it does not start, to those who still look at it', async () => {
    store.dispatch({ kind: 'start-trial', path: '/dev/sdb' })
    await fail(bridge.last('startTry'), 'qemu-missing')
    expect(store.getState().trial).toMatchObject({ state: 'ended', problem: { code: 'qemu-missing' } })
    store.dispatch({ kind: 'stop-trial' })
    await fail(bridge.last('stopTry'), 'internal')
    store.dispatch({ kind: 'start-trial', path: '/dev/sdb' })
    store.dispatch({ kind: 'stop-trial' })
    await fail(bridge.last('startTry'), 'qemu-missing')
    expect(store.getState().trial).toBeNull()
  })
})
