import { open, readFile } from 'node:fs/promises'
import { CSV_HEADER, csvLine, type ListedStick } from '../../app/report/stick-list.ts'
import { causeOf } from '../platform/system-error.ts'
import { usage } from './options.ts'
import { USAGE } from './words.ts'

/** The serial numbers in a file, one on each line, without comments. Throws ProblemError usage. */
export const readSerials = async (path: string): Promise<string[]> => {
  const text = await readFile(path, 'utf8').catch(error => {
    throw usage(USAGE.unreadable('--serials', path, causeOf(error)))
  })
  const serials = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
  if (serials.length === 0) throw usage(USAGE.noSerials(path))
  return [...new Set(serials)]
}

/**
 * Makes sure that lines can be added to a CSV: it is new, or begins with the same header. Throws ProblemError usage.
 */
export const beginCsv = async (path: string): Promise<void> => {
  const file = await open(path, 'a+').catch(error => {
    throw usage(USAGE.unreadable('--csv', path, causeOf(error)))
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CSV_HEADER.length), 0, CSV_HEADER.length, 0)
    if (bytesRead === 0) await file.appendFile(CSV_HEADER)
    else if (buffer.toString('latin1', 0, bytesRead) !== CSV_HEADER) throw usage(USAGE.otherCsv(path))
  } finally {
    await file.close()
  }
}

/** Adds a stick to a CSV that has been begun, and waits until it is on the disk. */
export const appendCsv = async (path: string, stick: ListedStick): Promise<void> => {
  const file = await open(path, 'a')
  try {
    await file.appendFile(csvLine(stick))
    await file.sync()
  } finally {
    await file.close()
  }
}
