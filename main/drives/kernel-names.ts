import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { KERNEL } from './linux-tree.ts'

// Reading one kernel folder takes a few microseconds, and a delay this short is not noticed.
const LOOKS_EVERY_MS = 250

/**
 * Calls `onChange` whenever a block device joins or leaves the kernel's list, until the returned function is called.
 * Never calls it on systems without such a list.
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
