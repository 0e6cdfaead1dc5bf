import { describe, expect, it, vi } from 'vitest'
import { bringBack } from './bring-back.ts'
import { guardClose } from './guard-close.ts'
import { StayAwake } from './stay-awake.ts'

describe('closing the window', () => {
  const guarded = () => {
    const state = { busy: false, destroyed: false }
    const answers: ((mayClose: boolean | Error) => void)[] = []
    let close: (event: object) => void = () => {}
    const window = {
      on: (_name: string, handler: typeof close) => {
        close = handler
      },
      isDestroyed: () => state.destroyed,
      destroy: vi.fn(),
    }
    const ask = vi.fn(
      () =>
        new Promise<boolean>((resolve, reject) =>
          answers.push(answer => (answer instanceof Error ? reject(answer) : resolve(answer))),
        ),
    )
    guardClose(window as never, () => state.busy, ask)
    const isHeldBack = (): boolean => {
      const event = { preventDefault: vi.fn() }
      close(event)
      return event.preventDefault.mock.calls.length > 0
    }
    const answer = async (given: boolean | Error): Promise<void> => {
      answers.shift()?.(given)
      await new Promise(resolve => setImmediate(resolve))
    }
    return { state, window, ask, isHeldBack, answer }
  }

  it('asks in the middle of a job, and only then', async () => {
    const { state, window, ask, isHeldBack, answer } = guarded()
    expect(isHeldBack()).toBe(false)
    state.busy = true
    expect(isHeldBack()).toBe(true)
    await answer(false)
    expect(window.destroy).not.toHaveBeenCalled()
    expect(isHeldBack()).toBe(true)
    await answer(true)
    expect(window.destroy).toHaveBeenCalledOnce()
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('asks once at a time, and again after a dialog that failed', async () => {
    const { state, ask, isHeldBack, answer } = guarded()
    state.busy = true
    expect([isHeldBack(), isHeldBack()]).toEqual([true, true])
    expect(ask).toHaveBeenCalledTimes(1)
    await answer(new Error('no display'))
    isHeldBack()
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('leaves a window alone that is gone by the time of the answer', async () => {
    const { state, window, isHeldBack, answer } = guarded()
    state.busy = true
    isHeldBack()
    state.destroyed = true
    await answer(true)
    expect(window.destroy).not.toHaveBeenCalled()
  })
})

describe('bringing the window back', () => {
  const window = (minimized: boolean, destroyed = false) => {
    const did: string[] = []
    return {
      did,
      isDestroyed: () => destroyed,
      isMinimized: () => minimized,
      restore: () => void did.push('restore'),
      show: () => void did.push('show'),
      focus: () => void did.push('focus'),
    }
  }

  it('restores it first if it is minimized, and does nothing once it is gone', () => {
    const [minimized, open, gone] = [window(true), window(false), window(true, true)]
    for (const each of [minimized, open, gone]) bringBack(each)
    expect([minimized.did, open.did, gone.did]).toEqual([['restore', 'show', 'focus'], ['show', 'focus'], []])
  })
})

describe('the system', () => {
  it('is kept awake from the beginning of a job to its end, by one request', () => {
    const blocker = { start: vi.fn(() => 7), stop: vi.fn() }
    const awake = new StayAwake(blocker as never)
    for (const busy of [false, true, true, false, false]) awake.follow(busy)
    expect(blocker.start.mock.calls).toEqual([['prevent-app-suspension']])
    expect(blocker.stop.mock.calls).toEqual([[7]])
    awake.follow(true)
    expect(blocker.start).toHaveBeenCalledTimes(2)
  })
})
