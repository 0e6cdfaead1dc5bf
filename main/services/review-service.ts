import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { DriveView, PlanView } from '../../app/contract/views.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import { planJson } from '../../app/report/json.ts'
import { identityOf } from '../../app/target/drive-identity.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { refuse } from '../jobs/flash-targets.ts'
import { choicesFrom, imagePathOf } from '../jobs/prepare-job.ts'
import { nodeEffects } from '../platform/effects.ts'
import { refuseChanged } from '../targets/refuse-changed.ts'
import { driveView } from './drive-views.ts'
import type { ImageService } from './image-service.ts'

const factsFor = (path: string, newSize: number, image: string) =>
  factsOf(path, { ...imagePathOf(image), ...(newSize > 0 ? { newSize } : {}) })

/** Looks at a target by its path, and makes plans to be reviewed; keeps nothing. */
export class ReviewService {
  readonly #images: ImageService

  constructor(images: ImageService) {
    this.#images = images
  }

  /** Throws ProblemError target-unopenable, and image problems. */
  async target(path: string, newSize: number, image: string): Promise<DriveView> {
    const facts = await factsFor(path, newSize, image)
    return driveView(facts, { allowLarge: false, minimumSize: image === '' ? undefined : await this.#minimum(image) })
  }

  /** Throws ProblemError: image problems, target-unopenable, target-changed, target-refused. */
  plan({ image, target, newSize, identity, choices, allowLarge }: PlanRequest): Promise<PlanView> {
    return this.#images.use(image, async opened => {
      const inspection = await inspectImage(opened)
      const wanted = choicesFrom(choices)
      const facts = await factsFor(target, newSize, image)
      refuseChanged(target, identity, identityOf(facts))
      const limits = { allowLarge, minimumSize: minimumStickFor(inspection, wanted) }
      refuse(facts, limits.allowLarge, limits.minimumSize)
      const planned = planJson(planStick(inspection, facts.size, wanted, nodeEffects))
      return {
        ...planned,
        warnings: [...planned.warnings, ...this.#images.warningsOf(image)],
        target: await driveView(facts, limits),
      }
    })
  }

  #minimum(image: string): Promise<number | undefined> {
    return this.#images.use(image, async opened => minimumStickFor(await inspectImage(opened), DEFAULT_CHOICES))
  }
}
