import { spawnSync } from 'node:child_process'
import { closeSync, fstatSync, openSync, readSync, truncateSync, writeFileSync } from 'node:fs'
import type { ByteSource } from '../app/bytes/byte-source.ts'
import type { FatNode } from '../app/fat/fat-volume.ts'
import { must, run } from './command.ts'

/** Whether an outside program is installed. */
export const has = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined

export const hasFatTools = ['mkfs.fat', 'fsck.fat', 'mcopy', 'mdir'].every(has)

/** An open file as a source; reads only what is asked for, as a sparse volume may be large. */
const fileSource = (handle: number): ByteSource => ({
  size: fstatSync(handle).size,
  read: async (offset, target) => {
    const read = readSync(handle, target, 0, target.length, offset)
    if (read !== target.length) throw new Error(`${read} of ${target.length} bytes`)
  },
})

/** Passes a file to `use` as a source, and closes it afterwards. */
export const withSource = async <T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> => {
  const handle = openSync(path, 'r')
  try {
    return await use(fileSource(handle))
  } finally {
    closeSync(handle)
  }
}

/** The contents of a file's runs, one after the other. */
export const contentOf = async (source: ByteSource, { runs, entry }: FatNode): Promise<Uint8Array> => {
  const bytes = new Uint8Array(entry.size)
  let at = 0
  for (const { offset, length } of runs) {
    await source.read(offset, bytes.subarray(at, at + length))
    at += length
  }
  if (at !== entry.size) throw new Error(`${at} bytes in the runs of a file of ${entry.size}`)
  return bytes
}

/** Makes a file of `sectors` and formats it with mkfs.fat. Returns its path. */
export const format = (path: string, sectors: number, ...args: string[]): string => {
  writeFileSync(path, '')
  truncateSync(path, sectors * 512)
  must('mkfs.fat', [...args, path])
  return path
}

/** The clusters of a volume as fsck.fat counts them. Throws if it finds anything wrong. */
export const fsckClusters = (path: string): { used: number; total: number } => {
  const { status, stdout, stderr } = run('fsck.fat', ['-n', '-v', path])
  if (status !== 0) throw new Error(`fsck.fat: ${stdout}${stderr}`)
  const [, used, total] = /(\d+)\/(\d+) clusters/.exec(stdout) ?? []
  return { used: Number(used), total: Number(total) }
}
