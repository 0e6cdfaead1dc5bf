import { type DriveIdentity, sameDrive } from './drive-identity.ts'

type Known = DriveIdentity & { readonly path: string }

/** The drives of a list that were not in the one before: plugged in since, or plugged in again. */
export const arrivedSince = <D extends Known>(before: readonly Known[], now: readonly D[]): D[] =>
  now.filter(drive => !before.some(other => other.path === drive.path && sameDrive(other, drive)))
