import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, open, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { ProblemError } from '../../app/problem/problem.ts'
import { patientRename } from './patient-rename.ts'
import { codeOf } from './system-error.ts'

// A stick holds the passwords of its ESXi, so only its owner may read what was made from one.
const OWN = 0o600

/** Where a file goes, and how it is told that it cannot. */
export interface SavedPlace {
  readonly file: string
  /** Whether a file of that name may be replaced. */
  readonly overwrite: boolean
  notSaved(error: unknown): ProblemError
  /** There is such a file, and it may not be replaced. */
  exists(): ProblemError
}

/** A file under a temporary name while it is being written. */
export interface DraftFile {
  readonly handle: FileHandle
  /** Adds bytes at its end. Throws what `notSaved` makes. */
  append(bytes: Uint8Array): Promise<void>
  /** Resolves when everything is on the disk. Throws what `notSaved` makes. */
  flush(): Promise<void>
}

/** Throws if there is a file that may not be replaced, or anything that is no file. */
const refuseExisting = async ({ file, overwrite, notSaved, exists }: SavedPlace): Promise<void> => {
  const found = await lstat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw notSaved(error)
  })
  if (found && !overwrite) throw exists()
  if (found && !found.isFile()) throw notSaved(new Error('there is something else than a file of that name'))
}

/**
 * Writes a file in one step: `fill` writes it under a temporary name beside it, and it gets its name only once `fill` has
 * resolved. Whatever fails, there is no half of it under its name, nor under the other. Throws what `notSaved` and
 * `exists` make, and what `fill` throws.
 */
export const saveFile = async <T>(place: SavedPlace, fill: (draft: DraftFile) => Promise<T>): Promise<T> => {
  const { file, notSaved } = place
  await refuseExisting(place)
  const folder = dirname(resolve(file))
  const temporary = join(folder, `.thinstick-${randomBytes(6).toString('hex')}-${basename(file).slice(0, 100)}`)
  const handle = await open(temporary, 'wx+', OWN).catch((error: unknown) => {
    throw notSaved(codeOf(error) === 'ENOENT' ? new Error('there is no such folder') : error)
  })
  try {
    const result = await fill(draftOf(place, handle)).finally(() => handle.close())
    await giveName(temporary, place)
    await flushFolder(folder)
    return result
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

const draftOf = ({ notSaved }: SavedPlace, handle: FileHandle): DraftFile => {
  const attempt = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      error => {
        throw notSaved(error)
      },
    )
  const appendAll = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten
  }
  return { handle, append: bytes => attempt(appendAll(bytes)), flush: () => attempt(handle.sync()) }
}

// Where a file system has no hard links. There, between a look and the renaming, another file could come.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'])

const giveName = async (temporary: string, place: SavedPlace): Promise<void> => {
  const { file, overwrite, notSaved, exists } = place
  try {
    if (overwrite) return await patientRename(temporary, file)
    // Unlike renaming, this never replaces what has come there meanwhile.
    await link(temporary, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && !overwrite) throw exists()
    if (overwrite || !NO_LINKS.has(codeOf(error))) throw notSaved(error)
    await refuseExisting(place)
    return patientRename(temporary, file).catch((failure: unknown) => {
      throw notSaved(failure)
    })
  }
  // It has its name; a second one left behind does no harm.
  await unlink(temporary).catch(() => {})
}

/** The new name is on the disk too; not every system can be asked for that. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close().catch(() => {})
}
