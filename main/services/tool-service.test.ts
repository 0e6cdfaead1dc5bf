import { beforeEach, describe, expect, it } from 'vitest'
import type { ToolRequest, ToolResult, ToolView } from '../../app/contract/tools.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { type ToolRun, ToolService, type ToolServiceOptions } from './tool-service.ts'

const target = { path: '/nowhere/stick', name: 'SanDisk Cruzer', size: 512, serial: null, diskseq: null }
const request: ToolRequest = { kind: 'verify', target, image: 'demo' }
const RESULT = { kind: 'verify' } as ToolResult

let views: ToolView[]
/** The runs of the tool, each of which ends when a test says so. */
let runs: { run: ToolRun; end: (result: ToolResult) => void; fail: (error: unknown) => void }[]
beforeEach(() => {
  views = []
  runs = []
})

const service = (more: Partial<ToolServiceOptions> = {}): ToolService =>
  new ToolService({
    tools: {
      backup: () => Promise.reject(new Error('not asked for')),
      restore: () => Promise.reject(new Error('not asked for')),
      examine: () => Promise.reject(new Error('not asked for')),
      'look-inside': () => Promise.reject(new Error('not asked for')),
      verify: (_request, run) =>
        new Promise((end, fail) => runs.push({ run, end: end as (result: ToolResult) => void, fail })),
    },
    writes: async () => false,
    clear: async () => {},
    publish: view => views.push(view),
    ...more,
  })
const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
const code = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch(error => (error as ProblemError).problem)

describe('ToolService', () => {
  it('runs one of three that are begun at once, and tells what it finds', async () => {
    const tools = service()
    const [first, ...others] = await Promise.allSettled([1, 2, 3].map(() => tools.start(request)))
    expect(first).toMatchObject({
      value: { id: 1, kind: 'verify', target, phase: { kind: 'running', progress: null } },
    })
    for (const other of others)
      expect(other).toMatchObject({ reason: { problem: { code: 'busy', target: 'SanDisk Cruzer' } } })
    expect(tools.atWork).toBe('verify')
    runs[0]?.end(RESULT)
    await settle()
    expect(tools.atWork).toBeNull()
    expect(tools.view()).toMatchObject({ id: 1, phase: { kind: 'done', result: RESULT } })
    expect(views.at(-1)).toMatchObject({ phase: { kind: 'done' } })
    const revisions = views.map(({ revision }) => revision)
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
  })

  it('refuses a drive that a job writes to, and keeps what the tool before has found', async () => {
    let writes = false
    const tools = service({ writes: async () => writes })
    await tools.start(request)
    runs[0]?.end(RESULT)
    await settle()
    writes = true
    expect(await code(tools.start(request))).toMatchObject({ code: 'busy' })
    expect(tools.view()).toMatchObject({ id: 1, phase: { kind: 'done' } })
    expect(runs).toHaveLength(1)
  })

  it('has a job refused on its drive, and on no other, from the first moment', async () => {
    let cleared: () => void = () => {}
    const tools = service({ clear: () => new Promise<void>(resolve => (cleared = resolve)) })
    const starting = tools.start(request)
    expect(await code(tools.refuse(['/other', '/nowhere/stick']))).toMatchObject({ code: 'busy' })
    expect(await code(tools.refuse(['/other']))).toBeUndefined()
    await settle()
    cleared()
    await starting
    runs[0]?.end(RESULT)
    await settle()
    expect(await code(tools.refuse(['/nowhere/stick']))).toBeUndefined()
  })

  it('is cancelled by its signal, and waits for it when the host ends', async () => {
    const tools = service()
    await tools.start(request)
    tools.cancel()
    expect(tools.view()).toMatchObject({ phase: { kind: 'running', cancelling: true } })
    const { run, fail } = runs[0] ?? { run: undefined, fail: () => {} }
    expect(run?.signal.aborted).toBe(true)
    let stopped = false
    const stopping = tools.stop(10_000).then(() => {
      stopped = true
    })
    await settle()
    expect(stopped).toBe(false)
    fail(new ProblemError({ code: 'cancelled', target: 'x', written: false }))
    await stopping
    expect(tools.view()).toMatchObject({ phase: { kind: 'failed', problem: { code: 'cancelled' } } })
    tools.cancel()
  })

  it('does not wait for ever for one that does not answer', async () => {
    const tools = service()
    await tools.start(request)
    await tools.stop(1)
    expect(tools.atWork).toBe('verify')
  })

  it('forgets the one that has ended, and no newer one', async () => {
    const tools = service()
    await tools.start(request)
    tools.dismiss(1)
    expect(tools.view()).not.toBeNull()
    runs[0]?.fail(new Error('it broke'))
    await settle()
    expect(tools.view()).toMatchObject({ phase: { kind: 'failed', problem: { code: 'internal' } } })
    tools.dismiss(2)
    expect(tools.view()).not.toBeNull()
    tools.dismiss(1)
    expect(tools.view()).toBeNull()
  })
})
