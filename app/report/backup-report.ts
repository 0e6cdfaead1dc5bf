import type { Inspection } from '../inspection/inspection.ts'
import type { StageTime } from '../write/progress.ts'

/** A backup that was read back and found equal. Sizes in bytes. */
export interface BackupReport {
  /** The stick. */
  readonly target: string
  readonly file: string
  /** Bytes of the file. */
  readonly fileBytes: number
  readonly inspection: Inspection
  /** Capacity of the stick, and size of the image that the file unpacks to. */
  readonly size: number
  /** Bytes that were read; all others are zeros in the file. */
  readonly usedBytes: number
  /** SHA-256 of the whole image. */
  readonly sha256: string
  readonly stages: readonly StageTime[]
  /** Duration of the whole job, in seconds. */
  readonly seconds: number
}
