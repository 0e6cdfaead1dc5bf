import { assertNever } from '../../app/bytes/assert-never.ts'
import type { StickState } from '../../app/contract/views.ts'
import { strings } from './strings.ts'

/** What a stick is doing, in one line. */
export const progressText = (state: StickState): string => {
  const { build, done, image } = strings
  switch (state.kind) {
    case 'waiting':
      return build.waiting
    case 'running': {
      const { stage } = state.progress
      // The check of an image shows no numbers: it reads what is left.
      return stage === 'image check'
        ? build.doing[stage]
        : build.stageAt(build.stages[stage], image.amount(state.progress))
    }
    case 'done':
      return done.verified
    case 'failed':
      return done.failed
    default:
      return assertNever(state)
  }
}
