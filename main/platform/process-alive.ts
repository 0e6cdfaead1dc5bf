import { codeOf } from './system-error.ts'

/** Whether a process of this id runs; also where it is another user's. */
export const isProcessAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
