import { type FileHandle, open } from 'node:fs/promises'
import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { lockVolume } from './native-io.ts'

/** The volume to open in order to lock "E:\"; undefined for a mount in a folder, which has no such name. */
export const volumeName = (mount: string): string | undefined =>
  /^[a-z]:\\?$/i.test(mount) ? `\\\\.\\${mount.slice(0, 2)}` : undefined

/**
 * Locks the volumes of a drive on Windows until the returned function is called; elsewhere there is nothing to lock.
 * Throws ProblemError target-unopenable if one is in use. NOT YET RUN on a Windows machine.
 */
export const lockVolumes = async (facts: TargetFacts): Promise<() => Promise<void>> => {
  const names = process.platform === 'win32' ? facts.mounts.map(({ path }) => volumeName(path)) : []
  const handles: FileHandle[] = []
  const release = async (): Promise<void> => {
    await Promise.all(handles.map(handle => handle.close()))
  }
  try {
    for (const name of names) {
      if (name === undefined) continue
      const handle = await open(name, 'r+')
      handles.push(handle)
      await lockVolume(handle.fd)
    }
    return release
  } catch (error) {
    await release()
    const cause = 'a volume on it is in use by another program and cannot be locked'
    throw new ProblemError({ code: 'target-unopenable', target: facts.path, cause }, { cause: error })
  }
}
