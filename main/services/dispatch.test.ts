import { describe, expect, it, vi } from 'vitest'
import { CALLS } from '../../app/contract/ipc-contract.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { CALLS as RIGHT } from '../../testing/contract-calls.ts'
import { dispatch } from './dispatch.ts'
import type { Services } from './services.ts'

const servicesWith = (handler: (...args: unknown[]) => unknown) => ({
  handlers: Object.fromEntries(Object.keys(CALLS).map(name => [name, handler])) as unknown as Services['handlers'],
})

/** The answer of dispatch, and what a service was called with. */
const dispatched = (name: unknown, args: unknown) => {
  const handler = vi.fn(async () => 'done')
  return { answer: dispatch(servicesWith(handler), name, args), calls: handler.mock.calls as unknown[][] }
}

describe('a call', () => {
  it.each(Object.entries(RIGHT))('%s reaches its service with its arguments, and is answered', async (name, each) => {
    for (const args of each) {
      const { answer, calls } = dispatched(name, args)
      expect(await answer).toEqual({ value: 'done' })
      expect(calls).toEqual([args])
    }
  })

  it('has at least one sample for each name', () => {
    expect(Object.keys(RIGHT).sort()).toEqual(Object.keys(CALLS).sort())
  })

  it('that returns nothing is answered by null', async () => {
    expect(
      await dispatch(
        servicesWith(async () => undefined),
        'cancel',
        [],
      ),
    ).toEqual({ value: null })
  })
})

describe('what is not a call', () => {
  it.each([
    'format',
    '',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'Ping',
    7,
    null,
    undefined,
    ['ping'],
    { toString: () => 'ping' },
  ])('reaches no service by its name: %j', name => {
    const { answer, calls } = dispatched(name, [])
    expect(answer).toBeUndefined()
    expect(calls).toEqual([])
  })

  it.each(Object.entries(RIGHT))('reaches no service by its arguments: %s', (name, [args = []]) => {
    const wrong: unknown[] = [
      null,
      undefined,
      '[]',
      {},
      { length: 0 },
      [...args, null],
      [...args, ...args, 'x'],
      args[0] ?? 1,
    ]
    if (args.length > 0) wrong.push(args.slice(1), new Array(args.length))
    for (const [i, arg] of args.entries())
      for (const other of ['x'.repeat(4097), -1, 1.5, 2 ** 53, Number.NaN, true, {}, [], [arg], undefined])
        wrong.push((args as readonly unknown[]).with(i, other))
    for (const list of wrong) {
      const { answer, calls } = dispatched(name, list)
      expect(answer, JSON.stringify(list)?.slice(0, 200)).toBeUndefined()
      expect(calls).toEqual([])
    }
  })
})

describe('a service', () => {
  const failing = (error: unknown) =>
    dispatch(
      servicesWith(async () => Promise.reject(error)),
      'ping',
      [],
    )

  it('that throws is answered by its problem, with its sentence', async () => {
    expect(await failing(new ProblemError({ code: 'busy' }))).toMatchObject({
      problem: { code: 'busy', message: expect.stringMatching(/\w/), advice: expect.any(String), details: {} },
    })
  })

  it.each<unknown>([new Error('a bug'), undefined, 'text', null])(
    'that breaks is a problem of this program: %s',
    async error => {
      expect(await failing(error)).toMatchObject({ problem: { code: 'internal' } })
    },
  )

  it('that throws before it returns a promise is answered too', async () => {
    const services = servicesWith(() => {
      throw new ProblemError({ code: 'job-gone' })
    })
    expect(await dispatch(services, 'ping', [])).toMatchObject({ problem: { code: 'job-gone' } })
  })

  const loop: { self?: unknown } = {}
  loop.self = loop
  it.each([
    ['a number that JSON lacks', 1n],
    ['a function', () => {}],
    ['a loop', loop],
    [
      'what throws when it is read',
      {
        get size() {
          throw new Error('no')
        },
      },
    ],
  ])('whose result cannot be sent is a problem of this program: %s', async (_, result) => {
    expect(
      await dispatch(
        servicesWith(async () => result),
        'job',
        [],
      ),
    ).toMatchObject({ problem: { code: 'internal' } })
  })

  it('returns the same through both shells: what JSON carries', async () => {
    const result = { a: undefined, b: () => {}, when: new Date(0) }
    const answer = await dispatch(
      servicesWith(async () => result),
      'job',
      [],
    )
    expect(answer).toStrictEqual({ value: { when: '1970-01-01T00:00:00.000Z' } })
    expect(structuredClone(answer)).toStrictEqual(answer)
  })
})
