import { codeOf } from './system-error.ts'

/** Whether a process with this id is running, including another user's. */
export const isProcessAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
