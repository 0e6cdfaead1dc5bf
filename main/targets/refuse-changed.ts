import { ProblemError } from '../../app/problem/problem.ts'
import { type DriveIdentity, sameDrive } from '../../app/target/drive-identity.ts'

/** Throws ProblemError target-changed where another drive is behind a path than the one that was reviewed. */
export const refuseChanged = (target: string, { size, serial, diskseq }: DriveIdentity, now: DriveIdentity): void => {
  const reviewed = { size, serial, diskseq }
  if (!sameDrive(reviewed, now)) throw new ProblemError({ code: 'target-changed', target, reviewed, now })
}
