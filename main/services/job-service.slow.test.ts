import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { JobRequest, JobView } from '../../app/contract/views.ts'
import { demoImage } from '../../app/demo/demo-image.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { planStick } from '../../app/plan/plan-stick.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { memoryDevice } from '../../testing/memory-device.ts'
import type { JobEnds } from '../jobs/prepare-job.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenSource } from '../platform/file-source.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { JobService } from './job-service.ts'

const SIZE = ARTICLE_STICK_BYTES
const IDENTITY = { size: SIZE, serial: null, diskseq: null }
const { digest } = planStick(await inspectImage(demoImage()), SIZE, DEFAULT_CHOICES, nodeEffects)

// Nothing is written to it, as the devices are in memory.
const folder = mkdtempSync(join(tmpdir(), 'thinstick-jobs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = async (): Promise<OpenSource> => ({ ...demoImage(), name: 'demo', close: async () => {} })

const stick = (path: string) => ({ path, newSize: SIZE, digest, ...IDENTITY, allowLarge: false })
const request = (...paths: string[]): JobRequest => ({
  image: 'demo',
  targets: paths.map(path => stick(join(folder, `${path}.img`))),
  choices: { bootSectors: 'usual', makeUuid: false, label: null, bank: null },
  acceptDamaged: false,
  repeats: null,
})
const pathOf = (name: string): string => request(name).targets[0]?.path ?? ''

/** A promise that is resolved from outside. */
const gate = <T>() => {
  let open: (value: T) => void = () => {}
  const promise = new Promise<T>(resolve => {
    open = resolve
  })
  return { promise, open }
}

const good: OpenTarget = async ({ facts }) => ({ ...memoryDevice(SIZE), name: facts.path })
const bad: OpenTarget = async ({ facts }) => {
  throw new ProblemError({ code: 'target-unopenable', target: facts.path, cause: 'it is in use' })
}

let views: JobView[]
let gone: number[]
const service = (
  more: { image?: typeof demo; target?: OpenTarget; clear?: () => Promise<void>; checks?: JobEnds['checks'] } = {},
): JobService =>
  new JobService({
    ends: { image: more.image ?? demo, target: more.target ?? good, ...(more.checks ? { checks: more.checks } : {}) },
    warningsOf: () => [],
    clear: more.clear ?? (async () => {}),
    publish: view => views.push(view),
    publishGone: id => gone.push(id),
  })
const ended = (jobs: JobService): Promise<JobView> =>
  expect
    .poll(() => jobs.view(), { timeout: 10_000 })
    .toMatchObject({ phase: 'ended' })
    .then(() => jobs.view() as JobView)

beforeEach(() => {
  views = []
  gone = []
})

describe('JobService', () => {
  it('runs one of three jobs that are started at once, and refuses the others', async () => {
    let opened = 0
    const jobs = service({
      target: async target => {
        opened++
        return good(target)
      },
    })
    const [first, ...others] = await Promise.allSettled([1, 2, 3].map(() => jobs.start(request('a'))))
    expect(first).toMatchObject({ status: 'fulfilled', value: { phase: 'running' } })
    for (const other of others)
      expect(other).toMatchObject({ status: 'rejected', reason: { problem: { code: 'busy' } } })
    expect(await ended(jobs)).toMatchObject({ sticks: [{ state: { kind: 'done' } }] })
    expect(opened).toBe(1)
    expect(new Set(views.map(({ id }) => id)).size).toBe(1)
  })

  it('is busy from the first moment, and says what begins', async () => {
    const image = gate<OpenSource>()
    const jobs = service({ image: () => image.promise })
    const starting = jobs.start(request('a'))
    expect(jobs.busy).toBe(true)
    expect(jobs.view()).toMatchObject({ phase: 'starting', sticks: [] })
    image.open(await demo())
    expect(await starting).toMatchObject({ phase: 'running' })
    await ended(jobs)
    expect(jobs.busy).toBe(false)
  })

  it('is cancelled while it starts: nothing is opened, the image is closed, the next one may begin', async () => {
    const image = gate<OpenSource>()
    let closed = 0
    let opened = 0
    const jobs = service({
      image: () => image.promise,
      target: async target => {
        opened++
        return good(target)
      },
    })
    const starting = jobs.start(request('a'))
    jobs.cancel()
    expect(jobs.view()).toMatchObject({ phase: 'cancelling' })
    image.open({ ...(await demo()), close: async () => void closed++ })
    await expect(starting).rejects.toMatchObject({ problem: { code: 'cancelled', written: false } })
    expect([jobs.view(), jobs.busy, closed, opened, gone]).toEqual([null, false, 1, 0, [1]])
    expect(await jobs.start(request('a'))).toMatchObject({ id: 2, phase: 'running' })
    await ended(jobs)
  })

  it('keeps the previous job if a new one is refused', async () => {
    const jobs = service()
    await jobs.start(request('a'))
    const before = await ended(jobs)
    const wrong = { ...request('a'), targets: [{ ...stick(pathOf('a')), digest: 'another' }] }
    await expect(jobs.start(wrong)).rejects.toMatchObject({ problem: { code: 'plan-changed' } })
    expect(jobs.view()).toMatchObject({ id: before.id, phase: 'ended' })
    expect(jobs.endedJob(before.id).sticks).toHaveLength(1)
  })

  it('says what the user has put into the bank, so that a page can build the same again', async () => {
    const jobs = service()
    const own = { files: [], kernelOptions: 'debug' }
    const wanted = { ...request('a'), choices: { ...request('a').choices, own } }
    // With it, the plan is another than the one that was reviewed.
    await expect(jobs.start(wanted)).rejects.toMatchObject({ problem: { code: 'plan-changed' } })
    await jobs.start(request('a'))
    expect([views[0]?.own, (await ended(jobs)).own]).toEqual([own, null])
  })

  it('refuses another drive that has taken the name of the reviewed one', async () => {
    const other = { ...request('a'), targets: [{ ...stick(pathOf('a')), serial: 'ANOTHER' }] }
    await expect(service().start(other)).rejects.toMatchObject({ problem: { code: 'target-changed' } })
  })

  it('asks for each stick separately whether it may be large', async () => {
    const huge = { ...stick(pathOf('huge')), newSize: 70_000_000_000, size: 70_000_000_000 - (70_000_000_000 % 512) }
    const targets = [{ ...stick(pathOf('a')), allowLarge: true }, huge]
    await expect(service().start({ ...request(), targets })).rejects.toMatchObject({
      problem: { code: 'target-refused', target: huge.path, refusals: [{ code: 'too-large' }] },
    })
  })

  const damage = { code: 'archive-unsound', file: 'x.gz', cause: 'its CRC differs' } as const

  it('builds nothing from an image that turns out to be damaged, unless that was accepted', async () => {
    const found = gate<typeof damage>()
    const jobs = service({ checks: { damage: () => found.promise, isDamaged: () => false } })
    await jobs.start(request('a'))
    await expect
      .poll(() => jobs.view()?.sticks[0]?.state, { timeout: 10_000 })
      .toMatchObject({ kind: 'running', progress: { stage: 'image check' }, stalledSeconds: 0 })
    found.open(damage)
    expect((await ended(jobs)).sticks[0]?.state).toMatchObject({
      kind: 'failed',
      problem: { code: 'image-unsound', details: { written: true } },
    })
    await jobs.start({ ...request('a'), acceptDamaged: true })
    expect((await ended(jobs)).sticks[0]?.state).toMatchObject({
      kind: 'done',
      report: { verified: true, warnings: expect.arrayContaining([expect.objectContaining({ code: damage.code })]) },
    })
  })

  it('does not even begin with one that is known to be damaged', async () => {
    const target: OpenTarget = () => Promise.reject(new Error('opened'))
    const jobs = service({ target, checks: { damage: async () => damage, isDamaged: () => true } })
    await expect(jobs.start(request('a'))).rejects.toMatchObject({
      problem: { code: 'image-unsound', written: false },
    })
    expect(jobs.view()).toBeNull()
  })

  it('ends the reading of an image whose job is over', async () => {
    let signal: AbortSignal | undefined
    const never = (_: string, given: AbortSignal) => {
      signal = given
      return new Promise<undefined>((__, reject) => given.addEventListener('abort', () => reject(given.reason)))
    }
    const jobs = service({ target: bad, checks: { damage: never, isDamaged: () => false } })
    await jobs.start(request('a'))
    await ended(jobs)
    expect(signal?.aborted).toBe(true)
  })

  it('repeats what failed, and keeps what was built in view', async () => {
    let broken = true
    const jobs = service({ target: target => (broken && target.facts.path.endsWith('b.img') ? bad : good)(target) })
    await jobs.start(request('a', 'b'))
    const { id, sticks } = await ended(jobs)
    expect(sticks.map(({ state }) => state.kind)).toEqual(['done', 'failed'])
    broken = false
    await jobs.start({ ...request('b'), repeats: id })
    const again = await ended(jobs)
    expect(again.id).toBe(id + 1)
    expect(again.sticks.map(({ path, state }) => [path, state.kind])).toEqual([
      [pathOf('a'), 'done'],
      [pathOf('b'), 'done'],
    ])
    expect(jobs.endedStick(pathOf('a')).state.kind).toBe('done')
  })

  it('numbers its views in order', async () => {
    const jobs = service({ target: bad })
    const answer = await jobs.start(request('a'))
    const last = await ended(jobs)
    expect(last.revision).toBeGreaterThan(answer.revision)
    const revisions = views.map(({ revision }) => revision)
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
  })

  it('closes the job that is named, and only once it has ended', async () => {
    const jobs = service()
    await jobs.start(request('a'))
    jobs.dismiss(1)
    expect(jobs.busy).toBe(true)
    await ended(jobs)
    jobs.dismiss(2)
    expect(jobs.view()).not.toBeNull()
    jobs.dismiss(1)
    expect([jobs.view(), gone]).toEqual([null, [1]])
    expect(() => jobs.endedJob(1)).toThrow(expect.objectContaining({ problem: { code: 'job-gone' } }))
    expect(() => jobs.endedStick(pathOf('a'))).toThrow()
  })

  it('gives up a stick that does not answer once the job is cancelled, and lets nothing else use it until it does', async () => {
    const [hang, entered] = [gate<void>(), gate<void>()]
    const target: OpenTarget = async ({ facts }) => ({
      ...memoryDevice(SIZE),
      name: facts.path,
      write: async () => {
        entered.open()
        await hang.promise
      },
    })
    const jobs = service({ target: async given => (given.facts.path.endsWith('b.img') ? target : good)(given) })
    await jobs.start(request('a', 'b'))
    await entered.promise
    jobs.giveUp()
    expect(jobs.view()).toMatchObject({ phase: 'running' })
    jobs.cancel()
    jobs.giveUp()
    const { sticks } = await ended(jobs)
    expect(sticks[1]?.state).toMatchObject({
      kind: 'failed',
      problem: { code: 'target-silent', details: { stage: 'prepare', condition: 'unknown' } },
    })
    await expect(jobs.start(request('b'))).rejects.toMatchObject({ problem: { code: 'target-silent' } })
    await jobs.start(request('a'))
    await ended(jobs)
    hang.open()
    await expect.poll(() => jobs.start(request('b')).then(({ phase }) => phase)).toBe('running')
    expect((await ended(jobs)).sticks.map(({ path }) => path)).toEqual([pathOf('b')])
  })

  it('tells how far the whole has got, which never falls', async () => {
    const jobs = service()
    await jobs.start(request('a'))
    await ended(jobs)
    const shares = views.flatMap(({ sticks: [one] }) => (one?.state.kind === 'running' ? [one.state.pace.share] : []))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('when stopped, waits for a stick that answers, but not for one that hangs', async () => {
    const hang = gate<never>()
    const jobs = service({ target: () => hang.promise })
    await jobs.start(request('a'))
    const before = Date.now()
    await jobs.stop(50)
    expect(Date.now() - before).toBeLessThan(2000)
    expect(jobs.view()).toMatchObject({ phase: 'cancelling' })

    const answering = service()
    await answering.start(request('a'))
    await answering.stop(10_000)
    expect(answering.view()).toMatchObject({ phase: 'ended' })
  })
})
