import { rename } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from './system-error.ts'

export interface RenameTools {
  readonly platform: NodeJS.Platform
  rename(from: string, to: string): Promise<void>
  readonly tries: number
  /** Milliseconds between two tries. */
  readonly pause: number
}

const HERE: RenameTools = { platform: process.platform, rename, tries: 10, pause: 100 }

// What Windows says while something in it is open, and about a name that is taken, too.
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Renames a file or folder. On Windows nothing is renamed while a file of it is open, and virus scanners open every new
 * one for a moment, so it waits for about a second there. Rejects with the operating system's error.
 */
export const patientRename = async (from: string, to: string, tools = HERE): Promise<void> => {
  for (let left = tools.tries; ; left--) {
    try {
      return await tools.rename(from, to)
    } catch (error) {
      if (tools.platform !== 'win32' || left <= 1 || !IN_USE.has(codeOf(error))) throw error
      await delay(tools.pause)
    }
  }
}
