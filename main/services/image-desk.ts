import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { ImageCheckView, ImageView, PlanView, UnpackView } from '../../app/contract/views.ts'
import { progressJson } from '../../app/report/json.ts'
import type { TargetChoices } from '../../app/target/target-rules.ts'
import type { Progress } from '../../app/write/progress.ts'
import type { ImageService, Reading } from './image-service.ts'
import type { ReviewService } from './review-service.ts'

const PUBLISH_EVERY_MS = 100

export interface DeskOptions {
  readonly images: Pick<ImageService, 'inspect' | 'check' | 'judgeBy' | 'rules'>
  readonly reviews: Pick<ReviewService, 'plan'>
  /** How far this page's image has been unpacked. */
  readonly publish: (view: UnpackView) => void
}

/**
 * What one page reads of images: one at a time to choose it, one to check it, and what its review has to unpack. Another
 * page's readings are not its own, and neither ends the other's.
 */
export class ImageDesk {
  readonly #options: DeskOptions
  #rules: TargetChoices | undefined
  #looking = new AbortController()
  #checking = new AbortController()
  #planning = new AbortController()

  constructor(options: DeskOptions) {
    this.#options = options
  }

  /**
   * Inspects the chosen image, reports the progress of unpacking it under the name that it was asked for by, and cancels
   * an inspection that is still running. Throws ProblemError: image problems, unpack-cancelled.
   */
  async inspect(image: string, asked = image): Promise<ImageView> {
    this.cancel()
    const looking = new AbortController()
    this.#looking = looking
    const { images } = this.#options
    const view = await images.inspect(image, this.#reading(asked, looking.signal))
    // An inspection that was cancelled as it ended must not set the rules for the one that replaced it.
    if (this.#looking === looking) this.#rules = images.judgeBy(view)
    return view
  }

  /** What this page's image requires of a drive; the one that any page chose last, before it has chosen one itself. */
  get rules(): TargetChoices {
    return this.#rules ?? this.#options.images.rules
  }

  /** As ImageService.check; an earlier one for this page ends. */
  check(image: string): Promise<ImageCheckView> {
    this.#checking.abort()
    this.#checking = new AbortController()
    return this.#options.images.check(image, this.#checking.signal)
  }

  /** Ends what is read to choose an image. */
  cancel(): void {
    this.#looking.abort()
    this.#checking.abort()
  }

  /** As ReviewService.plan, reporting what has to be unpacked for it. */
  plan(request: PlanRequest): Promise<PlanView> {
    return this.#options.reviews.plan(request, this.#reading(request.image, this.#planning.signal))
  }

  /** Ends what is unpacked for plans that nobody waits for any more; they fail with unpack-cancelled. */
  cancelPlan(): void {
    this.#planning.abort()
    this.#planning = new AbortController()
  }

  /** Ends everything: the page is gone. */
  leave(): void {
    this.cancel()
    this.cancelPlan()
  }

  #reading(asked: string, signal: AbortSignal): Reading {
    let last = 0
    const onProgress = (progress: Progress): void => {
      const now = Date.now()
      const ends = progress.total > 0 && progress.done >= progress.total
      if (signal.aborted || (now - last < PUBLISH_EVERY_MS && !ends)) return
      last = now
      this.#options.publish({ image: asked, ...progressJson(progress) })
    }
    return { signal, onProgress }
  }
}
