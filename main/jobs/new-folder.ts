import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ProblemError } from '../../app/problem/problem.ts'
import { patientRename } from '../platform/patient-rename.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'

/** Where files are put before all of them are known to be right, and what then happens. */
interface Place {
  readonly temporary: string
  finish(): Promise<void>
}

const failed = (folder: string, error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError({ code: 'export-failed', folder, cause: causeOf(error) }, { cause: error })

/**
 * Fills a folder in one step: `fill` writes into a temporary one beside or in it, and what is there takes its place only
 * once `fill` has resolved. The folder must be new or empty, unless `overwrite` says that files of the same name may be
 * replaced. Throws ProblemError folder-not-empty or export-failed, and what `fill` throws; then nothing has changed.
 */
export const fillFolder = async (
  folder: string,
  overwrite: boolean,
  fill: (temporary: string) => Promise<void>,
): Promise<void> => {
  const place = await placeFor(resolve(folder), overwrite).catch(error => {
    throw failed(folder, error)
  })
  try {
    await mkdir(place.temporary)
    await fill(place.temporary)
    await place.finish()
  } catch (error) {
    throw failed(folder, error)
  } finally {
    await rm(place.temporary, { recursive: true, force: true }).catch(() => {})
  }
}

/** Throws ProblemError folder-not-empty or export-failed if the folder could not be filled. */
export const refuseFolder = async (folder: string, overwrite: boolean): Promise<void> => {
  await placeFor(resolve(folder), overwrite).catch(error => {
    throw failed(folder, error)
  })
}

const placeFor = async (folder: string, overwrite: boolean): Promise<Place> => {
  const mark = `.thinstick-${randomBytes(6).toString('hex')}`
  const found = await stat(folder).catch(error => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (!found) {
    if (!(await kindAt(dirname(folder)))) throw new Error('the folder above it does not exist')
    const temporary = join(dirname(folder), `${mark}-${basename(folder)}`)
    return { temporary, finish: () => patientRename(temporary, folder) }
  }
  if (!found.isDirectory()) throw new Error('it is not a folder')
  const names = await readdir(folder)
  if (names.length > 0 && !overwrite) throw new ProblemError({ code: 'folder-not-empty', folder })
  const temporary = join(folder, mark)
  return {
    temporary,
    finish: async () => {
      await refuseClashes(temporary, folder)
      await moveInto(temporary, folder)
    },
  }
}

/** What is at a path, not what a link there leads to; undefined for nothing. */
const kindAt = async (path: string): Promise<'folder' | 'other' | undefined> => {
  const found = await lstat(path).catch(error => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  return found && (found.isDirectory() ? 'folder' : 'other')
}

/** A folder never takes the place of a file, or a file that of a folder; and nothing is written through a link. */
const refuseClashes = async (from: string, to: string): Promise<void> => {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    const kind = await kindAt(target)
    if (kind === undefined) continue
    if ((kind === 'folder') !== entry.isDirectory())
      throw new Error(`${target} is ${kind === 'folder' ? 'a folder, and a file is to be put there' : 'no folder'}`)
    if (kind === 'folder') await refuseClashes(join(from, entry.name), target)
  }
}

const moveInto = async (from: string, to: string): Promise<void> => {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && (await kindAt(target)) === 'folder') await moveInto(source, target)
    else await patientRename(source, target)
  }
}
