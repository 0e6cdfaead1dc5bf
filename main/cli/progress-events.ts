import { progressEvent } from '../../app/report/documents.ts'
import type { Progress } from '../../app/write/progress.ts'
import type { Terminal } from './terminal.ts'

const EVENT_INTERVAL_MS = 100

/**
 * One event per line, about a target or the image being unpacked: the first and last of each stage, and ten a second in
 * between.
 */
export const progressEvents = (of: { target: string } | { image: string }, terminal: Terminal) => {
  let stage: string | undefined
  let last = 0
  return (progress: Progress): void => {
    const now = Date.now()
    if (progress.stage === stage && progress.done < progress.total && now - last < EVENT_INTERVAL_MS) return
    stage = progress.stage
    last = now
    terminal.event(progressEvent(of, progress))
  }
}
