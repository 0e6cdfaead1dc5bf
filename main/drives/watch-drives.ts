import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { listDrives } from './drive-facts.ts'

/** What tells that drives may have changed. */
export interface DriveScanner {
  on(event: 'attach' | 'detach' | 'error', listener: () => void): unknown
  start(): Promise<void>
  stop(): void
}

// A bundle of its own: the SDK is larger than all of the command line, and only watching needs it.
const etcherScanner = async (): Promise<DriveScanner> => (await import('./etcher-scanner.ts')).etcherScanner()

export interface WatchTools {
  makeScanner(): Promise<DriveScanner>
  listDrives(): Promise<TargetFacts[]>
}

/**
 * Calls `onChange` with all drives at once and again whenever the scanner sees one come, go, or change its volumes.
 * Changes that come together are told once; a listing that fails is left out, as the next change brings another.
 * Resolves with a function that stops it; `onChange` is not called after that.
 */
export const watchDrives = async (
  onChange: (drives: TargetFacts[]) => void,
  tools: WatchTools = { makeScanner: etcherScanner, listDrives },
): Promise<() => Promise<void>> => {
  const scanner = await tools.makeScanner()
  let stopped = false
  let waiting = false
  let busy: Promise<void> = Promise.resolve()
  const report = async (): Promise<void> => {
    waiting = false
    if (stopped) return
    const drives = await tools.listDrives().catch(() => undefined)
    if (drives && !stopped) onChange(drives)
  }
  const changed = (): void => {
    if (waiting) return
    waiting = true
    busy = busy.then(report)
  }
  // Without a listener the scanner's errors would end the process.
  scanner.on('error', () => {})
  // Until it is ready, it attaches what is there anyway.
  await scanner.start()
  scanner.on('attach', changed)
  scanner.on('detach', changed)
  changed()
  return async () => {
    stopped = true
    scanner.stop()
    await busy
  }
}
