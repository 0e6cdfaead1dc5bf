import { describe, expect, it, vi } from 'vitest'
import type { JobView, StickState } from '../../app/contract/views.ts'
import { endedText, JobSigns, taskbarBar } from './job-signs.ts'

const running = (share: number) => ({ kind: 'running', pace: { share, secondsLeft: 1 } }) as StickState
const built = (boots: boolean, starts = 'esxi') => ({ kind: 'done', report: { wouldBoot: { boots, starts } } }) as never
const failed = (code = 'target-failed') => ({ kind: 'failed', problem: { code } }) as StickState
const job = (phase: JobView['phase'], ...states: readonly StickState[]): JobView =>
  ({ id: 1, image: { title: 'ESXi' }, phase, sticks: states.map(state => ({ state })) }) as unknown as JobView

const signs = (focused: boolean) => {
  const notice = { show: vi.fn(), on: vi.fn() }
  const notify = vi.fn(() => notice)
  const window = {
    setProgressBar: vi.fn(),
    isFocused: () => focused,
    isDestroyed: () => false,
    isMinimized: () => true,
    on: vi.fn(),
    restore: vi.fn(),
    show: vi.fn(),
    focus: vi.fn(),
  }
  return { shown: new JobSigns(window as never, notify), window, notify, notice }
}

describe('the taskbar', () => {
  it('shows the share of the whole job, and that it failed', () => {
    expect(taskbarBar(job('running', running(0.4), running(0.7)))).toEqual({ share: 0.4, mode: 'normal' })
    expect(taskbarBar(job('cancelling', running(0.4)))).toEqual({ share: 0.4, mode: 'paused' })
    expect(taskbarBar(job('ended', built(true), failed()))).toEqual({ share: 1, mode: 'error' })
    expect(taskbarBar(job('ended', failed('cancelled')))).toEqual({ share: -1, mode: 'none' })
  })

  it('shows a failure until the window is looked at', () => {
    const { shown, window } = signs(false)
    shown.show(job('ended', failed()))
    expect(window.setProgressBar).toHaveBeenLastCalledWith(1, { mode: 'error' })
    window.on.mock.calls.find(([event]) => event === 'focus')?.[1]()
    expect(window.setProgressBar).toHaveBeenLastCalledWith(-1, { mode: 'none' })
    const looking = signs(true)
    looking.shown.show(job('ended', failed()))
    expect(looking.window.setProgressBar).toHaveBeenLastCalledWith(-1, { mode: 'none' })
  })
})

describe('the notification', () => {
  it.each<[string, JobView, string | null]>([
    ['ready', job('ended', built(true)), 'The stick is ready to boot'],
    ['several', job('ended', built(true), built(true)), 'All 2 sticks are ready to boot'],
    ['the demo', job('ended', built(true, 'greeting')), 'The stick is built and verified'],
    ['would not boot', job('ended', built(false)), 'Written and verified, but it will not boot'],
    ['some', job('ended', built(true), failed()), '1 of 2 sticks built and verified'],
    ['failed', job('ended', failed()), 'The stick was not built'],
    ['cancelled', job('ended', failed('cancelled')), null],
  ])('says what became of it: %s', (_, ended, text) => {
    expect(endedText(ended)).toBe(text)
  })

  it('comes once, when nobody looks, and brings the window back', () => {
    const { shown, window, notify, notice } = signs(false)
    shown.show(job('running', running(0.5)))
    expect(notify).not.toHaveBeenCalled()
    shown.show(job('ended', built(true)))
    shown.show(job('ended', built(true)))
    expect(notify.mock.calls).toEqual([[{ title: 'The stick is ready to boot', body: 'ESXi' }]])
    expect(notice.show).toHaveBeenCalledTimes(1)
    notice.on.mock.calls[0]?.[1]()
    expect(window.restore).toHaveBeenCalled()
    expect(window.focus).toHaveBeenCalled()
  })

  it('does not come while the window is looked at, or where there are none', () => {
    const looking = signs(true)
    looking.shown.show(job('ended', built(true)))
    expect(looking.notify).not.toHaveBeenCalled()
    const { window } = signs(false)
    new JobSigns(window as never, null).show(job('ended', built(true)))
    expect(window.setProgressBar).toHaveBeenCalled()
  })
})
