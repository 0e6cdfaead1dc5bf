import type { Stage } from '../problem/problem.ts'

/** The stages as people read them. */
export const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  unpack: 'Unpack',
  prepare: 'Prepare',
  'partition table': 'Partition table',
  'boot sectors': 'Boot sectors',
  'boot bank': 'Boot bank',
  'file system': 'File system',
  backup: 'Back up',
  verify: 'Verify',
  'image check': 'Image check',
  finish: 'Finish',
}
