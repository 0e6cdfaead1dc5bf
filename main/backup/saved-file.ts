import { randomBytes } from 'node:crypto'
import { type FileHandle, link, open, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ProblemError } from '../../app/problem/problem.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'

// A stick holds the passwords of its ESXi, so only its owner may read what was made from one.
const OWN = 0o600

const notSaved = (file: string, error: unknown): ProblemError =>
  new ProblemError({ code: 'backup-not-saved', file, cause: causeOf(error) }, { cause: error })

/** A file under a temporary name while it is being written. */
export interface DraftFile {
  readonly handle: FileHandle
  /** Adds bytes at its end. Throws ProblemError backup-not-saved. */
  append(bytes: Uint8Array): Promise<void>
  /** Resolves when everything is on the disk. Throws ProblemError backup-not-saved. */
  flush(): Promise<void>
}

/** Throws ProblemError backup-file-exists if there is a file that may not be replaced, or anything that is not a file. */
export const refuseExisting = async (file: string, overwrite: boolean): Promise<void> => {
  const found = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw notSaved(file, error)
  })
  if (found && !found.isFile()) throw notSaved(file, new Error('there is something else than a file of that name'))
  if (found && !overwrite) throw new ProblemError({ code: 'backup-file-exists', file })
}

/**
 * Writes a file in one step: `fill` writes it under a temporary name beside it, and it gets its name only once `fill` has
 * resolved. Whatever fails, there is no half of it under its name, nor under the other. Throws ProblemError
 * backup-file-exists, backup-not-saved, and what `fill` throws.
 */
export const saveFile = async <T>(
  file: string,
  overwrite: boolean,
  fill: (draft: DraftFile) => Promise<T>,
): Promise<T> => {
  await refuseExisting(file, overwrite)
  const folder = dirname(resolve(file))
  const temporary = join(folder, `.thinstick-${randomBytes(6).toString('hex')}-${basename(file).slice(0, 100)}`)
  const handle = await open(temporary, 'wx+', OWN).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? notSaved(file, new Error('there is no such folder')) : notSaved(file, error)
  })
  try {
    const result = await fill(draftOf(file, handle)).finally(() => handle.close())
    await place(temporary, file, overwrite)
    await flushFolder(folder)
    return result
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

const draftOf = (file: string, handle: FileHandle): DraftFile => {
  const attempt = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      error => {
        throw notSaved(file, error)
      },
    )
  const appendAll = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten
  }
  return { handle, append: bytes => attempt(appendAll(bytes)), flush: () => attempt(handle.sync()) }
}

// Where a file system has no hard links. There, between a look and the renaming, another file could come.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'])

const place = async (temporary: string, file: string, overwrite: boolean): Promise<void> => {
  try {
    if (overwrite) return await rename(temporary, file)
    // Unlike renaming, this never replaces what has come there meanwhile.
    await link(temporary, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ProblemError({ code: 'backup-file-exists', file })
    if (overwrite || !NO_LINKS.has(codeOf(error))) throw notSaved(file, error)
    await refuseExisting(file, false)
    return rename(temporary, file).catch((failure: unknown) => {
      throw notSaved(file, failure)
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
