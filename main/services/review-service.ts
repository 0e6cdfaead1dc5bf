import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { DriveView, PlanView } from '../../app/contract/views.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { prepareStick } from '../../app/jobs/prepare-job.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { minimumStickFor } from '../../app/plan/plan-stick.ts'
import { planJson } from '../../app/report/json.ts'
import { findTarget } from '../jobs/find-target.ts'
import { inspectWith } from '../jobs/own-files.ts'
import { nodeEffects } from '../platform/effects.ts'
import { driveView } from './drive-views.ts'
import type { ImageService } from './image-service.ts'
import { choicesFrom, newSizeOf, ownFrom, plannedTarget } from './wanted-job.ts'

/** Looks at a target by its path and makes plans to be reviewed; holds no state. */
export class ReviewService {
  readonly #images: ImageService

  constructor(images: ImageService) {
    this.#images = images
  }

  /** Throws ProblemError target-unopenable, and image problems. */
  async target(path: string, newSize: number, image: string): Promise<DriveView> {
    const facts = await findTarget(image, { path, newSize: newSizeOf(newSize) })
    return driveView(facts, { allowLarge: false, minimumSize: image === '' ? undefined : await this.#minimum(image) })
  }

  /** Throws ProblemError: image problems, target-unopenable, target-changed, target-refused. */
  plan(request: PlanRequest): Promise<PlanView> {
    const { image, choices } = request
    return this.#images.use(image, async opened => {
      const chosen = choicesFrom(choices)
      const inspection = await inspectWith(opened, chosen, ownFrom(choices))
      const origin = { inspection, choices: chosen }
      const target = plannedTarget(request)
      const stick = prepareStick(origin, target, await findTarget(image, target), nodeEffects)
      const planned = planJson(stick.plan)
      return {
        ...planned,
        warnings: [...planned.warnings, ...this.#images.warningsOf(image)],
        target: await driveView(stick.facts, stick.choices),
      }
    })
  }

  #minimum(image: string): Promise<number | undefined> {
    return this.#images.use(image, async opened => minimumStickFor(await inspectImage(opened), DEFAULT_CHOICES))
  }
}
