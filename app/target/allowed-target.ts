import type { TargetChoices, TargetFacts } from './target-rules.ts'

/** A target that every rule allows under these choices, to be opened for one job. */
export interface AllowedTarget {
  readonly facts: TargetFacts
  readonly choices: TargetChoices
  /** Size in bytes of the file to be made; undefined where the target is there already. */
  readonly createSize: number | undefined
}
