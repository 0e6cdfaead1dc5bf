import { memorySource } from '../../../app/bytes/byte-source.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../../app/inspection/inspection.ts'
import { runStickJob } from '../../../app/jobs/stick-job.ts'
import { runVerifyJob } from '../../../app/jobs/verify-job.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../../../app/plan/plan.ts'
import { minimumStickFor } from '../../../app/plan/plan-stick.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { reportJson } from '../../../app/report/json.ts'
import type { Report } from '../../../app/report/report.ts'
import { type Campaign, hold, Violation } from '../campaign.ts'
import { CaseDevice, caseEffects } from '../device.ts'
import { mutate, Scratch } from '../images/mutate.ts'
import { makeShapes } from '../images/shapes.ts'
import { judgeStick, RIGHT } from '../judge/judge-stick.ts'
import type { Random } from '../random.ts'
import { holdWords, WORDS } from '../words.ts'

const REFUSED = 'a refused job has written nothing'
const BLAMED = 'a flaw of the image is never found on the stick'
const VERIFIES = 'a stick that is called done verifies'

const CASES = { short: 2000, long: 100_000 } as const

const LABELS = ['STICK', 'ESXI 4', 'A', 'ELEVENCHARS']

const choicesOf = (random: Random): PlanChoices => ({
  ...DEFAULT_CHOICES,
  bootSectors: random.chance(70) ? 'needed' : 'usual',
  makeUuid: random.chance(30),
  label: random.chance(15) ? random.pick(LABELS) : undefined,
})

/** A size in bytes at or near what is needed; now and then too small, or larger and not a whole number of cylinders. */
const sizeOf = (inspection: Inspection, choices: PlanChoices, random: Random): number => {
  const minimum = minimumStickFor(inspection, choices) ?? 8 << 20
  if (minimum > 32 << 20) return 32 << 20
  if (random.chance(10)) return Math.max(512, minimum - 512 * (1 + random.below(300)))
  return random.chance(50) ? minimum : minimum + 512 * random.below(6000)
}

const build = async (image: Uint8Array, inspection: Inspection, device: CaseDevice, choices: PlanChoices) => {
  const source = memorySource(image)
  try {
    return await runStickJob({
      image: source,
      device,
      inspection,
      choices,
      reviewed: undefined,
      effects: caseEffects,
      signal: { aborted: false },
      onProgress: () => {},
    })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    holdWords(error.problem)
    hold(
      error.problem.code === 'internal' ? BLAMED : REFUSED,
      device.writes.length === 0,
      () => `${device.writes.length} writes, then ${JSON.stringify(error.problem).slice(0, 300)}`,
    )
    return error.problem.code
  }
}

const judge = (image: Uint8Array, { boot, bank }: Inspection, device: CaseDevice, label: string | undefined): void =>
  judgeStick({ image, stick: device.bytes, boot: boot.partition, bank: bank.partition, label })

const holdVerified = async (image: Uint8Array, device: CaseDevice): Promise<void> => {
  const verified = await runVerifyJob({
    image: memorySource(image),
    device,
    effects: caseEffects,
    signal: { aborted: false },
    onProgress: () => {},
  }).catch((error: unknown) => {
    if (error instanceof ProblemError) throw new Violation(VERIFIES, JSON.stringify(error.problem).slice(0, 300))
    throw error
  })
  hold(VERIFIES, verified.verified, () => JSON.stringify(verified.mismatches).slice(0, 300))
}

const oneCase = async (scratch: Scratch, device: CaseDevice, random: Random): Promise<string> => {
  const image = scratch.bytes
  const choices = choicesOf(random)
  const inspection = await inspectImage(memorySource(image)).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error
    holdWords(error.problem)
    return error.problem.code
  })
  if (typeof inspection === 'string') return `inspect: ${inspection}`
  device.begin(sizeOf(inspection, choices, random))
  const report: Report | string = await build(image, inspection, device, choices)
  if (typeof report === 'string') return `refused: ${report}`
  hold(RIGHT, report.verified, () => 'a job that ended well with a report that is not verified')
  holdWords(reportJson(report))
  judge(image, inspection, device, choices.label)
  if (random.chance(25)) await holdVerified(image, device)
  return report.wouldBoot.boots ? 'done, would boot' : 'done, would not boot'
}

/** Images with one to four changes, taken through inspection, plan and the whole job on a device in memory. */
export const images: Campaign = {
  name: 'images',
  invariants: [REFUSED, BLAMED, RIGHT, VERIFIES, WORDS],
  seconds: 2,
  batch: 200,
  prepare: async ({ form }) => {
    const scratches = makeShapes().map(disk => new Scratch(disk))
    const device = new CaseDevice()
    return {
      cases: CASES[form],
      run: async random => {
        const scratch = random.pick(scratches)
        const changes = mutate(scratch, random)
        try {
          return await oneCase(scratch, device, random)
        } catch (error) {
          if (error instanceof Error) error.message += ` [${[scratch.disk.title, ...changes].join('; ')}]`
          throw error
        } finally {
          scratch.restore()
        }
      },
      close: async () => {},
    }
  },
}
