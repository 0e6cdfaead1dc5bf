import { BlockDeviceAdapter } from 'etcher-sdk/build/scanner/adapters/block-device.js'
import { Scanner } from 'etcher-sdk/build/scanner/scanner.js'
import type { DriveScanner } from './watch-drives.ts'

/** etcher-sdk's scanner, which asks drivelist once a second. Importing the whole SDK would load ten times as much. */
export const etcherScanner = (): DriveScanner =>
  new Scanner([new BlockDeviceAdapter({ includeSystemDrives: () => true, includeVirtualDrives: () => true })])
