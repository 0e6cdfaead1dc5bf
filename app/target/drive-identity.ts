import type { TargetFacts } from './target-rules.ts'

/** What distinguishes a drive from another that takes its name. Each is null if the system does not say. */
export interface DriveIdentity {
  /** Capacity in bytes. */
  readonly size: number
  readonly serial: string | null
  /** Linux numbers every medium that appears (/sys/block/X/diskseq); no number is reused until a restart. */
  readonly diskseq: string | null
}

/** The identity of a drive as it is now. */
export const identityOf = ({
  size,
  serial,
  diskseq,
}: Pick<TargetFacts, 'size' | 'serial' | 'diskseq'>): DriveIdentity => ({
  size,
  serial: serial ?? null,
  diskseq: diskseq ?? null,
})

/** Whether two identities are the same drive: not another with the same name, nor the same one plugged in again. */
export const sameDrive = (a: DriveIdentity, b: DriveIdentity): boolean =>
  a.size === b.size && a.serial === b.serial && a.diskseq === b.diskseq

/** The system's name for a drive; null if it has none, in which case `description` is just its path. */
export const descriptionOf = ({ description, path }: Pick<TargetFacts, 'description' | 'path'>): string | null =>
  description === path ? null : description
