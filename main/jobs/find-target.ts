import type { WantedTarget } from '../../app/jobs/prepare-job.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { DEMO } from '../sources/open-image.ts'

/**
 * The facts of a target for a job with this image, so that the image's own drive can be refused. Throws ProblemError
 * target-unopenable.
 */
export const findTarget = (
  image: string,
  { path, newSize }: Pick<WantedTarget, 'path' | 'newSize'>,
): Promise<TargetFacts> =>
  factsOf(path, {
    ...(image === DEMO ? {} : { imagePath: image }),
    ...(newSize === undefined ? {} : { newSize }),
  })
