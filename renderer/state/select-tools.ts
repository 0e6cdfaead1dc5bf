import type { ToolKind, ToolRequest, ToolTarget } from '../../app/contract/tools.ts'
import { TOOL_KINDS } from '../../app/contract/tools.ts'
import type { DriveView } from '../../app/contract/views.ts'
import type { ToolVerb } from './reduce-tool.ts'

/** When a tool is offered, and what it begins with. */
interface Offer {
  readonly on: (drive: DriveView) => boolean
  /** Null if it has to ask something first. `image` is the path of the chosen one. */
  readonly request: (target: ToolTarget, image: string) => ToolRequest | null
}

/** Reasons against writing to a drive that do not keep anybody from reading it. */
const READABLE = ['too-small', 'read-only', 'holds-image', 'mounted', 'in-use']

const isReadable = ({ exists, reasons }: DriveView): boolean =>
  exists && reasons.every(({ code }) => READABLE.includes(code))

const OFFERS: Readonly<Record<ToolKind, Offer>> = {
  verify: { on: isReadable, request: (target, image) => ({ kind: 'verify', target, image }) },
}

/** The tools that a drive's menu has. */
export const toolsFor = (drive: DriveView): ToolKind[] => TOOL_KINDS.filter(kind => OFFERS[kind].on(drive))

const targetOf = ({ path, description: name, size, serial, diskseq }: DriveView): ToolTarget => ({
  path,
  name,
  size,
  serial,
  diskseq,
})

/** What opens a tool for a drive. */
export const openTool = (tool: ToolKind, drive: DriveView, image: string): ToolVerb => {
  const target = targetOf(drive)
  return { kind: 'open-tool', tool, target, request: OFFERS[tool].request(target, image) }
}
