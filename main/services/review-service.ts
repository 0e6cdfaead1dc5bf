import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { DriveView, PlanView } from '../../app/contract/views.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../app/inspection/inspection.ts'
import { layoutOffers } from '../../app/jobs/layout-offers.ts'
import { prepareStick } from '../../app/jobs/prepare-job.ts'
import { needsRest } from '../../app/plan/needs.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { minimumStickFor } from '../../app/plan/plan-stick.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { planJson } from '../../app/report/json.ts'
import { findTarget } from '../jobs/find-target.ts'
import { inspectWith } from '../jobs/own-files.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { driveView } from './drive-views.ts'
import type { ImageService, Reading } from './image-service.ts'
import { choicesFrom, newSizeOf, ownFrom, plannedTarget } from './wanted-job.ts'

/** An image with what lies behind its banks, if that can be had without unpacking more. */
const wholeOf = async (opened: OpenSource, inspection: Inspection): Promise<Inspection | 'packed' | 'damaged'> => {
  if (opened.packing) return 'packed'
  try {
    const { rest } = await inspectImage(opened, { rest: true })
    return rest ? { ...inspection, rest } : 'damaged'
  } catch (error) {
    if (error instanceof ProblemError) return 'damaged'
    throw error
  }
}

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

  /**
   * Throws ProblemError: image problems, target-unopenable, target-changed, target-refused; unpack-cancelled if the
   * reading is.
   */
  plan(request: PlanRequest, reading: Reading): Promise<PlanView> {
    const { image } = request
    const choices = choicesFrom(request.choices)
    const rest = needsRest(choices)
    const plan = async (opened: OpenSource): Promise<PlanView> => {
      const inspection = await inspectWith(opened, choices, ownFrom(request.choices))
      const target = plannedTarget(request)
      const stick = prepareStick({ inspection, choices }, target, await findTarget(image, target), nodeEffects)
      const planned = planJson(stick.plan)
      const whole = rest ? inspection : await wholeOf(opened, inspection)
      return {
        ...planned,
        warnings: [...planned.warnings, ...this.#images.warningsOf(image)],
        target: await driveView(stick.facts, stick.choices),
        layouts: layoutOffers(inspection, whole, planned.size, choices, nodeEffects),
      }
    }
    return rest ? this.#images.withWhole(image, plan, reading) : this.#images.use(image, plan, reading.signal)
  }

  #minimum(image: string): Promise<number | undefined> {
    return this.#images.use(image, async opened => minimumStickFor(await inspectImage(opened), DEFAULT_CHOICES))
  }
}
