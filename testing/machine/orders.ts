import type { TargetFacts } from '../../app/target/target-rules.ts'

/** What a test tells its host: which drives there are, and how targets misbehave. */
export interface Orders {
  readonly drives?: readonly TargetFacts[]
  /** Waits before each write, in milliseconds. */
  readonly slow?: number
  /** Changes one byte of the write over this offset (bytes). */
  readonly corruptAt?: number
  /** Fails every write from this offset on (bytes). */
  readonly breakAt?: number
  /** The end of the path of the only target that this is for; all targets if left out. */
  readonly breakOnly?: string
  /** Never finishes a write from this offset on (bytes). */
  readonly hangAt?: number
}
