import { describe, expect, it } from 'vitest'
import type { ImageView, ProblemView } from '../../app/contract/views.ts'
import { newDraft } from './reduce-sticks.ts'
import { mendFor, mendForWarning } from './select-mend.ts'
import { CHOOSING, type ReviewStep, UNCONFIRMED, type WizardStep } from './wizard-state.ts'

const problem = (code: string, details: ProblemView['details'] = {}): ProblemView => ({
  code,
  message: '',
  advice: '',
  details,
})
const draft = newDraft({ path: 'a' } as ImageView)
const image: WizardStep = { kind: 'image', stage: CHOOSING }
const stick: WizardStep = { kind: 'stick', visit: 1, problem: null, gone: [], ...draft }
const review: ReviewStep = {
  kind: 'review',
  stage: { kind: 'failed', problem: problem('x') },
  confirmed: UNCONFIRMED,
  gone: [],
  ...draft,
}
const starting: WizardStep = { ...review, stage: { kind: 'starting', request: 1, plans: [], cancelling: false } }

describe('the button beside a problem', () => {
  it.each<[string, ProblemView, WizardStep, object | undefined]>([
    [
      'opens the image again',
      problem('image-unreadable', { image: '/a.iso' }),
      image,
      { kind: 'open-image', path: '/a.iso' },
    ],
    [
      'opens what was typed again',
      problem('image-unreadable', { image: '/home/kim/a.iso' }),
      { kind: 'image', stage: { ...CHOOSING, typed: '~/a.iso' } },
      { kind: 'open-typed', typed: '~/a.iso' },
    ],
    ['goes to the images', problem('image-unreadable', { image: '/a.iso' }), review, { kind: 'another-image' }],
    ['lists the drives again', problem('target-unopenable'), stick, { kind: 'look-again' }],
    ['goes to the sticks', problem('target-changed'), review, { kind: 'choose-sticks' }],
    ['plans again', problem('needs-privilege'), review, { kind: 'plan-again' }],
    ['takes back the label', problem('label-hides-file'), review, { kind: 'change-choices', choices: { label: null } }],
    ['is none where the image is another', problem('image-not-esxi', { image: '/a.iso' }), image, undefined],
    ['is none while a job starts', problem('needs-privilege'), starting, undefined],
    ['is none after a job', problem('internal'), { kind: 'starting' }, undefined],
    ['is none for what is no code', problem('toString'), stick, undefined],
  ])('%s', (_what, one, step, verb) => {
    const mend = mendFor(one, step)
    if (verb) expect(mend?.verb).toMatchObject(verb)
    else expect(mend).toBeNull()
  })

  it('makes a UUID once', () => {
    expect(mendForWarning('no-uuid', review)?.verb).toMatchObject({ choices: { makeUuid: true } })
    expect(mendForWarning('no-uuid', { ...review, choices: { ...review.choices, makeUuid: true } })).toBeNull()
    expect(mendForWarning('live-bank', review)).toBeNull()
  })
})
