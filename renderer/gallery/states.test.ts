import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import { TOOL_KINDS, toolResult } from '../../app/contract/tools.ts'
import {
  driveView,
  folderView,
  foundImage,
  imageView,
  type JobView,
  jobView,
  planView,
  type StickState,
  type TryView,
  tryView,
} from '../../app/contract/views.ts'
import type { Connection } from '../bridge/bridge.ts'
import type { ShelfStage } from '../state/shelf.ts'
import type {
  AfterJob,
  CheckState,
  ImageStage,
  ReviewStage,
  SavingState,
  ToolState,
  WizardStep,
} from '../state/wizard-state.ts'
import { REFUSAL_CODES } from './example-drives.ts'
import { STAGES } from './example-jobs.ts'
import { PROBLEM_CODES, WARNING_CODES } from './example-problems.ts'
import type { GalleryState } from './gallery-state.ts'
import { galleryStates } from './states.ts'

let states: readonly GalleryState[] = []
beforeAll(async () => {
  states = await galleryStates()
})

/** The members of a union; the compiler demands each new one here, and the test a state that shows it. */
const every = <K extends string>(members: Record<K, true>): K[] => Object.keys(members) as K[]

const steps = (): WizardStep[] => states.map(({ state }) => state.step)
const jobs = (): JobView[] => steps().flatMap(step => ('job' in step ? [step.job] : []))
const sticks = (): StickState[] => jobs().flatMap(job => job.sticks.map(({ state }) => state))
const imageStages = (): ImageStage[] => steps().flatMap(step => (step.kind === 'image' ? [step.stage] : []))
const reviewStages = (): ReviewStage[] => steps().flatMap(step => (step.kind === 'review' ? [step.stage] : []))

/** Every object in the states that has these keys. */
const found = (...keys: readonly string[]): Record<string, unknown>[] => {
  const all: Record<string, unknown>[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (keys.every(key => key in value)) all.push(value as Record<string, unknown>)
    for (const inner of Object.values(value)) look(inner)
  }
  look(states.map(({ state }) => state))
  return all
}

/** The reasons against the drives in the states. */
const reasons = (): Set<unknown> => new Set(found('reasons').flatMap(drive => drive.reasons as unknown[]))

describe('the gallery', () => {
  it('has one state of each name', () => {
    expect(new Set(states.map(({ name }) => name)).size).toBe(states.length)
    for (const { name } of states) expect(name).toMatch(/^[a-z0-9-]+$/)
  })

  it.each<[string, () => readonly string[], readonly string[]]>([
    [
      'step',
      () => steps().map(({ kind }) => kind),
      every<WizardStep['kind']>({ starting: true, image: true, stick: true, review: true, build: true, done: true }),
    ],
    [
      'stage of the image',
      () => imageStages().map(({ kind }) => kind),
      every<ImageStage['kind']>({ choosing: true, reading: true, chosen: true }),
    ],
    [
      'check of an image',
      () => imageStages().flatMap(stage => (stage.kind === 'chosen' && stage.check ? [stage.check.kind] : [])),
      every<NonNullable<CheckState>['kind']>({
        checking: true,
        nothing: true,
        matches: true,
        unchecked: true,
        warns: true,
      }),
    ],
    [
      'stage of the review',
      () => reviewStages().map(({ kind }) => kind),
      every<ReviewStage['kind']>({ planning: true, planned: true, failed: true, starting: true }),
    ],
    [
      'phase of a job',
      () => jobs().map(({ phase }) => phase),
      every<JobView['phase']>({ starting: true, running: true, cancelling: true, ended: true }),
    ],
    [
      'state of a stick',
      () => sticks().map(({ kind }) => kind),
      every<StickState['kind']>({ waiting: true, running: true, done: true, failed: true }),
    ],
    [
      'stage of a stick',
      () => sticks().flatMap(state => (state.kind === 'running' ? [state.progress.stage] : [])),
      STAGES,
    ],
    [
      'thing to do after a job',
      () => steps().flatMap(step => (step.kind === 'done' ? [step.after.kind] : [])),
      every<AfterJob['kind']>({ idle: true, saving: true, ejecting: true, saved: true, ejected: true, failed: true }),
    ],
    [
      'state of a machine',
      () => states.flatMap(({ state }) => (state.trial ? [state.trial.state] : [])),
      every<TryView['state']>({ starting: true, running: true, ended: true }),
    ],
    [
      'state of a tool',
      () => states.flatMap(({ state }) => (state.tool ? [state.tool.state.kind] : [])),
      every<ToolState['kind']>({ asking: true, running: true, done: true, failed: true }),
    ],
    [
      'stage of the next stick',
      () => states.flatMap(({ state }) => (state.shelf ? [state.shelf.stage.kind] : [])),
      every<ShelfStage['kind']>({ opening: true, waiting: true, offering: true, failed: true, over: true }),
    ],
    [
      'state of saving a file',
      () => states.flatMap(({ state }) => (state.tool ? [state.tool.saving.kind] : [])),
      every<SavingState['kind']>({ idle: true, saving: true, saved: true, failed: true }),
    ],
    ['tool', () => states.flatMap(({ state }) => (state.tool ? [state.tool.kind] : [])), TOOL_KINDS],
    [
      'connection',
      () => states.map(({ state }) => state.connection.kind),
      every<Connection['kind']>({ open: true, retrying: true, lost: true }),
    ],
    [
      'shell',
      () => states.flatMap(({ state }) => (state.hello ? [state.hello.shell] : [])),
      every<HelloView['shell']>({ window: true, browser: true }),
    ],
    [
      'problem',
      () =>
        found('code', 'message', 'advice', 'details')
          .filter(one => !reasons().has(one))
          .map(({ code }) => String(code)),
      PROBLEM_CODES,
    ],
    ['warning', () => found('code', 'message', 'stopsBoot').map(({ code }) => String(code)), WARNING_CODES],
    [
      'reason against a drive',
      () =>
        found('code', 'message', 'advice', 'details')
          .filter(one => reasons().has(one))
          .map(({ code }) => String(code)),
      REFUSAL_CODES,
    ],
  ])('shows every %s', (_what, shown, members) => {
    expect([...new Set(shown())].toSorted()).toEqual([...members].toSorted())
  })

  it.each<[string, () => readonly unknown[], v.GenericSchema]>([
    ['images', () => imageStages().flatMap(stage => (stage.kind === 'chosen' ? [stage.image] : [])), imageView],
    ['images found', () => states.flatMap(({ state }) => state.found), foundImage],
    [
      'folders',
      () =>
        imageStages().flatMap(stage =>
          stage.kind === 'choosing' && stage.picker?.folder ? [stage.picker.folder] : [],
        ),
      folderView,
    ],
    ['drives', () => states.flatMap(({ state }) => state.drives ?? []), driveView],
    ['plans', () => reviewStages().flatMap(stage => ('plans' in stage ? (stage.plans ?? []) : [])), planView],
    ['jobs', jobs, jobView],
    ['machines', () => states.flatMap(({ state }) => (state.trial ? [state.trial] : [])), tryView],
    [
      'results of tools',
      () => states.flatMap(({ state }) => (state.tool?.state.kind === 'done' ? [state.tool.state.result] : [])),
      toolResult,
    ],
  ])('holds %s as the contract has them', (_what, values, schema) => {
    expect(values().length).toBeGreaterThan(0)
    for (const value of values()) v.parse(schema, value)
  })
})
