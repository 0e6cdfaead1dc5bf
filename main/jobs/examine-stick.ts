import { type ExaminationReport, type ExamineJob, runExamineJob } from '../../app/jobs/examine-job.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { nodeEffects } from '../platform/effects.ts'
import { type OpenToRead, type StickToRead, withStick } from './verify-stick.ts'

/** Judges a stick by itself, without an image. Throws what opening and examining it throw. */
export const examineStick = (
  stick: StickToRead,
  open: OpenToRead,
  how: Pick<ExamineJob, 'signal' | 'onProgress'>,
): Promise<{ readonly report: ExaminationReport; readonly facts: TargetFacts }> =>
  withStick(stick, open, async (device, facts) => ({
    facts,
    report: await runExamineJob({ device, effects: nodeEffects, ...how }),
  }))
