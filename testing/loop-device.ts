import { randomFillSync } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { isRoot, must, run } from './command.ts'
import { plantStaleVolumes } from './stale-volumes.ts'

/** Why loop devices cannot be used here; undefined if they can. */
export const noLoopDevices = (): string | undefined => {
  if (!isRoot) return 'loop devices need root'
  return run('losetup', ['--find']).status === 0 ? undefined : 'there are no loop devices here'
}

/** Makes a loop device over a file for the duration of a call; detached whatever happens. */
export const withLoopDevice = async <T>(
  file: string,
  options: readonly string[],
  use: (device: string) => T | Promise<T>,
): Promise<T> => {
  const device = must('losetup', ['--find', '--show', ...options, file]).trim()
  const detach = (): void => void run('losetup', ['--detach', device])
  // A test that is killed must not leave its device behind.
  process.once('exit', detach)
  try {
    return await use(device)
  } finally {
    process.off('exit', detach)
    detach()
    await letGo(device, file)
  }
}

/** A program that is looking at the device keeps it a little longer, and its file with it. */
const letGo = async (device: string, file: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const { stdout } = run('losetup', ['--noheadings', '--output', 'BACK-FILE', device])
    if (stdout.trim() !== file) return
    await delay(10)
  }
}

/** A file of random bytes with remains of a GPT, NTFS, ext4 and FAT, like a stick that has had many lives. */
export const makeDirtyFile = (path: string, size: number): void => {
  const file = openSync(path, 'w')
  const block = Buffer.alloc(1 << 20)
  for (let at = 0; at < size; at += block.length) {
    randomFillSync(block)
    writeSync(file, block, 0, Math.min(block.length, size - at), at)
  }
  closeSync(file)
  must(
    'sfdisk',
    ['--quiet', '--force', '--no-reread', '--no-tell-kernel', '--label', 'gpt', path],
    'start=2048, size=40960\n',
  )
  const disk = readFileSync(path)
  plantStaleVolumes(disk)
  writeFileSync(path, disk)
}
