import type { ChoicesView, JobRequest, JobView, StickView } from '../../app/contract/views.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { titleOf } from '../../app/inspection/inspection.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Damage } from '../../app/problem/warning.ts'
import { planJson } from '../../app/report/json.ts'
import { identityOf } from '../../app/target/drive-identity.ts'
import { refuseDamage, type Soundness } from '../../app/write/soundness.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { DEMO } from '../sources/open-image.ts'
import { refuseChanged } from '../targets/refuse-changed.ts'
import { displayName } from './display-name.ts'
import { type FlashRequest, type OpenTarget, type PreparedTarget, refuse, refuseNamedTwice } from './flash-targets.ts'

export const choicesFrom = ({ bootSectors, makeUuid, label, bank }: ChoicesView): PlanChoices => ({
  bootSectors,
  makeUuid,
  label: label ?? undefined,
  bank: bank ?? undefined,
})

export const imagePathOf = (image: string): { imagePath?: string } => (image === DEMO ? {} : { imagePath: image })

/** A stick that may be built, as it was reviewed. */
export interface PreparedStick {
  readonly prepared: PreparedTarget
  readonly request: FlashRequest
  readonly view: Omit<StickView, 'state' | 'rates' | 'stages'>
}

/** A job of which everything was checked that can be before anything is written. Whoever has it closes its source. */
export interface PreparedJob {
  readonly source: OpenSource
  readonly image: JobView['image']
  readonly sticks: readonly PreparedStick[]
}

/** How the two ends of a job are opened. */
export interface JobEnds {
  readonly image: (image: string, signal: AbortSignal) => Promise<OpenSource>
  readonly target: OpenTarget
  /** Reads an image to its end beside the job. */
  readonly checks?: {
    damage(image: string, signal: AbortSignal): Promise<Damage | undefined>
    /** Whether that is known to find damage. */
    isDamaged(image: string): boolean
  }
}

/**
 * Opens the image and checks every target against the rules and against what was reviewed. Throws ProblemError: image
 * problems, target-refused, target-changed, plan-changed, image-unsound, and cancelled where the signal comes; nothing is written.
 */
export const prepareJob = async (request: JobRequest, ends: JobEnds, signal: AbortSignal): Promise<PreparedJob> => {
  const check = new AbortController()
  const source = closingToo(await ends.image(request.image, signal), () => check.abort())
  try {
    const soundness = await soundnessOf(request, ends, AbortSignal.any([signal, check.signal]))
    await refuseNamedTwice(request.targets.map(({ path }) => path))
    const inspection = await inspectImage(source)
    const choices = choicesFrom(request.choices)
    const minimum = minimumStickFor(inspection, choices)
    const sticks: PreparedStick[] = []
    for (const target of request.targets) {
      refuseCancelled(target.path, signal)
      const options = { ...imagePathOf(request.image), ...(target.newSize > 0 ? { newSize: target.newSize } : {}) }
      const facts = await factsOf(target.path, options)
      const { allowLarge } = target
      refuse(facts, allowLarge, minimum)
      refuseChanged(target.path, target, identityOf(facts))
      const plan = planStick(inspection, facts.size, choices, nodeEffects)
      if (plan.digest !== target.digest)
        throw new ProblemError({ code: 'plan-changed', reviewed: target.digest, now: plan.digest })
      sticks.push({
        prepared: { facts, createSize: facts.exists ? undefined : facts.size, allowLarge },
        request: {
          image: source,
          inspection,
          imagePath: options.imagePath,
          choices,
          allowLarge,
          ...soundness,
          open: ends.target,
          reviewed: target.digest,
          diskId: undefined,
        },
        view: {
          path: facts.path,
          description: displayName(facts),
          size: facts.size,
          serial: facts.serial ?? null,
          plan: planJson(plan),
        },
      })
    }
    refuseCancelled(request.targets[0]?.path ?? '', signal)
    return { source, image: { path: request.image, title: titleOf(inspection) }, sticks }
  } catch (error) {
    await source.close()
    throw error
  }
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

/** Begins to read the image to its end. One that is known to be damaged is read before anything else is done. */
const soundnessOf = async (
  { image, targets, acceptDamaged }: JobRequest,
  { checks }: JobEnds,
  signal: AbortSignal,
): Promise<Soundness> => {
  const damage = checks?.damage(image, signal)
  // Where the job ends before, nobody waits for it.
  damage?.catch(() => {})
  if (checks?.isDamaged(image)) await refuseDamage({ damage, acceptDamaged }, targets[0]?.path ?? '')
  return { damage, acceptDamaged }
}

const refuseCancelled = (target: string, signal: AbortSignal): void => {
  if (signal.aborted) throw new ProblemError({ code: 'cancelled', target, written: false })
}
