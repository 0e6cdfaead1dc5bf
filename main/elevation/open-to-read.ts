import type { OpenToRead } from '../jobs/verify-stick.ts'
import { codeOf } from '../platform/system-error.ts'
import { openTarget } from '../targets/open-target.ts'

const NO_RIGHTS = ['EACCES', 'EPERM']

const readHere: OpenToRead = facts => openTarget(facts, { writable: false })

/**
 * Opens a stick to read it: in this process if it may, otherwise through `withPrivilege`. Reading harms nothing, so no
 * rule of writing applies and nothing is unmounted.
 */
export const openToReadWith =
  (withPrivilege: OpenToRead, withOwn: OpenToRead = readHere): OpenToRead =>
  async facts => {
    try {
      return await withOwn(facts)
    } catch (error) {
      const code = codeOf(error instanceof Error ? error.cause : undefined)
      if (facts.kind !== 'drive' || !NO_RIGHTS.includes(code ?? '')) throw error
      return withPrivilege(facts)
    }
  }
