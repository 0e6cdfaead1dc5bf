import { formatBytes } from '../../app/bytes/units.ts'
import { STAGE_TITLES } from '../../app/words/stage-titles.ts'
import type { Progress } from '../../app/write/progress.ts'

const WIDTH = 24
const bar = (share: number): string => {
  const full = Math.round(share * WIDTH)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`
}

const left = (seconds: number | undefined): string => {
  if (seconds === undefined || seconds < 1) return ''
  return seconds < 90 ? `, about ${Math.round(seconds)} s left` : `, about ${Math.round(seconds / 60)} min left`
}

// How much of an archive is needed is known when its first sectors are out.
const amount = (done: number, total: number, stage: Progress['stage']): string =>
  stage === 'unpack' && total === 0
    ? formatBytes(done)
    : `${formatBytes(Math.min(done, total))} of ${formatBytes(total)}`

/** "Boot bank [####....] 21.4 of 44.1 MB, 3.9 MB/s, about 6 s left" */
export const progressLine = (target: string, { stage, done, total, rateNow, rate, secondsLeft }: Progress): string => {
  const share = total > 0 ? Math.min(1, done / total) : stage === 'unpack' ? 0 : 1
  if (stage === 'image check') return `${target}: ${STAGE_TITLES[stage].padEnd(15)} reading the image to its end`
  const speed = rateNow || rate
  const moving = speed > 0 ? `, ${formatBytes(Math.round(speed))}/s${left(secondsLeft)}` : ''
  return `${target}: ${STAGE_TITLES[stage].padEnd(15)} ${bar(share)} ${amount(done, total, stage)}${moving}`
}
