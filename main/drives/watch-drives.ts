import type { TargetFacts } from '../../app/target/target-rules.ts'
import { listDrives } from './drive-facts.ts'
import { watchKernelNames } from './kernel-names.ts'

/** Something that notices when drives may have changed. */
export interface DriveScanner {
  on(event: 'attach' | 'detach' | 'error', listener: () => void): unknown
  start(): Promise<void>
  stop(): void
}

// A bundle of its own: the SDK is larger than the whole command line, and only watching needs it.
const etcherScanner = async (): Promise<DriveScanner> => (await import('./etcher-scanner.ts')).etcherScanner()

export interface WatchTools {
  makeScanner(): Promise<DriveScanner>
  /** Reports at once when drives come or go, on systems where that costs little; only the scanner notices volumes. */
  watchKernelNames(onChange: () => void): () => void
  listDrives(): Promise<TargetFacts[]>
}

/**
 * Calls `onChange` with all drives at once, and again whenever a drive comes, goes, or changes its volumes. Changes
 * that come together cause one call; a listing that fails is skipped, as the next change brings another. Resolves to a
 * function that stops it; `onChange` is not called after that.
 */
export const watchDrives = async (
  onChange: (drives: TargetFacts[]) => void,
  tools: WatchTools = { makeScanner: etcherScanner, watchKernelNames, listDrives },
): Promise<() => Promise<void>> => {
  let stopped = false
  let waiting = false
  let published = ''
  let busy: Promise<void> = Promise.resolve()
  const report = async (): Promise<void> => {
    waiting = false
    if (stopped) return
    const drives = await tools.listDrives().catch(() => undefined)
    // Two watchers see the same change one after the other.
    const list = JSON.stringify(drives)
    if (!drives || stopped || list === published) return
    published = list
    onChange(drives)
  }
  const changed = (): void => {
    if (waiting) return
    waiting = true
    busy = busy.then(report)
  }
  // Loading the scanner takes longer than a listing.
  changed()
  const scanner = await tools.makeScanner()
  // Without a listener the scanner's errors would end the process.
  scanner.on('error', () => {})
  // Until it is ready, it only attaches what was already there.
  await scanner.start()
  scanner.on('attach', changed)
  scanner.on('detach', changed)
  const unwatch = tools.watchKernelNames(changed)
  changed()
  return async () => {
    stopped = true
    unwatch()
    scanner.stop()
    await busy
  }
}
