import type { ImageCheckView, ProblemView } from '../../app/contract/views.ts'
import { begun, type Effects, ignored } from './answering.ts'
import { lookAgain } from './look-again.ts'
import type { WizardEvent } from './reduce.ts'
import { imageStage } from './reduce-image.ts'
import type { WizardState } from './wizard-state.ts'

const readingIn = (state: WizardState) => {
  const stage = imageStage(state)
  return stage?.kind === 'reading' ? stage : undefined
}

/** Reading an image, for a new draft or to rebuild the failed sticks of a job. */
export const imageEffects: Effects = (bridge, answer) => {
  // It runs alongside everything else; if it fails, nothing is said about the rest of the archive.
  const check = (path: string, request: number): void =>
    answer<ImageCheckView>(
      bridge.call('checkImage', path),
      checked => ({ kind: 'checked', request, check: checked }),
      () => ({ kind: 'checked', request, check: null }),
    )

  return (event, before, after) => {
    // Cancelled first, so that it does not hit the image that is chosen next. If the call fails, the connection is
    // lost, which is reported anyway.
    const leaves = event.kind === 'travel' && readingIn(before) && !readingIn(after)
    if (event.kind === 'another-image' || leaves) ignored(bridge.call('cancelInspect'))
    const reading = begun(readingIn(before), readingIn(after))
    if (reading) {
      const { path, typed, request, retry } = reading
      const failed = (problem: ProblemView): WizardEvent => ({ kind: 'not-read', request, problem })
      if (retry) answer(lookAgain(bridge, retry), seen => ({ kind: 'looked', request, retry, ...seen }), failed)
      else
        answer(
          bridge.call(typed ? 'inspectTyped' : 'inspect', path),
          image => ({ kind: 'read', request, image }),
          failed,
        )
    }
    const isRead = event.kind === 'read' && readingIn(before)?.request === event.request
    if (isRead && event.image.packing) check(event.image.path, event.request)
  }
}
