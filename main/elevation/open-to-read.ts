import { refuseTarget } from '../../app/problem/refuse-target.ts'
import type { OpenToRead } from '../jobs/verify-stick.ts'
import { codeOf } from '../platform/system-error.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { openTarget } from '../targets/open-target.ts'

const NO_RIGHTS = ['EACCES', 'EPERM']

/**
 * Opens a stick to read it: in this process if it may, otherwise through the privileged writer, which is sent no writes.
 * That one opens only what may be written, so the rules are asked first.
 */
export const openToReadWith =
  (open: OpenTarget): OpenToRead =>
  async facts => {
    try {
      return await openTarget(facts, { writable: false })
    } catch (error) {
      const code = codeOf(error instanceof Error ? error.cause : undefined)
      if (facts.kind !== 'drive' || !NO_RIGHTS.includes(code ?? '')) throw error
      const choices = { allowLarge: true, minimumSize: undefined }
      refuseTarget(facts, choices)
      return open({ facts, choices, createSize: undefined })
    }
  }
