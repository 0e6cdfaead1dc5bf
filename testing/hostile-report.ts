import { memorySource } from '../app/bytes/byte-source.ts'
import type { JobView, StickView } from '../app/contract/views.ts'
import { inspectImage } from '../app/inspection/inspect-image.ts'
import { titleOf } from '../app/inspection/inspection.ts'
import { runStickJob } from '../app/jobs/stick-job.ts'
import { DEFAULT_CHOICES } from '../app/plan/plan.ts'
import { planStick } from '../app/plan/plan-stick.ts'
import { planJson, problemJson, reportJson } from '../app/report/json.ts'
import { ARTICLE_STICK_BYTES } from '../app/target/article-stick.ts'
import { HOSTILE, hostileImage } from './hostile.ts'
import { memoryDevice, testEffects } from './memory-device.ts'

/** Text that could act as markup, or end an attribute, a style or a page. */
export const MARKUP = `"><img src=x onerror=alert(1)>'\`</style></pre><script>alert(2)</script>&amp;${HOSTILE}`

/** A job that has ended: one stick built from a hostile image, one that failed, and one that never began. */
export const hostileJob = async (): Promise<JobView> => {
  const source = memorySource(hostileImage())
  const inspection = await inspectImage(source)
  const device = memoryDevice(ARTICLE_STICK_BYTES)
  const report = await runStickJob({
    image: source,
    device,
    choices: DEFAULT_CHOICES,
    reviewed: undefined,
    effects: testEffects,
    signal: { aborted: false },
    onProgress: () => {},
  })
  const plan = planJson(planStick(inspection, device.size, DEFAULT_CHOICES, testEffects))
  const stick = (path: string, state: StickView['state']): StickView => ({
    path: `${path}${MARKUP}`,
    description: `SanDisk ${MARKUP}`,
    size: device.size,
    serial: `4F2A${MARKUP}`,
    plan,
    state,
    rates: [],
    stages: [],
  })
  const problem = problemJson({
    code: 'target-failed',
    target: MARKUP,
    stage: 'boot bank',
    action: 'write',
    lba: 40_132,
    cause: MARKUP,
    condition: 'partly written',
  })
  return {
    id: 1,
    revision: 1,
    image: { path: MARKUP, title: `${titleOf(inspection)} ${MARKUP}` },
    sticks: [
      stick('/dev/sdb', { kind: 'done', report: reportJson(report) }),
      stick('/dev/sdc', { kind: 'failed', problem }),
      stick('/dev/sdd', { kind: 'waiting' }),
    ],
    own: null,
    phase: 'ended',
  }
}

export const ORIGIN = { date: '2026-11-25T01:02:03.456Z', version: '0.1.0' }
