import { formatBytes } from '../bytes/units.ts'
import type { Stage } from '../problem/problem.ts'
import { STAGE_TITLES } from './stage-titles.ts'

/** How far something has got: bytes, bytes per second, seconds. */
export interface Amounts {
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  /** Mean rate. */
  readonly rate: number
  /** The rate over the last second or so. */
  readonly rateNow: number
  /** Null or undefined while it is not known. */
  readonly secondsLeft: number | null | undefined
}

/** "21.4 MB of 44.1 MB, 3.9 MB/s, about 6 s left", as far as each is known. */
export const amountText = ({ done, total, rate, rateNow, secondsLeft }: Amounts): string => {
  const amount = total === 0 ? formatBytes(done) : `${formatBytes(Math.min(done, total))} of ${formatBytes(total)}`
  const speed = rateNow || rate
  const left = timeLeftText(secondsLeft)
  return speed > 0 ? `${amount}, ${formatBytes(Math.round(speed))}/s${left === '' ? '' : `, ${left}`}` : amount
}

/** "about 6 s left"; empty while it is not known. */
export const timeLeftText = (seconds: number | null | undefined): string => {
  if (seconds === null || seconds === undefined || seconds < 1) return ''
  return seconds < 90 ? `about ${Math.round(seconds)} s left` : `about ${Math.round(seconds / 60)} min left`
}

/** What a stage does, and how far it has got. The check of an image shows no numbers: it reads what is left. */
export const progressWords = (progress: Amounts & { readonly stage: Stage }): { title: string; text: string } => ({
  title: STAGE_TITLES[progress.stage],
  text: progress.stage === 'image check' ? 'reading the rest of the image, up to its checksum' : amountText(progress),
})
