import type { OwnChoice } from '../../app/contract/chosen.ts'
import type { PlanView, ReportView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES, type ReviewStage, type ReviewStep, UNCONFIRMED } from '../state/wizard-state.ts'
import { stick } from './example-drives.ts'
import { type ExampleImages, planViewOf } from './example-image.ts'
import { exampleProblem } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'
import { picked } from './stick-states.ts'

const MODULES = 'modules=vmk.gz --- sys.vgz --- cim.vgz --- oem.tgz --- license.tgz --- mod.tgz'

/** An oem.tgz, a module that the image does not have, and an option for the kernel. */
export const OWN_CHANGES: NonNullable<ReportView['ownChanges']> = {
  files: [
    { path: 'oem.tgz', change: 'replaced', bytes: 2_318_411, imageBytes: 8_911, sha256: '5d'.repeat(32) },
    { path: 'drivers.tgz', change: 'added', bytes: 611_204, imageBytes: null, sha256: '9a'.repeat(32) },
  ],
  bootCfg: [
    { before: 'kernelopt=', after: 'kernelopt=com1_baud=115200 com1_Port=0x3f8' },
    { before: MODULES, after: `${MODULES} --- drivers.tgz` },
  ],
}

const OWN: OwnChoice = {
  files: [
    { path: '/home/kim/Downloads/realtek drivers for whitebox machines, second edition/oem.tgz', name: 'oem.tgz' },
    { path: '/home/kim/Downloads/drivers.tgz', name: 'drivers.tgz' },
  ],
  kernelOptions: 'com1_baud=115200 com1_Port=0x3f8',
}

/** The review with files of the user's own. */
export const ownStates = ({ demo }: ExampleImages): GalleryState[] => {
  const changed: PlanView = { ...planViewOf(demo, stick()), ownChanges: OWN_CHANGES }
  const review = (name: string, title: string, stage: ReviewStage, own: OwnChoice, more: Partial<ReviewStep> = {}) =>
    at(name, title, {
      kind: 'review',
      stage,
      confirmed: UNCONFIRMED,
      gone: [],
      image: demo.view,
      picked: [picked(stick())],
      choices: { ...DEFAULT_CHOICES, own },
      repeats: null,
      ...more,
    })
  const planned: ReviewStage = { kind: 'planned', plans: [changed], problem: null }
  const refused = { path: '/home/kim/drivers.tgz', name: 'drivers-2009.tgz' }
  const folder = {
    path: '/home/kim/Downloads',
    parent: '/home/kim',
    entries: [
      { name: 'esxi', path: '/home/kim/Downloads/esxi', folder: true, bytes: 0 },
      { name: 'oem.tgz', path: '/home/kim/Downloads/oem.tgz', folder: false, bytes: 2_318_411 },
    ],
  }
  return [
    review('review-own', 'Files of your own', planned, OWN),
    review(
      'review-own-refused',
      'One whose name is not 8.3',
      { kind: 'failed', problem: exampleProblem('own-file-refused') },
      { files: [refused], kernelOptions: null },
    ),
    review(
      'review-own-options',
      'Kernel options that are too long',
      { kind: 'failed', problem: exampleProblem('boot-cfg-refused') },
      { files: [], kernelOptions: 'x'.repeat(400) },
    ),
    review('review-own-picker', 'Looking for one', planned, OWN, { picker: { request: 1, folder, problem: null } }),
  ]
}
