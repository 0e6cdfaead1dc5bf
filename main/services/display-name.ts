import { basename } from 'node:path'
import type { TargetFacts } from '../../app/target/target-rules.ts'

/** The name that people see: a file is called after its purpose. */
export const displayName = ({ kind, description, path }: TargetFacts): string =>
  kind === 'file' ? `Virtual stick ${basename(path)}` : description
