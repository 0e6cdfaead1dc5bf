import type { TargetChoices, TargetFacts } from './target-rules.ts'

/** A target that every rule allows with these choices, to be opened for one job. */
export interface AllowedTarget {
  readonly facts: TargetFacts
  readonly choices: TargetChoices
  /** Size in bytes of the file to create; undefined if the target already exists. */
  readonly createSize: number | undefined
}
