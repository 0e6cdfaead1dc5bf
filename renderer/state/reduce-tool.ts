import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ToolKind, ToolRequest, ToolTarget, ToolView } from '../../app/contract/tools.ts'
import type { ProblemView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import type { SavingState, Tool, ToolState, WizardState } from './wizard-state.ts'

/** What the user does with a tool. */
export type ToolVerb =
  /** Opens it, and lets it begin at once unless it has to ask something first. */
  | {
      readonly kind: 'open-tool'
      readonly tool: ToolKind
      readonly target: ToolTarget
      readonly request: ToolRequest | null
    }
  | { readonly kind: 'begin-tool'; readonly request: ToolRequest }
  /** Back to what it asks. */
  | { readonly kind: 'ask-tool' }
  /** What was typed for what it asks. */
  | { readonly kind: 'type-in-tool'; readonly draft: string }
  /** Has the system ask where the backup goes; the name is a suggestion. */
  | { readonly kind: 'choose-backup'; readonly name: string }
  /** Saves a file by its path in what was looked into. */
  | { readonly kind: 'save-inside'; readonly path: string }
  | { readonly kind: 'cancel-tool' }
  | { readonly kind: 'close-tool' }

/** What the host reports about tools; answers name the request that they belong to. */
export type ToolAnswer =
  | { readonly kind: 'tool'; readonly view: ToolView }
  | { readonly kind: 'tool-begun'; readonly request: number; readonly view: ToolView }
  | { readonly kind: 'tool-not-begun'; readonly request: number; readonly problem: ProblemView }
  /** `file` is null if the dialog was closed, or failed. */
  | { readonly kind: 'backup-chosen'; readonly request: number; readonly file: string | null }
  /** `path` is null if the dialog was closed. */
  | { readonly kind: 'saved-inside'; readonly request: number; readonly path: string | null }
  | { readonly kind: 'not-saved-inside'; readonly request: number; readonly problem: ProblemView }
  /** What the host is doing, after a reload or once the connection is back. */
  | { readonly kind: 'tool-met'; readonly view: ToolView | null }

export type ToolEvent = ToolVerb | ToolAnswer

type At<K extends ToolState['kind']> = Extract<ToolState, { kind: K }>

/** The host's number for the tool that is shown; null if there is none. */
export const toolId = ({ tool }: Pick<WizardState, 'tool'>): number | null => {
  if (!tool || tool.state.kind === 'asking') return null
  return tool.state.kind === 'running' ? (tool.state.view?.id ?? null) : tool.state.id
}

/** Whether the tool is at work, so that it has to be cancelled before the window goes elsewhere. */
export const isToolRunning = ({ tool }: Pick<WizardState, 'tool'>): boolean => tool?.state.kind === 'running'

const withState = (state: WizardState, tool: Tool, next: ToolState): WizardState => ({
  ...state,
  tool: { ...tool, state: next },
})

export const reduceTool = (state: WizardState, event: ToolEvent): WizardState => {
  const { tool } = state
  switch (event.kind) {
    case 'open-tool':
      return mayOpen(state) ? opened(state, event) : state
    case 'tool-met':
      return met(state, event.view)
    case 'begin-tool':
      return tool && tool.state.kind !== 'running' ? begun(state, tool, event.request) : state
    case 'ask-tool':
      return tool && tool.state.kind !== 'running' ? withState(state, tool, { kind: 'asking' }) : state
    case 'type-in-tool':
      return tool?.state.kind === 'asking' ? withState(state, tool, { kind: 'asking', draft: event.draft }) : state
    case 'choose-backup':
    case 'backup-chosen':
      return choosing(state, event)
    case 'save-inside':
    case 'saved-inside':
    case 'not-saved-inside':
      return tool?.state.kind === 'done' ? saving(state, tool, event) : state
    // The tool itself says when it has ended.
    case 'cancel-tool':
      return state
    case 'close-tool':
      return isToolRunning(state) ? state : { ...state, tool: null }
    case 'tool':
    case 'tool-begun':
    case 'tool-not-begun':
      return tool?.state.kind === 'running' ? whileRunning(state, tool, tool.state, event) : state
    default:
      return assertNever(event)
  }
}

/** A backup begins as soon as it is chosen where it goes. */
const choosing = (
  state: WizardState,
  event: Extract<ToolEvent, { kind: 'choose-backup' | 'backup-chosen' }>,
): WizardState => {
  const { tool } = state
  if (tool?.state.kind !== 'asking') return state
  const { dialog } = tool.state
  if (event.kind === 'choose-backup') {
    if (dialog) return state
    const request = state.requests + 1
    return { ...withState(state, tool, { kind: 'asking', dialog: { request, name: event.name } }), requests: request }
  }
  if (dialog?.request !== event.request) return state
  if (event.file === null) return withState(state, tool, { kind: 'asking' })
  return begun(state, tool, { kind: 'backup', target: tool.target, file: event.file })
}

const NOT_SAVING: SavingState = { kind: 'idle' }

const saving = (
  state: WizardState,
  tool: Tool,
  event: Extract<ToolEvent, { kind: 'save-inside' | 'saved-inside' | 'not-saved-inside' }>,
): WizardState => {
  const to = (next: SavingState): WizardState => ({ ...state, tool: { ...tool, saving: next } })
  const before = tool.saving
  if (event.kind === 'save-inside') {
    if (before.kind === 'saving') return state
    const request = state.requests + 1
    return { ...to({ kind: 'saving', request, path: event.path }), requests: request }
  }
  if (before.kind !== 'saving' || before.request !== event.request) return state
  if (event.kind === 'not-saved-inside') return to({ kind: 'failed', problem: event.problem })
  return to(event.path === null ? NOT_SAVING : { kind: 'saved', path: event.path })
}

/** A tool lies over a step at which nothing is under way. */
const mayOpen = ({ step, tool }: WizardState): boolean =>
  tool === null &&
  (step.kind === 'stick' || step.kind === 'done' || (step.kind === 'image' && step.stage.kind === 'chosen'))

const opened = (
  state: WizardState,
  { tool: kind, target, request }: Extract<ToolVerb, { kind: 'open-tool' }>,
): WizardState => {
  const tool: Tool = { kind, target, asked: null, state: { kind: 'asking' }, saving: NOT_SAVING }
  return request ? begun(state, tool, request) : { ...state, tool }
}

const begun = (state: WizardState, tool: Tool, asked: ToolRequest): WizardState => {
  const request = state.requests + 1
  const running: ToolState = { kind: 'running', request, view: null, early: null }
  return { ...withState(state, { ...tool, asked, saving: NOT_SAVING }, running), requests: request }
}

const whileRunning = (
  state: WizardState,
  tool: Tool,
  running: At<'running'>,
  event: Extract<ToolEvent, { kind: 'tool' | 'tool-begun' | 'tool-not-begun' }>,
): WizardState => {
  const { view, early } = running
  if (event.kind === 'tool') {
    if (view === null) return withState(state, tool, { ...running, early: event.view })
    const newer = event.view.id === view.id && event.view.revision > view.revision
    return newer ? withState(state, tool, stateOf(running, event.view)) : state
  }
  if (event.request !== running.request || view !== null) return state
  if (event.kind === 'tool-not-begun')
    return withState(state, tool, { kind: 'failed', id: null, problem: event.problem })
  const newest = early?.id === event.view.id && early.revision > event.view.revision ? early : event.view
  return withState(state, tool, stateOf(running, newest))
}

const stateOf = ({ request }: Pick<At<'running'>, 'request'>, view: ToolView): ToolState => {
  const { id, phase } = view
  switch (phase.kind) {
    case 'running':
      return { kind: 'running', request, view, early: null }
    case 'done':
      return { kind: 'done', id, result: phase.result }
    case 'failed':
      return { kind: 'failed', id, problem: phase.problem }
    default:
      return assertNever(phase)
  }
}

/** The tool that was shown is shown again; one that the host no longer knows has failed. */
const met = (state: WizardState, view: ToolView | null): WizardState => {
  const { tool, toolBefore } = state
  const here = { ...state, toolBefore: null }
  const shown = toolId(state) ?? toolBefore
  if (view && view.id === shown && (!tool || tool.state.kind === 'running')) {
    const next = stateOf({ request: state.requests }, view)
    return {
      ...here,
      tool: { kind: view.kind, target: view.target, asked: tool?.asked ?? null, state: next, saving: NOT_SAVING },
    }
  }
  if (tool?.state.kind !== 'running') return here
  return withState(here, tool, {
    kind: 'failed',
    id: null,
    problem: { code: 'internal', ...strings.lost.call, details: {} },
  })
}
