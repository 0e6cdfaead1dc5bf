import { SECTOR } from '../app/bytes/units.ts'
import { ARTICLE_STICK_BYTES } from '../app/target/article-stick.ts'
import type { TargetFacts } from '../app/target/target-rules.ts'

/** The facts about a usable USB stick, as an operating system reports them; `more` overrides them. */
export const stickFacts = (more: Partial<TargetFacts> = {}): TargetFacts => ({
  path: '/dev/sdk',
  kind: 'drive',
  exists: true,
  description: 'SanDisk Cruzer',
  size: ARTICLE_STICK_BYTES,
  logicalSectorSize: SECTOR,
  readOnly: false,
  removable: true,
  virtual: false,
  bus: 'USB',
  serial: '20043512E4F2A',
  diskseq: '23',
  system: false,
  partitionOf: undefined,
  mounts: [],
  holders: [],
  holdsImage: false,
  ...more,
})
