import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { runStickJob } from '../../app/jobs/stick-job.ts'
import type { Report } from '../../app/report/report.ts'
import type { StickIdentity } from '../../app/stick/stick-identity.ts'
import type { Progress } from '../../app/write/progress.ts'
import { refuseKnownDamage } from '../../app/write/soundness.ts'
import { refuseCancelled } from '../../app/write/write-stick.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { PreparedJob } from './prepare-job.ts'

export interface BuildOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Used instead of random values. */
  readonly identity?: Partial<StickIdentity>
}

/** Builds one stick of a job: opens its target, runs the stick's job on it, closes it. Throws ProblemError. */
export const buildStick = async (
  { inspection, choices, source, damage, acceptDamaged, open }: PreparedJob,
  stick: PreparedStick,
  options: BuildOptions,
): Promise<Report> => {
  const target = stick.facts.path
  refuseCancelled(options.signal, { name: target }, false)
  await refuseKnownDamage({ damage, acceptDamaged }, target)
  const device = await open(stick)
  try {
    return await runStickJob({
      image: source,
      inspection,
      choices,
      damage,
      acceptDamaged,
      device,
      reviewed: stick.plan.digest,
      effects: nodeEffects,
      ...options,
    })
  } finally {
    await device.close()
  }
}
