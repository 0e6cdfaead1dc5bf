import { createHash } from 'node:crypto'

// Rises when what is kept under a key would be made differently.
const FORMAT = 2

/** A name for what the file or drive with this stamp unpacks to, in hex. */
export const imageKey = (stamp: string): string =>
  createHash('sha256').update(`${FORMAT}:${stamp}`).digest('hex').slice(0, 40)
