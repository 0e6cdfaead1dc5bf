import type { ReportView, StickView } from '../contract/views.ts'
import { reportWords } from '../words/report-wording.ts'
import type { Ground, Tone } from './html-picture.ts'
import { sickPlace } from './sick-place.ts'

const words = reportWords.outcomes

/** What has become of a stick: in words, as a tone, and on its picture. */
export interface Outcome {
  readonly title: string
  readonly tone: Tone
  readonly ground: Ground
  /** LBA of the place where something went wrong, if it is known. */
  readonly sick: number | undefined
}

const builtOutcome = ({ verified, wouldBoot: { boots, starts, untold } }: ReportView): Outcome => {
  if (!verified) return { title: words.differs, tone: 'bad', ground: 'faint', sick: undefined }
  if (!boots) return { title: words.willNotBoot, tone: 'warn', ground: 'unsure', sick: undefined }
  const ready = starts === 'greeting' ? words.greets : words.ready
  const title = untold.length > 0 ? words.asFarAsKnown(ready) : ready
  return { title, tone: 'good', ground: 'verified', sick: undefined }
}

export const outcomeOf = ({ state }: Pick<StickView, 'state'>): Outcome => {
  switch (state.kind) {
    case 'done':
      return builtOutcome(state.report)
    case 'failed':
      return state.problem.code === 'cancelled'
        ? { title: words.cancelled, tone: 'open', ground: 'faint', sick: undefined }
        : { title: words.notBuilt, tone: 'bad', ground: 'faint', sick: sickPlace(state.problem) }
    default:
      return { title: words.unfinished, tone: 'open', ground: 'faint', sick: undefined }
  }
}
