import { describe, expect, it } from 'vitest'
import type { ToolRequest, ToolView } from '../../app/contract/tools.ts'
import type { ImageView, ProblemView } from '../../app/contract/views.ts'
import { placeOf } from './places.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type WizardState } from './wizard-state.ts'

const target = { path: '/dev/sdb', name: 'Cruzer', size: 512, serial: 'A', diskseq: '7' }
const request: ToolRequest = { kind: 'verify', target, image: 'a' }
const image = { path: 'a' } as ImageView
const problem: ProblemView = { code: 'target-failed', message: '', advice: '', details: {} }

const sticks: WizardState = {
  ...INITIAL_STATE,
  requests: 4,
  step: {
    kind: 'stick',
    visit: 4,
    problem: null,
    gone: [],
    image,
    picked: [],
    choices: DEFAULT_CHOICES,
    repeats: null,
  },
}
const given = (state: WizardState, ...events: WizardEvent[]): WizardState => events.reduce(reduce, state)
const view = (id: number, revision: number, phase: object = { kind: 'running', progress: null, cancelling: false }) =>
  ({ id, revision, kind: 'verify', target, phase }) as ToolView
const result = { kind: 'verify' }
const open = { kind: 'open-tool', tool: 'verify', target, request } as const
const begun = { kind: 'tool-begun', request: 5, view: view(1, 1) } as const
const running = given(sticks, open, begun)

describe('a tool', () => {
  it('lies over the step that it was opened from, which is there again when it is closed', () => {
    const opened = given(sticks, open)
    expect(opened.tool).toMatchObject({ asked: request, state: { kind: 'running', request: 5, view: null } })
    expect(placeOf(opened)).toBe('tool')
    const done = given(opened, begun, { kind: 'tool', view: view(1, 3, { kind: 'done', result }) })
    expect(done.tool?.state).toEqual({ kind: 'done', id: 1, result })
    const closed = given(done, { kind: 'close-tool' })
    expect(closed.step).toBe(sticks.step)
    expect([closed.tool, placeOf(closed)]).toEqual([null, 'stick'])
  })

  it('asks first if it has something to ask', () => {
    const asking = given(sticks, { ...open, request: null })
    expect(asking.tool?.state).toEqual({ kind: 'asking' })
    const began = given(asking, { kind: 'begin-tool', request })
    expect(began.tool?.state.kind).toBe('running')
    expect(given(began, { kind: 'begin-tool', request })).toBe(began)
    expect(given(began, { kind: 'ask-tool' })).toBe(began)
  })

  it('begins a backup once the system has asked where it goes', () => {
    const asking = given(sticks, { ...open, tool: 'backup', request: null })
    const choosing = given(asking, { kind: 'choose-backup', name: 'a.dd.zst' })
    expect(choosing.tool?.state).toEqual({ kind: 'asking', dialog: { request: 5, name: 'a.dd.zst' } })
    // There is one dialog at a time, and an answer of another changes nothing.
    expect(given(choosing, { kind: 'choose-backup', name: 'b' })).toBe(choosing)
    expect(given(choosing, { kind: 'backup-chosen', request: 4, file: '/a' })).toBe(choosing)
    const closed = given(choosing, { kind: 'backup-chosen', request: 5, file: null })
    expect(closed.tool?.state).toEqual({ kind: 'asking' })
    const began = given(choosing, { kind: 'backup-chosen', request: 5, file: '/a' })
    expect(began.tool).toMatchObject({ asked: { kind: 'backup', target, file: '/a' }, state: { kind: 'running' } })
    const left = given(choosing, { kind: 'close-tool' })
    expect(given(left, { kind: 'backup-chosen', request: 5, file: '/a' })).toBe(left)
  })

  it('opens over nothing that is under way, nor over another tool', () => {
    for (const state of [INITIAL_STATE, running]) expect(given(state, open)).toBe(state)
  })

  it('keeps the window while it is at work', () => {
    expect(given(running, { kind: 'close-tool' })).toBe(running)
    expect(given(running, { kind: 'travel', to: 'stick' })).toBe(running)
    const done = given(running, { kind: 'tool', view: view(1, 3, { kind: 'failed', problem }) })
    expect(given(done, { kind: 'travel', to: 'stick' }).tool).toBeNull()
    // Forward does not lead to it again.
    expect(given(sticks, { kind: 'travel', to: 'tool' })).toBe(sticks)
  })

  it('takes the news that overtakes the answer, and none of another tool or from before', () => {
    const early = given(sticks, open, { kind: 'tool', view: view(1, 9, { kind: 'done', result }) }, begun)
    expect(early.tool?.state.kind).toBe('done')
    const other = given(sticks, open, { kind: 'tool', view: view(7, 9, { kind: 'done', result }) }, begun)
    expect(other.tool?.state).toMatchObject({ kind: 'running', view: { id: 1 } })
    expect(given(running, { kind: 'tool', view: view(2, 9, { kind: 'done', result }) })).toBe(running)
    const older = given(running, { kind: 'tool', view: view(1, 0, { kind: 'done', result }) })
    expect(older).toBe(running)
    expect(given(running, { kind: 'tool-not-begun', request: 5, problem })).toBe(running)
  })

  it('says why it did not begin', () => {
    const failed = given(sticks, open, { kind: 'tool-not-begun', request: 5, problem })
    expect(failed.tool?.state).toEqual({ kind: 'failed', id: null, problem })
    expect(given(failed, begun)).toBe(failed)
  })

  it('is shown again after a reload, if the host still has it', () => {
    const reloaded = { ...sticks, toolBefore: 1 }
    const met = (found: ToolView | null) => given(reloaded, { kind: 'tool-met', view: found })
    expect(met(view(1, 5))).toMatchObject({ tool: { state: { kind: 'running', view: { id: 1 } } }, toolBefore: null })
    expect(met(view(1, 5, { kind: 'done', result })).tool?.state.kind).toBe('done')
    for (const found of [null, view(2, 5)]) expect(met(found)).toMatchObject({ tool: null, toolBefore: null })
  })

  it('has failed if the host that did it is gone, and keeps what it has found', () => {
    const met = { kind: 'tool-met', view: null } as const
    expect(given(running, met).tool?.state).toMatchObject({ kind: 'failed', problem: { code: 'internal' } })
    const done = given(running, { kind: 'tool', view: view(1, 3, { kind: 'done', result }) })
    expect(given(done, met).tool?.state.kind).toBe('done')
  })
})
