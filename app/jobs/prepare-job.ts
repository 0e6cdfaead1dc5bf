import type { Effects } from '../bytes/effects.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan, PlanChoices } from '../plan/plan.ts'
import { minimumStickFor, planStick } from '../plan/plan-stick.ts'
import { ProblemError } from '../problem/problem.ts'
import { refuseChanged, refuseTarget } from '../problem/refuse-target.ts'
import type { AllowedTarget } from '../target/allowed-target.ts'
import { type DriveIdentity, identityOf } from '../target/drive-identity.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import { shellWords } from '../words/shell-wording.ts'

/** A target as it was named for a job. Sizes in bytes. */
export interface WantedTarget {
  readonly path: string
  /** The size of the file to create if there is nothing at the path; without it, such a path is a problem. */
  readonly newSize: number | undefined
  /** The size that was asked for; an existing file must have it. */
  readonly askedSize: number | undefined
  /** Whether a target over 64 GB is intended. */
  readonly allowLarge: boolean
  /** Whether overwriting a file that holds no disk is intended. */
  readonly overwrite: boolean
  /** What was reviewed: the drive, and the digest of its plan. Undefined if nothing was. */
  readonly reviewed: { readonly drive: DriveIdentity | undefined; readonly digest: string | undefined }
}

/** What the sticks of a job are made from. */
export interface StickOrigin {
  readonly inspection: Inspection
  readonly choices: PlanChoices
}

/** A stick that may be built: its target, allowed by every rule, and its plan. */
export interface PreparedStick extends AllowedTarget {
  readonly plan: Plan
}

/** Throws ProblemError usage if two targets are the same drive or file; `identity` is equal for all its names. */
export const refuseNamedTwice = (targets: readonly { readonly path: string; readonly identity: string }[]): void => {
  const seen = new Set<string>()
  for (const { path, identity } of targets) {
    if (seen.has(identity)) throw new ProblemError({ code: 'usage', message: shellWords.namedTwice(path) })
    seen.add(identity)
  }
}

/**
 * Checks a target, as it is now, against what was asked for, what was reviewed and every rule, and plans its stick.
 * Throws ProblemError: usage, target-changed, target-refused, plan-changed, and whatever planStick throws.
 */
export const prepareStick = (
  { inspection, choices }: StickOrigin,
  { path, askedSize, allowLarge, overwrite, reviewed }: WantedTarget,
  facts: TargetFacts,
  effects: Pick<Effects, 'sha256'>,
): PreparedStick => {
  refuseOtherSize(path, facts, askedSize)
  if (reviewed.drive) refuseChanged(path, reviewed.drive, identityOf(facts))
  // A stick that is too small for a larger layout may still be used: the plan says which layouts fit.
  const article = { ...choices, layout: undefined }
  const limits = { allowLarge, overwrite, minimumSize: minimumStickFor(inspection, article) }
  refuseTarget(facts, limits)
  const plan = planStick(inspection, facts.size, choices, effects)
  refuseOtherPlan(plan, reviewed.digest)
  return { facts, choices: limits, createSize: facts.exists ? undefined : facts.size, plan }
}

const refuseOtherSize = (path: string, { exists, size }: TargetFacts, asked: number | undefined): void => {
  if (exists && asked !== undefined && asked !== size)
    throw new ProblemError({
      code: 'usage',
      message: shellWords.sizeOfExisting(path, size),
    })
}

/** Throws ProblemError plan-changed if a plan is not the reviewed one. */
export const refuseOtherPlan = ({ digest }: Plan, reviewed: string | undefined): void => {
  if (reviewed !== undefined && reviewed !== digest)
    throw new ProblemError({ code: 'plan-changed', reviewed, now: digest })
}
