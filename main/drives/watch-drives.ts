import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { listDrives } from './drive-facts.ts'

/**
 * Calls `onChange` with all drives at once and again whenever etcher-sdk's scanner (over drivelist, once a second)
 * sees one come, go, or change its volumes. Resolves with a function that stops it.
 */
export const watchDrives = async (onChange: (drives: TargetFacts[]) => void): Promise<() => Promise<void>> => {
  // The whole SDK takes most of a second to load; only a watcher needs it.
  const { scanner } = await import('etcher-sdk')
  const adapter = new scanner.adapters.BlockDeviceAdapter({
    includeSystemDrives: () => true,
    includeVirtualDrives: () => true,
  })
  const watch = new scanner.Scanner([adapter])
  let busy: Promise<void> = Promise.resolve()
  const report = (): void => {
    busy = busy.then(async () => onChange(await listDrives()))
  }
  watch.on('attach', report)
  watch.on('detach', report)
  watch.on('error', () => {})
  await watch.start()
  report()
  return async () => {
    watch.stop()
    await busy
  }
}
