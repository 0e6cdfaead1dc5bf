import { formatBytes } from '../../../app/bytes/units.ts'
import type { LayerKind } from '../../../app/formats/formats.ts'
import { aLayer } from '../../../app/formats/layer-kind.ts'
import { type Problem, ProblemError } from '../../../app/problem/problem.ts'
import { causeOf } from '../../platform/system-error.ts'
import { LayerError } from '../stream/layer.ts'
import { SpoolLimitError, SpoolWriteError } from './spooled-source.ts'

export interface UnpackingContext {
  readonly image: string
  /** Folder of the cache. */
  readonly folder: string
  /** The layers so far, from the outside in. */
  readonly layers: readonly LayerKind[]
  readonly signal?: AbortSignal | undefined
}

/** Turns what was thrown while unpacking an image into a ProblemError; a bug stays what it is. */
export const unpackingProblem = (error: unknown, context: UnpackingContext): unknown => {
  const problem = problemIn(error, context)
  return problem ? new ProblemError(problem, { cause: error }) : error
}

const problemIn = (error: unknown, { image, folder, layers, signal }: UnpackingContext): Problem | undefined => {
  if (error instanceof ProblemError) return inside(error.problem, layers)
  if (signal?.aborted) return { code: 'unpack-cancelled', image }
  if (error instanceof LayerError) {
    const code = error.kind === 'damaged' ? 'archive-damaged' : 'archive-refused'
    return { code, image, layer: error.layer, layers, cause: error.why }
  }
  if (error instanceof SpoolLimitError) {
    const cause = `more than ${formatBytes(error.limit)} of it would have to be unpacked`
    return { code: 'archive-refused', image, layer: layers.at(-1) ?? 'gzip', layers, cause }
  }
  if (error instanceof SpoolWriteError) return { code: 'unpack-failed', image, folder, cause: causeOf(error.cause) }
  return undefined
}

/** "a text file" as "a text file inside gzip data". */
const inside = (problem: Problem, layers: readonly LayerKind[]): Problem => {
  const innermost = layers.at(-1)
  if (problem.code !== 'image-not-esxi' || innermost === undefined) return problem
  const comma = problem.what.includes(',') ? ',' : ''
  return { ...problem, what: `${problem.what}${comma} inside ${aLayer(innermost)}` }
}
