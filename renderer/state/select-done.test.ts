import { describe, expect, it } from 'vitest'
import type { JobView, StickState, StickView } from '../../app/contract/views.ts'
import { outcomeOf } from '../../app/report/outcome.ts'
import { strings } from '../words/strings.ts'
import { failedAgain, unbootableAgain } from './select-again.ts'
import { afterSentence, doneButtons, doneTitle } from './select-done.ts'
import { bootMend, byNeed, loaderLine } from './select-outcome.ts'
import { type AfterJob, DEFAULT_CHOICES } from './wizard-state.ts'

const words = strings.done
const problem = { code: 'x', message: '', advice: '', details: {} }
const failed: StickState = { kind: 'failed', problem }
const cancelled: StickState = { kind: 'failed', problem: { ...problem, code: 'cancelled' } }

/** A stick that was built, and breaks these rules. */
const built = (starts: 'esxi' | 'greeting', ...broken: readonly string[]): StickState => {
  const rules = ['uuid', 'kernel'].map(rule => ({ rule, holds: !broken.includes(rule), text: rule }))
  return { kind: 'done', report: { wouldBoot: { boots: broken.length === 0, starts, rules, untold: [] } } } as never
}
const ready = built('esxi')
const demo = built('greeting')
const plain = built('esxi', 'uuid')

const stick = (state: StickState, path: string, choices: object = {}): StickView =>
  ({ path, state, stages: [], plan: { choices: { ...DEFAULT_CHOICES, ...choices } } }) as unknown as StickView
const jobWith = (choices: object, ...states: readonly StickState[]): JobView => {
  const sticks = states.map((state, i) => stick(state, `/dev/sd${'bcd'[i]}`, choices))
  return { id: 1, image: { path: 'a' }, sticks } as unknown as JobView
}
const job = (...states: readonly StickState[]): JobView => jobWith({}, ...states)
const at = (ended: JobView, ejected = false, after: AfterJob = { kind: 'idle' }) => ({ job: ended, ejected, after })
const buttons = (ended: JobView, ejected = false) => {
  const { main, other, toTry, toEject } = doneButtons(at(ended, ejected))
  return [main.text, other?.text ?? null, toTry, toEject]
}

describe('a job that has ended', () => {
  it.each([
    ['all', job(ready, ready), 'All 2 sticks are ready to boot'],
    ['the demo', job(demo), words.titles.demo],
    ['one', job(ready), words.titles.ready],
    ['one that would not boot', job(plain), words.titles.unbootable],
    ['some', job(ready, failed), words.someBuilt(1, 2)],
    ['none', job(failed, failed), words.titles.failed],
    ['none, one of them cancelled', job(failed, cancelled), words.titles.failed],
    ['cancelled', job(cancelled), words.titles.cancelled],
  ])('has a sentence: %s', (_, ended, title) => {
    expect(doneTitle(ended)).toBe(title)
  })

  it('puts what needs somebody first, and leaves the rest in order', () => {
    const states = [ready, failed, demo, plain, cancelled]
    const outcomes = byNeed(job(...states)).map(outcomeOf)
    expect(outcomes).toEqual(['failed', 'unbootable', 'cancelled', 'ready', 'demo'])
  })

  it('is ejected first where that can be, then another is built', () => {
    expect(buttons(job(ready))).toEqual([words.eject, words.another, '/dev/sdb', null])
    expect(buttons(job(ready), true)).toEqual([words.another, null, null, null])
    expect(buttons(job(ready, ready))).toEqual([words.another, null, null, null])
    const file = (path: string): JobView => ({ ...job(), sticks: [stick(ready, path)] })
    expect(buttons(file('/tmp/a.img'))).toEqual([words.another, null, '/tmp/a.img', null])
    expect(buttons(file('/dev/loop3'))).toEqual([words.another, null, '/dev/loop3', null])
  })

  it('is mended first where it can be: the failed sticks alone, or another choice', () => {
    expect(buttons(job(failed))).toEqual([words.retry, words.another, null, '/dev/sdb'])
    expect(buttons(job(ready, failed))).toEqual([words.retryFailed(1), words.another, null, null])
    expect(buttons(job(plain))).toEqual([words.mends['make-uuid'], words.another, '/dev/sdb', '/dev/sdb'])
  })

  it('knows the choice with which it would boot, if there is one', () => {
    expect(bootMend(job(plain))).toBe('make-uuid')
    expect(bootMend(jobWith({ makeUuid: true }, plain))).toBeNull()
    expect(bootMend(jobWith({ bank: 6 }, built('esxi', 'kernel')))).toBe('usual-bank')
    expect(bootMend(job(built('esxi', 'kernel')))).toBeNull()
    expect(bootMend(job(ready, failed))).toBeNull()
  })

  it('is built again with the same choices, or with the one that mends it', () => {
    const mixed = jobWith({ label: 'RESCUE', bank: 6 }, plain, failed)
    expect(failedAgain(mixed)).toMatchObject({
      sticks: [{ path: '/dev/sdc' }],
      choices: { label: 'RESCUE', bank: 6 },
    })
    expect(unbootableAgain(mixed, 'make-uuid')).toMatchObject({
      sticks: [{ path: '/dev/sdb' }],
      choices: { label: 'RESCUE', makeUuid: true, bank: 6 },
    })
    expect(unbootableAgain(mixed, 'usual-bank').choices).toMatchObject({ makeUuid: false, bank: null })
  })

  it('says what the rules of the loader say', () => {
    const line = (state: StickState) => loaderLine((state as Extract<StickState, { kind: 'done' }>).report.wouldBoot)
    expect(line(ready)).toBe('All 2 rules of the BIOS and of VMware’s loader hold.')
    expect(line(demo)).toMatch(/demo’s loader/)
    expect(line(plain)).toBe('1 of the 2 rules of the BIOS and of VMware’s loader is broken.')
  })

  it('says what came of saving and ejecting, and is busy until then', () => {
    const busy = (after: AfterJob) => doneButtons(at(job(ready), false, after)).busy
    expect(busy({ kind: 'saving', request: 1, as: 'html' })).toBe(true)
    expect(busy({ kind: 'saved', path: 'r' })).toBe(false)
    expect(afterSentence({ after: { kind: 'saved', path: 'r' } })).toBe(words.saved('r'))
    expect(afterSentence({ after: { kind: 'ejected' } })).toBe(words.ejected)
    expect(afterSentence({ after: { kind: 'failed', problem } })).toBeNull()
  })
})
