import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { listDrives } from './drive-facts.ts'

/**
 * Calls `onChange` with all drives at once and again whenever etcher-sdk's scanner (over drivelist, once a second)
 * sees one come, go, or change its volumes. Resolves with a function that stops it.
 */
export const watchDrives = async (onChange: (drives: TargetFacts[]) => void): Promise<() => Promise<void>> => {
  // The SDK's own entry loads ten times what these two need.
  const { BlockDeviceAdapter } = await import('etcher-sdk/build/scanner/adapters/block-device.js')
  const { Scanner } = await import('etcher-sdk/build/scanner/scanner.js')
  const adapter = new BlockDeviceAdapter({
    includeSystemDrives: () => true,
    includeVirtualDrives: () => true,
  })
  const watch = new Scanner([adapter])
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
