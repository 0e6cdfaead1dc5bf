import { CircleCheck } from 'lucide-react'
import type { ToolResult } from '../../app/contract/tools.ts'
import { Button } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { TextInput } from '../parts/field.tsx'
import { Name } from '../parts/name.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { backupName, fileIn } from '../state/select-tools.ts'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import type { Asked } from './tool-parts.tsx'

const words = strings.tools.backup

/** Where the file goes: a path on the host's own disks, unless the system's own dialog asks for it. */
export const BackupAsking = ({ tool, dialogs }: Asked) => {
  const dispatch = useDispatch()
  if (dialogs) return <p>{words.what}</p>
  return (
    <>
      <p>{words.what}</p>
      <TextInput
        label={words.file}
        value={fileIn(tool, new Date())}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={event => dispatch({ kind: 'type-in-tool', draft: event.currentTarget.value })}
      />
    </>
  )
}

export const BackupBegin = ({ tool, dialogs }: Asked) => {
  const dispatch = useDispatch()
  if (dialogs) return <DialogButton tool={tool} />
  const file = fileIn(tool, new Date()).trim()
  return (
    <Button
      disabled={file === ''}
      onClick={() => dispatch({ kind: 'begin-tool', request: { kind: 'backup', target: tool.target, file } })}
    >
      {strings.tools.menu.backup}
    </Button>
  )
}

const DialogButton = ({ tool }: { readonly tool: Tool }) => {
  const dispatch = useDispatch()
  const { state, target } = tool
  return (
    <Button
      loading={state.kind === 'asking' && state.dialog !== undefined}
      onClick={() => dispatch({ kind: 'choose-backup', name: backupName(target, new Date()) })}
    >
      {strings.tools.menu.backup}
    </Button>
  )
}

export const BackupDone = ({ result: { report } }: { readonly tool: Tool; readonly result: ToolResult<'backup'> }) => (
  <Callout tone="calm" sign={CircleCheck} title={<Name of={report.file} />}>
    <p>{words.done}</p>
    <p>{words.facts(report.usedBytes, report.fileBytes)}</p>
  </Callout>
)
