import { realpath } from 'node:fs/promises'
import type { WriterJob } from '../../app/contract/writer-message.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { refuseChanged, refuseTarget } from '../../app/problem/refuse-target.ts'
import { descriptionOf, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { openAllowed } from '../targets/open-allowed.ts'
import { openTarget } from '../targets/open-target.ts'

/**
 * The privileged side's own check, no matter who asks: the target must be a drive of the size, serial and name that were
 * reviewed, and one that every rule allows unless it is granted for reading alone: then it is opened so that this process
 * cannot write to it, and nothing is unmounted. Throws ProblemError target-refused, target-changed or target-unopenable.
 */
export const openJob = async (job: WriterJob): Promise<BlockDevice> => {
  const path = await devicePath(job.path)
  const facts = await factsOf(path, {})
  // A file needs no privilege, and with privilege any file of the system could be overwritten.
  if (facts.kind !== 'drive') throw unopenable(job, 'it is not a drive')
  if (job.access === 'read') {
    refuseOther(job, facts)
    return openTarget(facts, { writable: false })
  }
  const choices = { allowLarge: job.allowLarge, minimumSize: undefined }
  refuseTarget(facts, choices)
  refuseOther(job, facts)
  return openAllowed({ facts, choices, createSize: undefined })
}

// Only the system creates names there. In any other folder, its owner could swap a link between the check and opening.
const DEVICES = /^\/dev\/[^/]+$|^\\\\\.\\PhysicalDrive\d+$/i

const devicePath = async (path: string): Promise<string> => {
  const real = process.platform === 'win32' ? path : await realpath(path).catch(() => path)
  if (DEVICES.test(real)) return real
  throw unopenable({ path }, 'it is not a drive')
}

const refuseOther = (job: WriterJob, facts: TargetFacts): void => {
  refuseChanged(job.path, job, identityOf(facts))
  const description = descriptionOf(facts)
  if (description !== job.description)
    throw unopenable(job, `it is ${description ?? 'unnamed'} now, and was ${job.description ?? 'unnamed'}`)
}

const unopenable = ({ path }: { readonly path: string }, cause: string): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target: path, cause })
