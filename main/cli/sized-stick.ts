import type { TargetFacts } from '../../app/target/target-rules.ts'

/** A stick of which only the size (bytes) is known, to apply the rules that a real one would have to pass. */
export const stickOfSize = (size: number): TargetFacts => ({
  path: 'A stick of this size',
  kind: 'file',
  exists: false,
  description: 'a stick of this size',
  size,
  logicalSectorSize: 512,
  readOnly: false,
  removable: true,
  virtual: true,
  bus: undefined,
  serial: undefined,
  diskseq: undefined,
  system: false,
  partitionOf: undefined,
  mounts: [],
  holders: [],
  holdsImage: false,
})
