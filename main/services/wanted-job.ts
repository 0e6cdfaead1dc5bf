import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { ChoicesView, JobRequest } from '../../app/contract/views.ts'
import type { WantedTarget } from '../../app/jobs/prepare-job.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import type { DriveIdentity } from '../../app/target/drive-identity.ts'
import { NOTHING_WANTED, type WantedChanges } from '../jobs/own-files.ts'
import type { WantedJob } from '../jobs/prepare-job.ts'

export const choicesFrom = ({ bootSectors, makeUuid, label, bank, layout, secondBank }: ChoicesView): PlanChoices => ({
  bootSectors,
  makeUuid,
  label: label ?? undefined,
  bank: bank ?? undefined,
  layout,
  secondBank,
})

/** The user's own files, as the window names them. */
export const ownFrom = ({ own }: ChoicesView): WantedChanges =>
  own
    ? {
        files: own.files,
        kernelOptions: own.kernelOptions === null ? undefined : { how: 'replace', text: own.kernelOptions },
      }
    : NOTHING_WANTED

/** The window sends 0 if no file is to be created. */
export const newSizeOf = (bytes: number): number | undefined => (bytes > 0 ? bytes : undefined)

interface ReviewedTarget {
  readonly path: string
  readonly newSize: number
  readonly allowLarge: boolean
  readonly drive: DriveIdentity
  readonly digest: string | undefined
}

const wantedTarget = ({ path, newSize, allowLarge, drive, digest }: ReviewedTarget): WantedTarget => ({
  path,
  newSize: newSizeOf(newSize),
  askedSize: undefined,
  allowLarge,
  overwrite: false,
  reviewed: { drive, digest },
})

/** The target of a plan that the window wants to review. */
export const plannedTarget = ({ target, newSize, identity, allowLarge }: PlanRequest): WantedTarget =>
  wantedTarget({ path: target, newSize, allowLarge, drive: identity, digest: undefined })

/** The job that the window asks for, as it was reviewed there. */
export const wantedJob = ({ image, targets, choices, acceptDamaged }: JobRequest): WantedJob => ({
  image,
  targets: targets.map(target => wantedTarget({ ...target, drive: target })),
  choices: choicesFrom(choices),
  own: ownFrom(choices),
  acceptDamaged,
})
