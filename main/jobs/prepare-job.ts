import { inspectImage } from '../../app/inspection/inspect-image.ts'
import {
  type PreparedStick,
  prepareStick,
  refuseNamedTwice,
  type StickOrigin,
  type WantedTarget,
} from '../../app/jobs/prepare-job.ts'
import { needsRest } from '../../app/plan/needs.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import type { Damage } from '../../app/problem/warning.ts'
import { refuseDamage, type Soundness } from '../../app/write/soundness.ts'
import { refuseCancelled } from '../../app/write/write-stick.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenSource } from '../platform/file-source.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { targetIdentity } from '../targets/target-identity.ts'
import { findTarget } from './find-target.ts'
import { NOTHING_WANTED, type WantedChanges, withChanges } from './own-files.ts'

/** What is asked for, in the window after a review or on the command line. */
export interface WantedJob {
  readonly image: string
  readonly targets: readonly WantedTarget[]
  readonly choices: PlanChoices
  /** What the bank is to have besides the image's. */
  readonly own?: WantedChanges
  /** Whether to build sticks even from a damaged image. */
  readonly acceptDamaged: boolean
}

/** How the two ends of a job are opened. */
export interface JobEnds {
  /** `whole`: with what lies behind the banks, which an archive is unpacked for only if it is needed. */
  readonly image: (image: string, signal: AbortSignal, whole: boolean) => Promise<OpenSource>
  readonly target: OpenTarget
  /** Reads an image to its end while the job runs. */
  readonly checks?: {
    damage(image: string, signal: AbortSignal): Promise<Damage | undefined>
    /** Whether reading it is known to find damage. */
    isDamaged(image: string): boolean
  }
}

/** A job with everything checked that can be checked before writing. Its owner closes its source. */
export interface PreparedJob extends StickOrigin, Soundness {
  readonly source: OpenSource
  readonly open: OpenTarget
  readonly sticks: readonly PreparedStick[]
}

/**
 * Opens the image and checks every target against the rules and against what was reviewed. Throws ProblemError: image
 * problems, usage, target-unopenable, target-refused, target-changed, plan-changed, image-unsound, and cancelled if the
 * signal aborts; nothing is written.
 */
export const prepareJob = async (wanted: WantedJob, ends: JobEnds, signal: AbortSignal): Promise<PreparedJob> => {
  const check = new AbortController()
  const rest = needsRest(wanted.choices)
  let source = closingToo(await ends.image(wanted.image, signal, rest), () => check.abort())
  try {
    const soundness = await soundnessOf(wanted, ends, AbortSignal.any([signal, check.signal]))
    // Before their facts: two loop devices over one file would each be in use by the other.
    refuseNamedTwice(await identified(wanted.targets))
    const found = await inspectImage(source, { rest })
    const changed = await withChanges(source, found, wanted.choices, wanted.own ?? NOTHING_WANTED)
    source = changed.source
    const origin = { inspection: changed.inspection, choices: wanted.choices }
    return { ...origin, ...soundness, source, open: ends.target, sticks: await prepareSticks(wanted, origin, signal) }
  } catch (error) {
    await source.close()
    throw error
  }
}

/**
 * One more stick for a job that has been prepared, checked like those that it began with. Throws ProblemError:
 * target-unopenable, target-refused, target-changed, plan-changed.
 */
export const prepareAnother = async (
  job: PreparedJob,
  image: string,
  target: WantedTarget,
  find = findTarget,
): Promise<PreparedStick> => prepareStick(job, target, await find(image, target), nodeEffects)

/** Targets with their identities, whatever they are called. */
export const identified = (
  targets: readonly { readonly path: string }[],
): Promise<{ readonly path: string; readonly identity: string }[]> =>
  Promise.all(targets.map(async ({ path }) => ({ path, identity: await targetIdentity(path) })))

const prepareSticks = async (
  { image, targets }: WantedJob,
  origin: StickOrigin,
  signal: AbortSignal,
): Promise<PreparedStick[]> => {
  const sticks: PreparedStick[] = []
  for (const target of targets) {
    refuseCancelled(signal, { name: target.path }, false)
    sticks.push(prepareStick(origin, target, await findTarget(image, target), nodeEffects))
  }
  refuseCancelled(signal, { name: targets[0]?.path ?? '' }, false)
  return sticks
}

const closingToo = (source: OpenSource, close: () => void): OpenSource => ({
  ...source,
  size: source.size,
  read: (offset, target) => source.read(offset, target),
  close: () => {
    close()
    return source.close()
  },
})

/** Begins to read the image to its end. An image known to be damaged is read before anything else is done. */
const soundnessOf = async (
  { image, targets, acceptDamaged }: WantedJob,
  { checks }: JobEnds,
  signal: AbortSignal,
): Promise<Soundness> => {
  const damage = checks?.damage(image, signal)
  // It may fail before anybody awaits it, and if the job ends first, nobody does.
  damage?.catch(() => {})
  if (checks?.isDamaged(image)) await refuseDamage({ damage, acceptDamaged }, targets[0]?.path ?? '')
  return { damage, acceptDamaged }
}
