import { randomBytes } from 'node:crypto'
import { lstat, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { fileData } from '../../app/inspection/file-data.ts'
import type { InsideFile } from '../../app/inspection/look-inside.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'

export interface SaveOptions {
  readonly overwrite: boolean
  readonly signal: AbortSignal
}

// What is on a stick may hold the passwords of its ESXi.
const OWN = 0o600

/**
 * Saves a file from an image or a stick; it takes its name only once all of it is there. Returns its size in bytes. Throws
 * ProblemError: not-saved, cancelled, and what reading the source throws.
 */
export const saveFile = async (
  source: ByteSource,
  file: InsideFile,
  to: string,
  { overwrite, signal }: SaveOptions,
): Promise<number> => {
  const there = await reserve(to, overwrite)
  const temporary = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}`)
  try {
    const bytes = await write(source, file, temporary, { to, signal })
    await rename(temporary, to).catch(error => {
      throw notSaved(to, error)
    })
    return bytes
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    if (there === 'reserved') await rm(to, { force: true }).catch(() => {})
    throw error
  }
}

const notSaved = (path: string, error: unknown, exists = false): ProblemError =>
  new ProblemError({ code: 'not-saved', path, exists, cause: causeOf(error) }, { cause: error })

/** Takes the name, so that nobody else does meanwhile; only a regular file is ever replaced. */
const reserve = async (to: string, overwrite: boolean): Promise<'reserved' | 'there'> => {
  try {
    const handle = await open(to, 'wx', OWN)
    await handle.close()
    return 'reserved'
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw notSaved(to, error)
    if (!overwrite) throw notSaved(to, error, true)
  }
  const found = await lstat(to).catch(error => {
    throw notSaved(to, error)
  })
  if (!found.isFile()) throw notSaved(to, new Error('there is something else than a file of that name'))
  return 'there'
}

const write = async (
  source: ByteSource,
  file: InsideFile,
  path: string,
  { to, signal }: { readonly to: string; readonly signal: AbortSignal },
): Promise<number> => {
  const handle = await open(path, 'wx', OWN).catch(error => {
    throw notSaved(to, error)
  })
  let bytes = 0
  try {
    for await (const piece of fileData(source, file, file.node)) {
      if (signal.aborted) throw new ProblemError({ code: 'cancelled', target: to, written: false })
      await handle.writeFile(piece).catch(error => {
        throw notSaved(to, error)
      })
      bytes += piece.length
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return bytes
}
