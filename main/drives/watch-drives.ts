import type { TargetFacts } from '../../app/target/target-rules.ts'
import { listDrives } from './drive-facts.ts'
import { watchKernelNames } from './kernel-names.ts'

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
  /** Tells at once of drives that come or go, on systems where that costs little; the scanner alone sees volumes. */
  watchKernelNames(onChange: () => void): () => void
  listDrives(): Promise<TargetFacts[]>
}

/**
 * Calls `onChange` with all drives at once and again whenever one comes, goes, or changes its volumes. Changes that come
 * together are told once; a listing that fails is left out, as the next change brings another. Resolves with a function
 * that stops it; `onChange` is not called after that.
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
    // Two who watch see the same change one after the other.
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
  // Until it is ready, it attaches what is there anyway.
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
