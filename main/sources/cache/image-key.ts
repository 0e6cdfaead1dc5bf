import { createHash } from 'node:crypto'

// Goes up when what is kept under a key would no longer be made the same.
const FORMAT = 2

/** A name for what the file or drive of this stamp unpacks to, in hex. */
export const imageKey = (stamp: string): string =>
  createHash('sha256').update(`${FORMAT}:${stamp}`).digest('hex').slice(0, 40)
