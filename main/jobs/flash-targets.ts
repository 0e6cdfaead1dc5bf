import type { ByteSource } from '../../app/bytes/byte-source.ts'
import type { Inspection } from '../../app/inspection/inspection.ts'
import { runStickJob } from '../../app/jobs/stick-job.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import { minimumStickFor } from '../../app/plan/plan-stick.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Report } from '../../app/report/report.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import type { Progress } from '../../app/write/progress.ts'
import { refuseKnownDamage, type Soundness } from '../../app/write/soundness.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { nodeEffects } from '../platform/effects.ts'
import { openAllowed, refuseTarget } from '../targets/open-allowed.ts'
import { targetIdentity } from '../targets/target-identity.ts'

/** Opens a prepared target for writing, its own volumes taken off the system before. */
export type OpenTarget = (target: PreparedTarget) => Promise<BlockDevice>

/** Opens a target in this process, which must have the right to. */
export const openHere: OpenTarget = ({ facts, createSize, allowLarge, overwrite = false }) =>
  openAllowed(facts, { allowLarge, minimumSize: undefined, overwrite }, createSize === undefined ? {} : { createSize })

export interface FlashRequest extends Soundness {
  readonly image: ByteSource
  /** The image, inspected when this request began. */
  readonly inspection: Inspection
  /** Where the image lies, so that its own drive is refused; undefined for the demo. */
  readonly imagePath: string | undefined
  readonly choices: PlanChoices
  readonly allowLarge: boolean
  /** Whether somebody meant files that hold no disk. */
  readonly overwrite?: boolean
  /** Opens a target for this job: in this process, or behind the privileged writer. */
  readonly open: OpenTarget
  /** Digest of the reviewed plan. */
  readonly reviewed: string | undefined
  /** The MBR's disk id; random where undefined. */
  readonly diskId: number | undefined
}

/** A target that may be used. */
export interface PreparedTarget {
  readonly facts: TargetFacts
  /** Size in bytes of the file to be made; undefined where the target is there already. */
  readonly createSize: number | undefined
  /** Whether somebody meant a target over 64 GB. */
  readonly allowLarge: boolean
  /** Whether somebody meant a file that holds no disk. */
  readonly overwrite?: boolean
}

/**
 * Finds each target and checks it against every rule. Throws ProblemError target-refused for the first that may not be
 * used, and usage where two names are one target, before anything is opened for writing.
 */
export const prepareTargets = async (
  request: FlashRequest,
  paths: readonly string[],
  newSize: number | undefined,
): Promise<PreparedTarget[]> => {
  // First: of two loop devices over one file, each is in use by the other.
  await refuseNamedTwice(paths)
  const minimumSize = minimumStickFor(request.inspection, request.choices)
  const prepared: PreparedTarget[] = []
  for (const path of paths) {
    const target = await findTarget(request, path, newSize)
    refuse(target.facts, request.allowLarge, minimumSize, request.overwrite)
    prepared.push(target)
  }
  return prepared
}

/** Throws ProblemError usage where two of these names are one drive or file. */
export const refuseNamedTwice = async (paths: readonly string[]): Promise<void> => {
  const seen = new Set<string>()
  for (const path of paths) {
    const identity = await targetIdentity(path)
    if (seen.has(identity)) throw new ProblemError({ code: 'usage', message: `${path} is named twice.` })
    seen.add(identity)
  }
}

const findTarget = async (
  { imagePath, allowLarge, overwrite = false }: FlashRequest,
  path: string,
  newSize: number | undefined,
): Promise<PreparedTarget> => {
  const facts = await factsOf(path, {
    newSize: newSize ?? ARTICLE_STICK_BYTES,
    ...(imagePath === undefined ? {} : { imagePath }),
  })
  if (facts.exists && newSize !== undefined && newSize !== facts.size)
    throw new ProblemError({
      code: 'usage',
      message: `${path} exists and has ${facts.size} bytes; --size is for a new file.`,
    })
  return { facts, createSize: facts.exists ? undefined : facts.size, allowLarge, overwrite }
}

/** Throws ProblemError target-refused where a rule speaks against a target. */
export const refuse = (
  facts: TargetFacts,
  allowLarge: boolean,
  minimumSize: number | undefined,
  overwrite = false,
): void => {
  refuseTarget(facts, { allowLarge, minimumSize, overwrite })
}

/** Builds one stick: opens the target for this job alone, runs the job, closes it. Throws ProblemError. */
export const flashTarget = async (
  request: FlashRequest,
  target: PreparedTarget,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Report> => {
  const { image, inspection, choices, reviewed, diskId, damage, acceptDamaged } = request
  if (signal.aborted) throw new ProblemError({ code: 'cancelled', target: target.facts.path, written: false })
  await refuseKnownDamage(request, target.facts.path)
  const device = await request.open(target)
  try {
    const identity = diskId === undefined ? {} : { identity: { diskId } }
    return await runStickJob({
      inspection,
      image,
      device,
      choices,
      reviewed,
      damage,
      acceptDamaged,
      effects: nodeEffects,
      signal,
      onProgress,
      ...identity,
    })
  } finally {
    await device.close()
  }
}
