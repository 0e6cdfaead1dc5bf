import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import { type Outcome, reportEvent } from '../../app/report/documents.ts'
import type { StickIdentity } from '../../app/stick/stick-identity.ts'
import { verdictSentence } from '../../app/verdict/boot-verdict.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { buildStick } from '../jobs/build-stick.ts'
import type { JobEnds, PreparedJob } from '../jobs/prepare-job.ts'
import { problemOf } from '../platform/problem-of.ts'
import { checkImage, damageIn } from '../sources/check-image.ts'
import { openAllowed } from '../targets/open-allowed.ts'
import { openWithStatus } from './commands.ts'
import { reportText } from './describe.ts'
import { progressEvents } from './progress-events.ts'
import { progressLine } from './progress-line.ts'
import { reportSource } from './report-source.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

interface Printed {
  readonly image: string
  readonly json: boolean
}

/** The ends of a job that tells a terminal how far it has got. */
export const endsFor = ({ image, json }: Printed, terminal: Terminal): JobEnds => {
  const onProgress = json ? progressEvents({ image }, terminal) : undefined
  return {
    image: (name, signal, whole) => openWithStatus(name, { terminal, signal, onProgress, whole }),
    target: openAllowed,
    checks: {
      damage: async (name, signal) => damageIn(await checkImage(name, { signal })),
      isDamaged: () => false,
    },
  }
}

export interface ToldStick {
  readonly job: PreparedJob
  readonly stick: PreparedStick
  readonly identity?: Partial<StickIdentity>
  readonly command: Printed
  readonly terminal: Terminal
  readonly signal: AbortSignal
  /** Whether to print no more than how it went: one of many. */
  readonly brief?: boolean
}

/** Builds one stick of a job and prints its progress and its report, or the problem. */
export const buildAndTell = async ({
  brief,
  job,
  stick,
  identity,
  command,
  terminal,
  signal,
}: ToldStick): Promise<Outcome> => {
  const { image, json } = command
  const name = stick.facts.path
  const onProgress = json
    ? progressEvents({ target: name }, terminal)
    : (step: Progress) => terminal.status(progressLine(name, step))
  const outcome = await buildStick(job, stick, { signal, onProgress, identity: identity ?? {} }).then(
    (report): Outcome => ({ report }),
    (error): Outcome => ({ problem: problemOf(error) }),
  )
  terminal.status('')
  if (json) {
    const report = 'report' in outcome ? outcome.report : undefined
    terminal.json(reportEvent(stick.facts, outcome, await reportSource(image, name, report)))
  } else printOutcome(outcome, brief ?? false, terminal)
  return outcome
}

const printOutcome = (outcome: Outcome, brief: boolean, terminal: Terminal): void => {
  if ('report' in outcome) {
    const { report } = outcome
    const details = brief ? [] : [...reportText(report), '']
    const boots = brief && !report.wouldBoot.boots ? [verdictSentence(report.wouldBoot)] : []
    terminal.out([...details, cliWords.verdict(report), ...boots])
    return
  }
  const { message, advice } = describeProblem(outcome.problem)
  terminal.note([message, advice])
}
