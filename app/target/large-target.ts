import { LARGE_BYTES, refusalsFor, type TargetChoices, type TargetFacts } from './target-rules.ts'

/**
 * Whether the only thing against a target is that it is larger than a stick. It may be offered then, and used once its
 * name has been typed: whoever asks for that grants `allowLarge` to this target alone. A large drive that is built in
 * is not such a target.
 */
export const isLargeTarget = (facts: TargetFacts, choices: TargetChoices): boolean =>
  facts.size > LARGE_BYTES && refusalsFor(facts, { ...choices, allowLarge: true }).length === 0
