import { describe, expect, it } from 'vitest'
import type { ImageView, PlanView, UnpackView } from '../../app/contract/views.ts'
import { drive, image, large, picked, plan, planned, problem, review, warning } from '../../testing/example-review.ts'
import { strings } from '../words/strings.ts'
import { bankChoices, chosenBank, labelFrom, labelOf, uuidState, withBank, withLabel } from './select-choices.ts'
import { withoutUnpacking } from './select-layouts.ts'
import { contentWords, eraserWords, losesNothing, lostText, moveSentence } from './select-plans.ts'
import {
  asked,
  awaited,
  buildButton,
  goneSentence,
  mendsFor,
  otherWarnings,
  quietLine,
  unconfirmed,
  unpacksForPlan,
} from './select-review.ts'
import { DEFAULT_CHOICES, type ReviewStep } from './wizard-state.ts'

describe('what is reviewed', () => {
  const cruzer = drive('/dev/sdb', { description: 'SanDisk Cruzer', serial: '20043512E4F2A' })

  it('is one sentence', () => {
    expect(moveSentence(image, [plan(cruzer)])).toBe(
      'ESXi 4.0.0 (12 files, 43 MB) goes onto SanDisk Cruzer, 65.3 MB, serial …4F2A.',
    )
    expect(moveSentence(image, [plan(cruzer), plan(drive('/dev/sdc'))])).toMatch(/goes onto each of these 2 sticks\.$/)
    expect(moveSentence(image, [plan(drive('/tmp/a.img', { exists: false }))])).toMatch(
      /into a new file of 65\.3 MB\.$/,
    )
  })

  it('is of the build of the bank that was chosen, and the demo is called what it is', () => {
    const chosen = { ...plan(cruzer), build: '4.1.0-260247' }
    expect(moveSentence(image, [chosen])).toMatch(/^ESXi 4\.1\.0 \(/)
    expect(contentWords(image, chosen)).toMatchObject({ name: 'ESXi 4.1.0', build: 'build 260247' })
    expect(contentWords(image, { build: 'unheard of' })).toMatchObject({ name: 'ESXi', build: null })
    expect(moveSentence({ ...image, demo: true }, [chosen])).toMatch(/^The demo \(/)
  })

  it('has no name that turns or hides text', () => {
    const evil = drive('/dev/sdb', { description: '\u202eevil', serial: null })
    expect(moveSentence(image, [plan(evil)])).toContain('\ufffdevil, 65.3 MB.')
    expect(eraserWords([plan(evil)], new Date())?.title).toContain('\ufffdevil')
  })

  it('says what is lost, of one stick or of all, and nothing of files that are new', () => {
    const now = new Date(2026, 0, 2)
    const files = { count: 412, newest: '2026-01-01T10:00:00', all: true }
    const photos = { kind: 'FAT32', label: 'PHOTOS', used: null, files }
    const full = plan({ ...cruzer, holds: { kind: 'volumes', volumes: [photos] } })
    expect(eraserWords([full], now)).toEqual({
      title: 'Everything on SanDisk Cruzer will be erased',
      lost: 'Will be lost: PHOTOS, FAT32, 412 files, newest yesterday.',
    })
    expect(eraserWords([plan(cruzer)], now)?.lost).toBe('Blank; nothing will be lost.')
    const made = plan(drive('/tmp/a.img', { exists: false, holds: { kind: 'new' } }))
    expect(eraserWords([full, plan(drive('/dev/sdc'))], now)).toEqual({
      title: strings.review.lostSeveral(2),
      lost: null,
    })
    expect(eraserWords([full, made], now)).toMatchObject({
      title: 'Everything on SanDisk Cruzer will be erased',
      lost: null,
    })
    expect(eraserWords([made], now)).toBeNull()
    expect(lostText(made.target, now)).toBe('The file /tmp/a.img will be created. Nothing is erased.')
    expect([full, plan(cruzer), made].map(({ target }) => losesNothing(target))).toEqual([false, true, true])
  })
})

describe('the last button', () => {
  it('says what it erases or makes, and what it writes', () => {
    const text = (...plans: readonly PlanView[]) => buildButton(review({ stage: planned(...plans) }))
    const [a, b] = [plan(drive('a')), plan(drive('b'))]
    const made = plan(drive('/tmp/c.img', { exists: false }))
    expect(text(plan(drive('Cruzer')))).toMatchObject({ text: 'Erase Cruzer and write ESXi 4.0.0', erases: true })
    expect(text(made)).toMatchObject({ text: 'Create c.img and write ESXi 4.0.0', erases: false })
    expect(text(a, b)).toMatchObject({ text: 'Erase 2 sticks and write ESXi 4.0.0', erases: true })
    expect(text(a, made)).toMatchObject({ text: 'Erase 1 stick, create 1 file and write ESXi 4.0.0', erases: true })
    expect(text(made, made)).toMatchObject({ text: 'Create 2 files and write ESXi 4.0.0', erases: false })
  })

  it('names no version that is not known, and calls the demo what it is', () => {
    expect(buildButton(review({ stage: planned({ ...plan(drive('a')), build: null }) }))?.text).toBe(
      'Erase a and write ESXi',
    )
    expect(buildButton(review({ image: { ...image, demo: true } }))?.text).toMatch(/write the demo$/)
  })

  it('is off while a plan is made, busy while a job starts, and not there without a plan', () => {
    const plans = [plan(drive('/dev/sdb'))]
    const at = (stage: ReviewStep['stage']) => buildButton(review({ stage }))
    expect(at({ kind: 'planned', plans, problem: null })).toMatchObject({ enabled: true, busy: false })
    expect(at({ kind: 'planning', request: 1, plans, problem: null, unpacking: null })).toMatchObject({
      enabled: false,
      busy: false,
    })
    expect(at({ kind: 'starting', request: 1, plans, cancelling: false })).toMatchObject({ busy: true })
    expect(at({ kind: 'planning', request: 1, plans: null, problem: null, unpacking: null })).toBeNull()
    expect(at({ kind: 'failed', problem })).toBeNull()
  })

  it('waits until the damage is accepted and each large drive is named as it is, and says for what', () => {
    const step = review({ stage: planned(plan(large, ['checksum-differs'])), picked: [picked(large)] })
    expect(unconfirmed(step)).toEqual({ damage: true, names: [large] })
    expect(buildButton(step)?.enabled).toBe(false)
    expect(awaited(step)).toBe(strings.review.wait.damage)
    const wrong = { ...step, confirmed: { damage: true, names: { [large.path]: 'big' } } }
    expect(unconfirmed(wrong)).toEqual({ damage: false, names: [large] })
    expect(awaited(wrong)).toBe(strings.review.wait.name('Big'))
    const right = { ...step, confirmed: { damage: true, names: { [large.path]: ' Big ' } } }
    expect(buildButton(right)?.enabled).toBe(true)
    expect(awaited(right)).toBeNull()
    expect(asked(right)).toEqual({ damage: ['about checksum-differs'], names: [large] })
    const starting = { kind: 'starting', plans: [plan(large)], request: 1, cancelling: false } as const
    expect(asked({ ...right, stage: starting })).toEqual({ damage: [], names: [] })
  })

  it('has beside it what it waits for, and that a stick without a UUID will not boot', () => {
    const plain = { ...image, bank: { ...image.bank, uuid: null } }
    expect(quietLine(review())).toBeNull()
    expect(quietLine(review({ image: plain }))).toBe(strings.review.wait.uuid)
    expect(quietLine(review({ image: plain, choices: { ...DEFAULT_CHOICES, makeUuid: true } }))).toBeNull()
    const plans = [plan(drive('/dev/sdb'), ['checksum-differs'])]
    expect(quietLine(review({ image: plain, stage: planned(...plans) }))).toBe(strings.review.wait.damage)
    const planning = { kind: 'planning', request: 1, plans, problem: null, unpacking: null } as const
    expect(quietLine(review({ stage: planning }))).toBe(strings.review.planning)
    expect(quietLine(review({ image: plain, stage: { kind: 'failed', problem } }))).toBeNull()
  })

  it('says that an archive is unpacked for it, as long as it is', () => {
    const complete = { ...DEFAULT_CHOICES, layout: 'complete' } as const
    const packed = { ...image, packing: { layers: ['iso'], member: '' } } as ImageView
    const at = (plans: ReturnType<typeof plan>[] | null, unpacking: UnpackView | null = null) =>
      review({
        image: packed,
        choices: complete,
        stage: { kind: 'planning', request: 1, plans, problem: null, unpacking },
      })
    const before = [plan(drive('/dev/sdb'))]
    const after = before.map(one => ({ ...one, choices: { ...one.choices, ...complete } }))
    expect([unpacksForPlan(at(before)), unpacksForPlan(at(null))]).toEqual([true, true])
    expect(quietLine(at(before))).toBe(strings.review.layouts.unpacking)
    expect(unpacksForPlan(at(after))).toBe(false)
    expect(unpacksForPlan(at(after, { done: 1 } as UnpackView))).toBe(true)
    expect(unpacksForPlan({ ...at(before), image })).toBe(false)
    expect(quietLine(at(after))).toBe(strings.review.planning)
    // Whoever cancels that has the layout again that is in view.
    expect(withoutUnpacking(complete, before)).toEqual(DEFAULT_CHOICES)
    const two = before.map(one => ({ ...one, choices: { ...one.choices, layout: 'two-banks' as const } }))
    expect(withoutUnpacking(complete, two).layout).toBe('two-banks')
    expect(withoutUnpacking(complete, after)).toEqual(DEFAULT_CHOICES)
  })

  it('waits for a stick that is gone, which is called by the name that it had', () => {
    const cruzer = drive('/dev/sdb', { description: 'Cruzer' })
    const step = review({ picked: [picked(cruzer)], gone: [{ kind: 'pulled', drive: cruzer }] })
    expect(buildButton(step)?.enabled).toBe(false)
    expect(awaited(step)).toBe(strings.review.wait.gone)
    expect(step.gone.map(goneSentence)).toEqual(['Cruzer has been unplugged.'])
    expect(goneSentence({ kind: 'swapped', drive: cruzer, by: drive('/dev/sdb', { description: 'Flash Disk' }) })).toBe(
      'Cruzer is gone: /dev/sdb is now Flash Disk.',
    )
  })
})

describe('the expert choices', () => {
  const banks = [
    { slot: 5, bytes: 1, label: 'Hypervisor1', uuid: 'x' },
    { slot: 6, bytes: 1, label: 'Hypervisor2', uuid: null },
    { slot: 7, bytes: null, label: null, uuid: null },
  ] as unknown as ImageView['banks']
  const two = { ...image, banks } as ImageView

  it('offer banks where more than one can be read', () => {
    expect(bankChoices(two).map(({ slot }) => slot)).toEqual([5, 6])
    expect(bankChoices({ ...two, banks: banks.slice(0, 1) })).toEqual([])
    expect(chosenBank(two, { ...DEFAULT_CHOICES, bank: 6 }).uuid).toBeNull()
  })

  it('forget a label and a UUID with another bank', () => {
    const choices = { ...DEFAULT_CHOICES, label: 'RESCUE', makeUuid: true }
    expect(withBank(choices, two, 6)).toEqual({ ...DEFAULT_CHOICES, bank: 6 })
    expect(withBank(choices, two, 5)).toEqual(DEFAULT_CHOICES)
  })

  it('take a label as FAT can have it, and none that is the image’s own', () => {
    expect(withLabel(DEFAULT_CHOICES, two, 'rescue!')?.label).toBe('RESCUE')
    expect(withLabel({ ...DEFAULT_CHOICES, label: 'RESCUE' }, two, 'hypervisor1')?.label).toBeNull()
    expect(withLabel(DEFAULT_CHOICES, two, '')).toBeNull()
    expect(withLabel(DEFAULT_CHOICES, two, 'hypervisor1')).toBeNull()
  })

  it('show what will really be written of a label', () => {
    expect(['rescue!', ' über bank ', 'a'.repeat(20)].map(labelFrom)).toEqual(['RESCUE', 'BER BANK', 'A'.repeat(11)])
    expect(labelOf({ ...DEFAULT_CHOICES, label: 'RESCUE' }, two)).toBe('RESCUE')
    expect(labelOf(DEFAULT_CHOICES, two)).toBe('Hypervisor1')
  })

  it('have a UUID to offer where the chosen bank has none', () => {
    expect(uuidState(two, DEFAULT_CHOICES)).toBe('own')
    expect(uuidState(two, { ...DEFAULT_CHOICES, bank: 6 })).toBe('none')
    expect(uuidState(two, { ...DEFAULT_CHOICES, bank: 6, makeUuid: true })).toBe('made')
  })

  it('come as a button with the warning that they mend, each once', () => {
    const step = review({ image: two, choices: { ...DEFAULT_CHOICES, bank: 6 } })
    const texts = (...warnings: readonly ReturnType<typeof warning>[]) =>
      mendsFor(warnings, step).map(({ text }) => text)
    expect(mendsFor([warning('bank-chosen')], step)[0]?.verb).toEqual({
      kind: 'change-choices',
      choices: DEFAULT_CHOICES,
    })
    expect(texts(warning('kernel-missing', true), warning('no-boot-code', true))).toEqual([
      strings.mends['another-image'],
    ])
    expect(texts(warning('image-short'))).toEqual([])
    const starting = { kind: 'starting', plans: [], request: 1, cancelling: false } as const
    expect(mendsFor([warning('kernel-missing', true)], { ...step, stage: starting })).toEqual([])
  })

  it('leave out warnings that a card of their own tells of', () => {
    const all = ['no-uuid', 'checksum-differs', 'archive-unsound', 'image-short'].map(code => warning(code))
    expect(otherWarnings(all).map(({ code }) => code)).toEqual(['image-short'])
  })
})
