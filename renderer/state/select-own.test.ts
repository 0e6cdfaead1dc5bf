import { describe, expect, it } from 'vitest'
import type { FolderView, ImageView, PlanView, ProblemView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { pickerPlace } from './reduce-choosing.ts'
import { newDraft } from './reduce-sticks.ts'
import { withBank } from './select-choices.ts'
import { mendFor } from './select-mend.ts'
import {
  hasOwn,
  optionsOf,
  ownOf,
  withFile,
  withName,
  withOptions,
  withoutFile,
  withUsualOptions,
} from './select-own.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type ReviewStep, UNCONFIRMED, type WizardState } from './wizard-state.ts'

const image = {
  path: 'a',
  bank: { slot: 5 },
  banks: [
    { slot: 5, kernelOptions: 'quiet' },
    { slot: 6, kernelOptions: 'loud' },
  ],
} as unknown as ImageView

const own = withFile(withFile(DEFAULT_CHOICES, '/home/me/oem.tgz'), 'C:\\files\\drivers.tgz')

describe("the choice of files of the user's own", () => {
  it('begins with the name of each file, and leaves nothing behind when all are left out', () => {
    expect(ownOf(own).files.map(({ name }) => name)).toEqual(['oem.tgz', 'drivers.tgz'])
    expect(withName(own, 1, 'drivers.tgz')).toBeNull()
    expect(ownOf(withName(own, 1, 'd.tgz') ?? own).files[1]?.name).toBe('d.tgz')
    expect(withoutFile(withoutFile(own, 1), 0)).toEqual(DEFAULT_CHOICES)
    expect([hasOwn(own), hasOwn(DEFAULT_CHOICES)]).toEqual([true, false])
  })

  it("begins with the chosen bank's kernel options, and knows when they are those again", () => {
    const changed = withOptions(DEFAULT_CHOICES, image, 'debug')
    expect([optionsOf(DEFAULT_CHOICES, image), changed && optionsOf(changed, image)]).toEqual(['quiet', 'debug'])
    expect(withOptions(DEFAULT_CHOICES, image, 'quiet')).toBeNull()
    expect(changed && withOptions(changed, image, 'quiet')).toEqual(DEFAULT_CHOICES)
    expect(changed && withUsualOptions(changed)).toEqual(DEFAULT_CHOICES)
    const other = withBank(withOptions(own, image, 'debug') ?? own, image, 6)
    expect([optionsOf(other, image), ownOf(other).files.length]).toEqual(['loud', 2])
  })
})

const step: ReviewStep = {
  kind: 'review',
  stage: { kind: 'planned', plans: [{}] as unknown as PlanView[], problem: null },
  confirmed: UNCONFIRMED,
  gone: [],
  ...newDraft(image),
}
const review: WizardState = { ...INITIAL_STATE, step }
const folder = { path: '/', parent: null, entries: [] } as FolderView
const from = (...events: readonly WizardEvent[]): WizardState => events.reduce(reduce, review)

describe('the folder browser at the review', () => {
  it('takes the answer that it waits for, and is closed by what is chosen there', () => {
    const opening = from({ kind: 'browse', path: '' })
    const request = opening.requests
    expect(pickerPlace(opening)?.picker).toEqual({ request, folder: null, problem: null })
    expect(reduce(opening, { kind: 'folder', request: request - 1, folder })).toEqual(opening)
    const opened = reduce(opening, { kind: 'folder', request, folder })
    expect(pickerPlace(opened)?.picker?.folder).toEqual(folder)
    expect(pickerPlace(reduce(opened, { kind: 'close-picker' }))?.picker).toBeNull()
    const chosen = reduce(opened, { kind: 'change-choices', choices: withFile(DEFAULT_CHOICES, '/x.tgz') })
    expect(pickerPlace(chosen)?.picker).toBeNull()
    expect(chosen.step).toMatchObject({ stage: { kind: 'planning' }, choices: { own: { files: [{ name: 'x.tgz' }] } } })
  })

  it('is not there while a job starts', () => {
    const starting = reduce(review, { kind: 'build' })
    expect(reduce(starting, { kind: 'browse', path: '' })).toBe(starting)
  })
})

describe('the button beside a problem with one of them', () => {
  const problem = (code: string, details: ProblemView['details']): ProblemView => ({
    code,
    message: '',
    advice: '',
    details,
  })
  const verb = (one: ProblemView) => mendFor(one, { ...step, choices: own })?.verb

  it.each([
    problem('own-file-refused', { file: '/home/me/oem.tgz', name: 'oem.tgz' }),
    problem('image-unreadable', { image: '/home/me/oem.tgz' }),
  ])('leaves out that one: $code', one => {
    expect(verb(one)).toMatchObject({ kind: 'change-choices', choices: { own: { files: [{ name: 'drivers.tgz' }] } } })
  })

  it('leaves an unreadable image alone, and goes back to the usual options', () => {
    expect(verb(problem('image-unreadable', { image: 'a' }))).toEqual({ kind: 'another-image' })
    expect(verb(problem('boot-cfg-refused', { why: 'too-long', excess: 1 }))).toEqual({
      kind: 'change-choices',
      choices: own,
    })
  })
})
