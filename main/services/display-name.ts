import { basename } from 'node:path'
import type { TargetFacts } from '../../app/target/target-rules.ts'

/** The name a person reads: a file is called by what it is for. */
export const displayName = ({ kind, description, path }: TargetFacts): string =>
  kind === 'file' ? `Virtual stick ${basename(path)}` : description
