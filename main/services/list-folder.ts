import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, parse, resolve } from 'node:path'
import type { FolderView } from '../../app/contract/views.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { causeOf } from '../platform/system-error.ts'
import { kernel32 } from '../windows/kernel32.ts'

const MAX_ENTRIES = 500

/** The drive letters of this system: "C:\\"; none where it has no such thing. */
const drivesHere = (): string[] => {
  if (process.platform !== 'win32') return []
  try {
    return kernel32.letters()
  } catch {
    return []
  }
}

const asFolder = (root: string): FolderView['entries'][number] => ({
  name: root.replace(/[\\/]$/, ''),
  path: root,
  folder: true,
  bytes: 0,
})

/**
 * The folders and files in a folder, for choosing without a native dialog; on top of a drive of Windows also the other
 * drives, which have no folder above them. An empty path is the home folder. Throws ProblemError image-unreadable.
 */
export const listFolder = async (path: string, drives: () => string[] = drivesHere): Promise<FolderView> => {
  const folder = resolve(path || homedir())
  const names = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw new ProblemError({ code: 'image-unreadable', image: folder, cause: causeOf(error) })
  })
  const entries = await Promise.all(
    names
      .filter(({ name }) => !name.startsWith('.'))
      .slice(0, MAX_ENTRIES)
      .map(async ({ name }) => {
        const full = join(folder, name)
        const found = await stat(full).catch(() => undefined)
        return found ? [{ name, path: full, folder: found.isDirectory(), bytes: found.size }] : []
      }),
  )
  const sorted = entries.flat().sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name))
  const top = folder === parse(folder).root
  const others = top ? drives().filter(root => root.toLowerCase() !== folder.toLowerCase()) : []
  return { path: folder, parent: top ? null : dirname(folder), entries: [...others.map(asFolder), ...sorted] }
}
