import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type ByteSource, OutOfRangeError } from '../../app/bytes/byte-source.ts'
import type { Packing } from '../../app/formats/layer-kind.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Warning } from '../../app/problem/warning.ts'
import { causeOf } from './system-error.ts'

/** A source that holds something open. */
export interface OpenSource extends ByteSource {
  /** The path or name it was opened by. */
  readonly name: string
  /** What it was packed in; undefined for a plain image. */
  readonly packing?: Packing
  /** What else to know about the image. */
  readonly warnings?: readonly Warning[]
  /**
   * Everything by which the system distinguishes this state of it from another: for a file, its device, inode, size and
   * both times in nanoseconds. A call, because it may change while open. Undefined for what was unpacked or generated.
   */
  readonly stamp?: () => Promise<string>
  close(): Promise<void>
}

const unreadable = (image: string, error: unknown): ProblemError =>
  new ProblemError({ code: 'image-unreadable', image, cause: causeOf(error) }, { cause: error })

/**
 * Fills `target` from `offset` (bytes) of a file of `size` bytes, in several reads if the system returns less than it
 * was asked for. Rejects with OutOfRangeError if the file ends first.
 */
export const readFully = async (
  handle: Pick<FileHandle, 'read'>,
  offset: number,
  target: Uint8Array,
  size: number,
): Promise<void> => {
  for (let done = 0; done < target.length; ) {
    const { bytesRead } = await handle.read(target, done, target.length - done, offset + done)
    if (bytesRead === 0) throw new OutOfRangeError(offset, target.length, size)
    done += bytesRead
  }
}

const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `file:${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`

/** An open file of `size` bytes. Its reads reject with ProblemError image-unreadable, or OutOfRangeError past its end. */
export const sourceOf = (path: string, handle: FileHandle, size: number): OpenSource => ({
  name: path,
  size,
  read: (offset, target) =>
    readFully(handle, offset, target, size).catch((error: unknown) => {
      throw error instanceof OutOfRangeError ? error : unreadable(path, error)
    }),
  close: () => handle.close(),
})

/** Opens a regular file for reading. Throws ProblemError image-unreadable. */
export const openFileSource = async (path: string): Promise<OpenSource> => {
  // Looked at before it is opened, because opening a pipe would wait forever for a writer.
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (!found.isFile())
    throw new ProblemError({ code: 'image-unreadable', image: path, cause: 'it is not a regular file' })
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const opened = await handle.stat({ bigint: true })
    const identity = `${opened.size}:${opened.mtimeNs}`
    const stamp = async (): Promise<string> => stampOf(await handle.stat({ bigint: true }))
    return { ...sourceOf(path, handle, Number(opened.size)), identity, stamp }
  } catch (error) {
    await handle.close()
    throw error
  }
}
