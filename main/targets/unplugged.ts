import { setTimeout as delay } from 'node:timers/promises'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { codeOf } from '../platform/system-error.ts'

/** What we say of a drive that was pulled out: the system would say that no space is left on it, or worse. */
export const UNPLUGGED = 'it is no longer connected'

// What the system says of a drive in words meant for files.
const WORDS: Readonly<Record<string, string>> = {
  ENODEV: UNPLUGGED,
  ENXIO: UNPLUGGED,
  ENOSPC: 'it accepts no data there, as if it were smaller than it says',
  EROFS: 'it may only be read now',
  EPERM: 'it may only be read now',
}

// When a drive is pulled out, the first requests fail a moment before the system takes it off its list.
const SETTLES_WITHIN_MS = 300

/**
 * The same device, whose failures say so if it was unplugged. `isThere` asks the system; if the drive is still listed,
 * the first failure waits a moment and asks again.
 */
export const tellUnplugged = (device: BlockDevice, isThere: () => Promise<boolean>): BlockDevice => {
  let waited = false
  const isGone = async (): Promise<boolean> => {
    if (!(await isThere())) return true
    if (waited) return false
    waited = true
    await delay(SETTLES_WITHIN_MS)
    return !(await isThere())
  }
  const attempt = async (work: Promise<void>): Promise<void> => {
    try {
      await work
    } catch (error) {
      const message = (await isGone()) ? UNPLUGGED : WORDS[codeOf(error)]
      throw message === undefined ? error : new Error(message, { cause: error })
    }
  }
  return {
    ...device,
    read: (offset, target) => attempt(device.read(offset, target)),
    write: (offset, bytes) => attempt(device.write(offset, bytes)),
    flush: () => attempt(device.flush()),
  }
}
