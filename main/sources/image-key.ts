import { createHash } from 'node:crypto'
import { type ByteSource, readBytes } from '../../app/bytes/byte-source.ts'

// Goes up when what is kept under a key would no longer be made the same.
const FORMAT = 1

const EDGE = 1 << 16
const SAMPLES = 32
const SAMPLE = 4096

/**
 * A name for what `source` unpacks to, in hex: from its size, its identity (a file's time) and bytes from its start,
 * its end and places between. Costs a quarter of a megabyte of reads.
 */
export const imageKey = async (source: ByteSource): Promise<string> => {
  const hash = createHash('sha256').update(`${FORMAT}:${source.size}:${source.identity ?? ''}`)
  const sample = async (at: number, length: number): Promise<void> => {
    hash.update(await readBytes(source, at, Math.min(length, source.size - at)))
  }
  await sample(0, EDGE)
  const step = Math.floor(source.size / (SAMPLES + 1))
  for (let n = 1; n <= SAMPLES; n++) await sample(n * step, SAMPLE)
  await sample(Math.max(0, source.size - EDGE), EDGE)
  return hash.digest('hex').slice(0, 40)
}
