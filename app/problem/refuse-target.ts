import { type DriveIdentity, sameDrive } from '../target/drive-identity.ts'
import { refusalsFor, type TargetChoices, type TargetFacts, targetName } from '../target/target-rules.ts'
import { ProblemError } from './problem.ts'

/** Throws ProblemError target-refused if a rule forbids a target. */
export const refuseTarget = (facts: TargetFacts, choices: TargetChoices): void => {
  const refusals = refusalsFor(facts, choices)
  if (refusals.length > 0) throw new ProblemError({ code: 'target-refused', target: targetName(facts), refusals })
}

/** Throws ProblemError target-changed if a path now leads to a different drive from the one that was reviewed. */
export const refuseChanged = (target: string, { size, serial, diskseq }: DriveIdentity, now: DriveIdentity): void => {
  const reviewed = { size, serial, diskseq }
  if (!sameDrive(reviewed, now)) throw new ProblemError({ code: 'target-changed', target, reviewed, now })
}
