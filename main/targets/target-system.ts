import type { WindowsKernel } from '../windows/kernel.ts'
import { kernel32 } from '../windows/kernel32.ts'

/** The system that targets are opened on; tests pass another. */
export interface TargetSystem {
  readonly platform: NodeJS.Platform
  /** Used on Windows alone. */
  readonly kernel: WindowsKernel
}

export const THIS_SYSTEM: TargetSystem = { platform: process.platform, kernel: kernel32 }
