import { refuseChanged, refuseTarget } from '../problem/refuse-target.ts'
import { planRestore, type RestoreChoices, type RestorePlan } from '../restore/restore-plan.ts'
import type { AllowedTarget } from '../target/allowed-target.ts'
import { identityOf } from '../target/drive-identity.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import type { WantedTarget } from './prepare-job.ts'

/** A drive that may be restored: allowed by every rule, and planned. */
export interface PreparedRestore extends AllowedTarget {
  readonly plan: RestorePlan
}

/**
 * Checks a drive, as it is now, against what was reviewed and every rule, and plans its volume. Throws ProblemError:
 * target-changed, target-refused, no-such-volume.
 */
export const prepareRestore = (
  { path, allowLarge, overwrite, reviewed }: Pick<WantedTarget, 'path' | 'allowLarge' | 'overwrite' | 'reviewed'>,
  choices: RestoreChoices,
  facts: TargetFacts,
): PreparedRestore => {
  if (reviewed.drive) refuseChanged(path, reviewed.drive, identityOf(facts))
  const limits = { allowLarge, overwrite, minimumSize: undefined }
  refuseTarget(facts, limits)
  return { facts, choices: limits, createSize: undefined, plan: planRestore(path, facts.size, choices) }
}
