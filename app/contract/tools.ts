import * as v from 'valibot'
import { backupReportSchema } from './backup-json.ts'
import { esxiChange } from './change-json.ts'
import { driveIdentity } from './chosen.ts'
import { problem, progress } from './common-json.ts'
import { examinationSchema } from './examination-json.ts'
import { explainedLine, insidePartition } from './inside-json.ts'
import { reportSchema } from './report-json.ts'
import { restoreReportSchema } from './restore-json.ts'
import { count, type Of, text } from './values.ts'

/**
 * Tools: what can be done with one stick besides building it, and without leaving the step where it was found. A new
 * tool has a line in `TOOL_REQUESTS` and one in `TOOL_RESULTS`; the compiler then asks for its other parts.
 */

/** What a tool works on: a drive or a file, as it was when it was chosen. */
export const toolTarget = v.strictObject({ path: text, name: text, ...driveIdentity.entries })
export type ToolTarget = Of<typeof toolTarget>

/** What each tool needs to know to begin. */
const TOOL_REQUESTS = {
  /** `image` is the path of the image to compare with. */
  verify: v.strictObject({ kind: v.literal('verify'), target: toolTarget, image: text }),
  /** Verifies it by itself, without an image. */
  examine: v.strictObject({ kind: v.literal('examine'), target: toolTarget }),
  /** `file` is a path as it was typed. */
  backup: v.strictObject({ kind: v.literal('backup'), target: toolTarget, file: text }),
  /** `allowLarge` once the name of a drive that is larger than a stick has been typed. */
  restore: v.strictObject({ kind: v.literal('restore'), target: toolTarget, allowLarge: v.boolean() }),
  /** `image`: whether the target is the path of an image, which may be packed. */
  'look-inside': v.strictObject({ kind: v.literal('look-inside'), target: toolTarget, image: v.boolean() }),
}

/** What each tool has to show in the end. */
const TOOL_RESULTS = {
  /** `changes` are ESXi's own; `problem` is null if nothing else differs and the stick would boot. */
  verify: v.strictObject({
    kind: v.literal('verify'),
    report: reportSchema,
    changes: v.array(esxiChange),
    problem: v.nullable(problem),
  }),
  /** `problem` is null if nothing is wrong with it that a stick can tell by itself. */
  examine: v.strictObject({
    kind: v.literal('examine'),
    report: examinationSchema,
    problem: v.nullable(problem),
  }),
  backup: v.strictObject({ kind: v.literal('backup'), report: backupReportSchema }),
  restore: v.strictObject({ kind: v.literal('restore'), report: restoreReportSchema }),
  /** `config` is the boot bank's boot.cfg, explained; null if there is none. */
  'look-inside': v.strictObject({
    kind: v.literal('look-inside'),
    partitions: v.array(insidePartition),
    config: v.nullable(v.strictObject({ path: v.string(), lines: v.array(explainedLine) })),
  }),
}

export const lookRequest = TOOL_REQUESTS['look-inside']

export type ToolKind = keyof typeof TOOL_REQUESTS & keyof typeof TOOL_RESULTS

export const TOOL_KINDS = Object.keys(TOOL_REQUESTS) as ToolKind[]

export const toolRequest = v.variant('kind', [
  TOOL_REQUESTS.backup,
  TOOL_REQUESTS.restore,
  TOOL_REQUESTS.verify,
  TOOL_REQUESTS.examine,
  TOOL_REQUESTS['look-inside'],
])
export type ToolRequest<K extends ToolKind = ToolKind> = Of<(typeof TOOL_REQUESTS)[K]>

export const toolResult = v.variant('kind', [
  TOOL_RESULTS.backup,
  TOOL_RESULTS.restore,
  TOOL_RESULTS.verify,
  TOOL_RESULTS.examine,
  TOOL_RESULTS['look-inside'],
])
export type ToolResult<K extends ToolKind = ToolKind> = Of<(typeof TOOL_RESULTS)[K]>

/** How far a tool has got. `progress` is null until something has moved. */
const toolPhase = v.variant('kind', [
  v.strictObject({ kind: v.literal('running'), progress: v.nullable(progress), cancelling: v.boolean() }),
  v.strictObject({ kind: v.literal('done'), result: toolResult }),
  v.strictObject({ kind: v.literal('failed'), problem }),
])
export type ToolPhase = Of<typeof toolPhase>

/** A tool at work, or what it has found. */
export const toolView = v.strictObject({
  id: count,
  /** Rises from view to view, so that an older view never replaces a newer one. */
  revision: count,
  kind: v.picklist(TOOL_KINDS),
  target: toolTarget,
  phase: toolPhase,
})
export type ToolView = Of<typeof toolView>
