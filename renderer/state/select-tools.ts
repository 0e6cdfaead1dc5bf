import { plainText } from '../../app/bytes/plain-text.ts'
import type { ToolKind, ToolRequest, ToolTarget } from '../../app/contract/tools.ts'
import type { DriveView, ImageView, JobView } from '../../app/contract/views.ts'
import { LEAST_RESTORED_BYTES } from '../../app/restore/restore-limits.ts'
import { LARGE_BYTES } from '../../app/target/target-rules.ts'
import type { ToolVerb } from './reduce-tool.ts'
import type { Tool, WizardState } from './wizard-state.ts'

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

/** One that no rule forbids; that it is too small for an image does not matter. */
const isRestorable = ({ exists, reasons, size }: DriveView): boolean =>
  exists && size >= LEAST_RESTORED_BYTES && reasons.every(({ code }) => code === 'too-small')

const OFFERS: Readonly<Record<ToolKind, Offer>> = {
  backup: { on: isReadable, request: () => null },
  restore: { on: isRestorable, request: () => null },
  verify: { on: isReadable, request: (target, image) => ({ kind: 'verify', target, image }) },
  examine: { on: isReadable, request: target => ({ kind: 'examine', target }) },
  'look-inside': { on: isReadable, request: target => ({ kind: 'look-inside', target, image: false }) },
}

/** The tools that a drive's menu has. */
export const toolsFor = (drive: DriveView): ToolKind[] =>
  // From here, as the window has no use for the schemas of tools, which would come along.
  (Object.keys(OFFERS) as ToolKind[]).filter(kind => OFFERS[kind].on(drive))

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

/** Whether a drive is larger than a stick, so that its name has to be typed before it is erased. */
export const isLarge = ({ size }: ToolTarget): boolean => size > LARGE_BYTES

/** What has been typed for what a tool asks. */
export const draftOf = ({ state }: Pick<Tool, 'state'>): string => (state.kind === 'asking' ? (state.draft ?? '') : '')

/** Whether the name of a large drive has been typed. */
export const mayRestore = (tool: Pick<Tool, 'target' | 'state'>): boolean =>
  !isLarge(tool.target) || draftOf(tool).trim() === plainText(tool.target.name)

/** What a backup is called unless another name is given. */
export const backupName = ({ name }: Pick<ToolTarget, 'name'>, day: Date): string => {
  const base = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${base.slice(0, 40) || 'stick'}-${day.toISOString().slice(0, 10)}.dd.zst`
}

/** Where it goes unless another place is typed; the host knows the home folder. */
export const backupFile = (target: Pick<ToolTarget, 'name'>, day: Date): string => `~/${backupName(target, day)}`

/** What is typed, or what was tried last, or what is suggested. */
export const fileIn = ({ asked, state, target }: Tool, day: Date): string => {
  const draft = state.kind === 'asking' ? state.draft : undefined
  return draft ?? (asked?.kind === 'backup' ? asked.file : backupFile(target, day))
}

/** What opens the look into the chosen image. */
export const lookIntoImage = ({ path, name, imageBytes: size }: ImageView): ToolVerb => {
  const target = { path, name, size, serial: null, diskseq: null }
  return { kind: 'open-tool', tool: 'look-inside', target, request: { kind: 'look-inside', target, image: true } }
}

/** What restores the only stick of a job that has failed; null if it is not there, or may not be written. */
export const restoreFailed = ({ sticks }: Pick<JobView, 'sticks'>, drives: WizardState['drives']): ToolVerb | null => {
  const [stick, another] = sticks
  if (!stick || another || stick.state.kind !== 'failed') return null
  const { path, size, serial } = stick
  const drive = drives?.find(other => other.path === path && other.size === size && other.serial === serial)
  return drive && toolsFor(drive).includes('restore') ? openTool('restore', drive, '') : null
}
