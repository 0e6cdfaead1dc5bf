import type { WriterJob } from '../app/contract/writer-message.ts'

/** A writer's job for a drive of this many bytes. */
export const writerJob = (size: number, more: Partial<WriterJob> = {}): WriterJob => ({
  access: 'write',
  path: '/dev/sdx',
  size,
  serial: null,
  diskseq: null,
  description: null,
  allowLarge: false,
  ...more,
})
