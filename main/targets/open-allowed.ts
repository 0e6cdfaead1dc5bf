import { refuseChanged, refuseTarget } from '../../app/problem/refuse-target.ts'
import type { AllowedTarget } from '../../app/target/allowed-target.ts'
import { identityOf } from '../../app/target/drive-identity.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { openTarget } from './open-target.ts'
import { unmountAutomatic } from './unmount.ts'

/** Opens a target for writing: in this process, or through the privileged writer. */
export type OpenTarget = (target: AllowedTarget) => Promise<BlockDevice>

/**
 * Opens a target for writing in this process, which must have the right to. Volumes that the desktop mounted are
 * unmounted first. The rules are applied again once it is open, because until then anybody may have begun to use it.
 * Throws ProblemError target-refused, target-changed or target-unopenable.
 */
export const openAllowed: OpenTarget = async ({ facts, choices, createSize }) => {
  await unmountAutomatic(facts)
  const device = await openTarget(facts, { writable: true, ...(createSize === undefined ? {} : { createSize }) })
  try {
    const now = await factsOf(facts.path, {})
    refuseTarget(now, choices)
    // Linux has told by the handle itself; on other systems the list of drives is all there is to ask.
    if (facts.kind === 'drive') refuseChanged(facts.path, identityOf(facts), identityOf(now))
    return device
  } catch (error) {
    await device.close()
    throw error
  }
}
