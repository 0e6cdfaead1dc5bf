import { describe, expect, it } from 'vitest'
import type { ImageView, PlanView, UnpackView } from '../../app/contract/views.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { ImageDesk } from './image-desk.ts'
import type { Reading } from './image-service.ts'

/** Images that are read until somebody says so or the reading is cancelled, and the desks of pages that read them. */
const readings = () => {
  const judged: string[] = []
  const ends = new Map<string, () => void>()
  const progress = new Map<string, Reading['onProgress']>()
  const read = (image: string, { signal, onProgress }: Reading): Promise<void> =>
    new Promise((resolve, reject) => {
      ends.set(image, resolve)
      progress.set(image, onProgress)
      signal.addEventListener('abort', () => reject(new ProblemError({ code: 'unpack-cancelled', image })))
    })
  const images = {
    inspect: async (image: string, reading: Reading) => {
      await read(image, reading)
      return { path: image, minimumStickBytes: 1 } as ImageView
    },
    check: async (image: string, signal: AbortSignal) => {
      await read(`check ${image}`, { signal })
      return { kind: 'nothing' } as const
    },
    rules: { allowLarge: false, minimumSize: 7 },
    judgeBy: (view: Pick<ImageView, 'minimumStickBytes'>) => {
      judged.push((view as ImageView).path)
      return { allowLarge: false, minimumSize: (view as ImageView).path.charCodeAt(0) }
    },
  }
  const reviews = {
    plan: async ({ image }: { readonly image: string }, reading: Reading) => {
      await read(`plan ${image}`, reading)
      return { digest: image } as PlanView
    },
  }
  const told: string[] = []
  const desk = (name: string) =>
    new ImageDesk({ images, reviews, publish: ({ image, done }: UnpackView) => told.push(`${name}: ${image} ${done}`) })
  return { desk, ends, progress, told, judged }
}

const plan = (image: string) => ({ image }) as Parameters<ImageDesk['plan']>[0]
const unpacked = (done: number) =>
  ({ stage: 'unpack', done, total: done, rate: 0, rateNow: 0, secondsLeft: undefined, seconds: 1 }) as const

describe('what two pages read at once', () => {
  it('ends for each of them with an answer of its own', async () => {
    const { desk, ends, progress, told, judged } = readings()
    const [one, other] = [desk('one'), desk('other')]
    const both = Promise.all([one.inspect('a'), other.inspect('b', '~/b')])
    progress.get('a')?.(unpacked(5))
    progress.get('b')?.(unpacked(7))
    ends.get('b')?.()
    ends.get('a')?.()
    expect((await both).map(({ path }) => path)).toEqual(['a', 'b'])
    expect(told).toEqual(['one: a 5', 'other: ~/b 7'])
    expect(judged).toEqual(['b', 'a'])
    // Drives are listed for each of them as its own image wants them.
    expect([one, other, desk('third')].map(({ rules }) => rules.minimumSize)).toEqual([97, 98, 7])
  })

  it('is cancelled by its own page alone: by another image, by leaving it, by going', async () => {
    const { desk, ends } = readings()
    const [one, other] = [desk('one'), desk('other')]
    const stays = other.inspect('b')
    const first = problemOf(one.inspect('a'))
    const second = problemOf(one.inspect('c'))
    expect(await first).toMatchObject({ code: 'unpack-cancelled', image: 'a' })
    const check = problemOf(one.check('c'))
    one.cancel()
    expect([await second, await check]).toMatchObject([{ image: 'c' }, { image: 'check c' }])
    const third = problemOf(one.inspect('d'))
    const planned = problemOf(one.plan(plan('d')))
    one.leave()
    expect([await third, await planned]).toMatchObject([{ image: 'd' }, { image: 'plan d' }])
    ends.get('b')?.()
    expect((await stays).path).toBe('b')
  })
})

describe('what is unpacked for a plan', () => {
  it('is reported, and cancelled without the plans that come after', async () => {
    const { desk, ends, progress, told } = readings()
    const one = desk('one')
    const complete = problemOf(one.plan(plan('a.iso')))
    progress.get('plan a.iso')?.(unpacked(9))
    expect(told).toEqual(['one: a.iso 9'])
    one.cancelPlan()
    const article = one.plan(plan('a.iso'))
    expect(await complete).toMatchObject({ code: 'unpack-cancelled' })
    progress.get('plan a.iso')?.(unpacked(1))
    ends.get('plan a.iso')?.()
    expect((await article).digest).toBe('a.iso')
  })
})
