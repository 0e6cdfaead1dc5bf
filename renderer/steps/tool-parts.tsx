import type { ComponentType } from 'react'
import type { ToolKind, ToolResult } from '../../app/contract/tools.ts'
import type { Tool } from '../state/wizard-state.ts'
import { BackupAsking, BackupBegin, BackupDone } from './backup-tool.tsx'
import { ExamineDone } from './examine-tool.tsx'
import { InsideDone } from './inside-tool.tsx'
import { RestoreAsking, RestoreBegin, RestoreDone } from './restore-tool.tsx'
import { VerifyDone } from './verify-tool.tsx'

export interface Asked {
  readonly tool: Tool
  /** Whether the system has dialogs that ask where a file goes. */
  readonly dialogs: boolean
}

/** What a tool shows in its screen; the rest of the screen is the same for all. */
export interface ToolParts<K extends ToolKind = ToolKind> {
  /** What it asks before it begins. */
  readonly Asking: ComponentType<Asked>
  /** The button that begins once that is answered; a tool without one begins as soon as it is opened. */
  readonly Begin?: ComponentType<Asked>
  readonly Done: ComponentType<{ readonly tool: Tool; readonly result: ToolResult<K> }>
}

const Nothing = () => null

const PARTS: { readonly [K in ToolKind]: ToolParts<K> } = {
  backup: { Asking: BackupAsking, Begin: BackupBegin, Done: BackupDone },
  restore: { Asking: RestoreAsking, Begin: RestoreBegin, Done: RestoreDone },
  verify: { Asking: Nothing, Done: VerifyDone },
  examine: { Asking: Nothing, Done: ExamineDone },
  'look-inside': { Asking: Nothing, Done: InsideDone },
}

/** Each result goes to the tool of its kind, which the types cannot follow through a table. */
export const partsOf = (kind: ToolKind): ToolParts => PARTS[kind] as unknown as ToolParts
