import { ProblemError } from '../../app/problem/problem.ts'
import { type DriveIdentity, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { listDrives } from '../drives/drive-facts.ts'

const SERIAL = 'serial:'

/** A target as it was named, and the drive that it must be; undefined if a path was named. */
export interface NamedTarget {
  readonly path: string
  readonly drive: DriveIdentity | undefined
}

/**
 * Finds the drives that are named by serial number, `serial:4C530001`, wherever they are plugged in. Every other name is
 * a path. Throws ProblemError target-unopenable where not exactly one drive has that number.
 */
export const namedTargets = async (
  names: readonly string[],
  list: () => Promise<readonly TargetFacts[]> = listDrives,
): Promise<NamedTarget[]> => {
  if (!names.some(isSerial)) return names.map(path => ({ path, drive: undefined }))
  const drives = await list()
  return names.map(name => (isSerial(name) ? withSerial(name, drives) : { path: name, drive: undefined }))
}

/** The same for one name. */
export const namedTarget = async (name: string): Promise<NamedTarget> => {
  const [target] = await namedTargets([name])
  return target ?? { path: name, drive: undefined }
}

const isSerial = (name: string): boolean => name.startsWith(SERIAL)

const withSerial = (target: string, drives: readonly TargetFacts[]): NamedTarget => {
  const serial = target.slice(SERIAL.length)
  const [found, another] = drives.filter(drive => serial !== '' && drive.serial === serial)
  if (!found) throw unopenable(target, 'no drive has this serial number')
  if (another) throw unopenable(target, `${found.path} and ${another.path} both have this serial number`)
  return { path: found.path, drive: identityOf(found) }
}

const unopenable = (target: string, cause: string): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause })
