import { begun, type Effects, ignored } from './answering.ts'
import { toolId } from './reduce-tool.ts'
import type { WizardState } from './wizard-state.ts'

const runningIn = ({ tool }: WizardState) => (tool?.state.kind === 'running' ? tool.state : undefined)

const savingIn = ({ tool }: WizardState) => (tool?.saving.kind === 'saving' ? tool.saving : undefined)

const dialogIn = ({ tool }: WizardState) => (tool?.state.kind === 'asking' ? tool.state.dialog : undefined)

/** Beginning and ending what a tool does. */
export const toolEffects: Effects = (bridge, answer, dispatch) => (event, before, after) => {
  const running = begun(runningIn(before), runningIn(after))
  const asked = after.tool?.asked
  if (running && asked && running.view === null) {
    const { request } = running
    answer(
      bridge.call('startTool', asked),
      view => ({ kind: 'tool-begun', request, view }),
      problem => ({ kind: 'tool-not-begun', request, problem }),
    )
  }
  const dialog = begun(dialogIn(before), dialogIn(after))
  if (dialog) {
    const { request } = dialog
    const chosen = (file: string | null) => ({ kind: 'backup-chosen', request, file }) as const
    // It fails only if the window is closing.
    answer(bridge.call('chooseFile', dialog.name), chosen, () => chosen(null))
  }
  const saving = begun(savingIn(before), savingIn(after))
  if (saving && asked?.kind === 'look-inside') {
    const { request } = saving
    answer(
      bridge.call('saveInside', asked, saving.path),
      path => ({ kind: 'saved-inside', request, path }),
      problem => ({ kind: 'not-saved-inside', request, problem }),
    )
  }
  // If one of these fails, the connection is lost, which is reported anyway.
  if (event.kind === 'cancel-tool') ignored(bridge.call('cancelTool'))
  const gone = toolId(before)
  if (gone !== null && after.tool === null) ignored(bridge.call('dismissTool', gone))
  if (event.kind === 'met' && (before.tool !== null || before.toolBefore !== null))
    ignored(bridge.call('tool').then(view => dispatch({ kind: 'tool-met', view })))
}
