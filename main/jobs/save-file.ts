import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { fileData } from '../../app/inspection/file-data.ts'
import type { InsideFile } from '../../app/inspection/look-inside.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { saveFile } from '../platform/saved-file.ts'
import { causeOf } from '../platform/system-error.ts'

export interface SaveOptions {
  readonly overwrite: boolean
  readonly signal: AbortSignal
}

/**
 * Saves a file from an image or a stick; it takes its name only once all of it is there. Returns its size in bytes. Throws
 * ProblemError: not-saved, cancelled, and what reading the source throws.
 */
export const saveInsideFile = (
  source: ByteSource,
  file: InsideFile,
  to: string,
  { overwrite, signal }: SaveOptions,
): Promise<number> =>
  saveFile({ file: to, overwrite, ...problemsOf(to) }, async draft => {
    let bytes = 0
    for await (const piece of fileData(source, file, file.node)) {
      if (signal.aborted) throw new ProblemError({ code: 'cancelled', target: to, written: false })
      await draft.append(piece)
      bytes += piece.length
    }
    await draft.flush()
    return bytes
  })

const problemsOf = (path: string) => {
  const notSaved = (error: unknown, exists = false): ProblemError =>
    new ProblemError({ code: 'not-saved', path, exists, cause: causeOf(error) }, { cause: error })
  const there = Object.assign(new Error('there is such a file'), { code: 'EEXIST' })
  return { notSaved: (error: unknown) => notSaved(error), exists: () => notSaved(there, true) }
}
