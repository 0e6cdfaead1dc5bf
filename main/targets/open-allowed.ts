import { ProblemError } from '../../app/problem/problem.ts'
import { refusalsFor, type TargetChoices, type TargetFacts, targetName } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { type OpenOptions, openTarget } from './open-target.ts'
import { unmountAutomatic } from './unmount.ts'

/** Throws ProblemError target-refused where a rule speaks against a target. */
export const refuseTarget = (facts: TargetFacts, choices: TargetChoices): void => {
  const refusals = refusalsFor(facts, choices)
  if (refusals.length > 0) throw new ProblemError({ code: 'target-refused', target: targetName(facts), refusals })
}

/**
 * Opens a reviewed target for writing, what the desktop mounted of it taken off before. The rules are asked again once
 * it is open: until then anybody may have begun to use it. Throws ProblemError target-refused, target-changed or
 * target-unopenable.
 */
export const openAllowed = async (
  facts: TargetFacts,
  choices: TargetChoices,
  options: Omit<OpenOptions, 'writable'> = {},
): Promise<BlockDevice> => {
  await unmountAutomatic(facts)
  const device = await openTarget(facts, { ...options, writable: true })
  try {
    refuseTarget(await factsOf(facts.path, {}), choices)
    return device
  } catch (error) {
    await device.close()
    throw error
  }
}
