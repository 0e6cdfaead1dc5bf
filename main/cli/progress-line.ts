import { progressWords } from '../../app/words/progress-wording.ts'
import type { Progress } from '../../app/write/progress.ts'

const WIDTH = 24
const bar = (share: number): string => {
  const full = Math.round(share * WIDTH)
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] `
}

const barOf = ({ stage, done, total }: Progress): string => {
  if (stage === 'image check') return ''
  // How much of an archive is needed is known only once its first sectors are unpacked.
  return bar(total > 0 ? Math.min(1, done / total) : stage === 'unpack' ? 0 : 1)
}

/** "stick.img: Boot bank [####....] 21.4 MB of 44.1 MB, 3.9 MB/s, about 6 s left" */
export const progressLine = (target: string, progress: Progress): string => {
  const { title, text } = progressWords(progress)
  return `${target}: ${title.padEnd(15)} ${barOf(progress)}${text}`
}
