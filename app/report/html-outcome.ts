import type { StickView } from '../contract/views.ts'
import { reportWords } from '../words/report-wording.ts'
import type { Ground, Tone } from './html-picture.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { sickPlace } from './sick-place.ts'

const words = reportWords.outcomes

interface Look {
  readonly title: string
  readonly tone: Tone
  readonly ground: Ground
}

/** What has become of a stick: in words, as a tone, and on its picture. */
export interface OutcomeLook extends Look {
  /** LBA of the place where something went wrong, if it is known. */
  readonly sick: number | undefined
}

const LOOKS: Readonly<Record<Outcome, Look>> = {
  ready: { title: words.ready, tone: 'good', ground: 'verified' },
  demo: { title: words.greets, tone: 'good', ground: 'verified' },
  unbootable: { title: words.willNotBoot, tone: 'warn', ground: 'unsure' },
  failed: { title: words.notBuilt, tone: 'bad', ground: 'faint' },
  cancelled: { title: words.cancelled, tone: 'open', ground: 'faint' },
  unfinished: { title: words.unfinished, tone: 'open', ground: 'faint' },
}

const DIFFERS: Look = { title: words.differs, tone: 'bad', ground: 'faint' }

export const outcomeLook = ({ state }: Pick<StickView, 'state'>): OutcomeLook => {
  const outcome = outcomeOf({ state })
  const look = LOOKS[outcome]
  if (state.kind === 'failed')
    return { ...look, sick: outcome === 'failed' ? sickPlace(state.problem)?.lba : undefined }
  if (state.kind !== 'done') return { ...look, sick: undefined }
  const { verified, wouldBoot } = state.report
  if (!verified) return { ...DIFFERS, sick: undefined }
  const title = wouldBoot.boots && wouldBoot.untold.length > 0 ? words.asFarAsKnown(look.title) : look.title
  return { ...look, title, sick: undefined }
}
