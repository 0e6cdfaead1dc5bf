import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { KERNEL } from './linux-tree.ts'

// Reading one folder of the kernel's costs some microseconds; a stick that comes within this seems to come at once.
const LOOKS_EVERY_MS = 250

/**
 * Calls `onChange` whenever a block device comes to the kernel's list or leaves it, until the returned function is
 * called. Where there is no such list nothing is ever told.
 */
export const watchKernelNames = (onChange: () => void, sys = KERNEL.sys, everyMs = LOOKS_EVERY_MS): (() => void) => {
  let before: string | undefined
  let looking = false
  let stopped = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    const now = (await readdir(join(sys, 'block')).catch(() => [])).sort().join(' ')
    looking = false
    if (stopped) return
    if (before !== undefined && before !== now) onChange()
    before = now
  }
  void look()
  const timer = setInterval(() => void look(), everyMs)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
