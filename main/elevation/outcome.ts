import type { ChildProcess } from 'node:child_process'
import type { Elevation } from './elevation.ts'

/** How a program that asks for rights ended, by its status and by the end of what it complained about. */
export const outcomeOf = (
  child: ChildProcess,
  meaningOf: (status: number | null, stderr: string) => Elevation,
): Promise<Elevation> =>
  new Promise(resolve => {
    let stderr = ''
    child.stderr?.on('data', text => {
      stderr = (stderr + String(text)).slice(-4096)
    })
    child.once('error', () => resolve('no-agent'))
    child.once('close', status => resolve(meaningOf(status, stderr)))
  })
