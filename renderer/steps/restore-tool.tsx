import { CircleCheck, Eraser, HardDrive } from 'lucide-react'
import { plainText } from '../../app/bytes/plain-text.ts'
import { SECTOR } from '../../app/bytes/units.ts'
import type { ToolResult } from '../../app/contract/tools.ts'
import { fileSystemName } from '../../app/restore/file-system-name.ts'
import { usualFileSystem } from '../../app/restore/restore-limits.ts'
import { Button } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { TextInput } from '../parts/field.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { draftOf, isLarge, mayRestore } from '../state/select-tools.ts'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.tools.restore

/** What will be lost and what becomes of the stick; the name of a large drive has to be typed, as at the review. */
export const RestoreAsking = ({ tool }: { readonly tool: Tool }) => {
  const { path, name, size } = tool.target
  const dispatch = useDispatch()
  return (
    <>
      <Callout tone="erases" sign={Eraser} title={plainText(strings.review.lost(name))}>
        <p>{words.becomes(fileSystemName(usualFileSystem(size)))}</p>
      </Callout>
      {isLarge(tool.target) && (
        <Callout tone="warn" sign={HardDrive} title={plainText(strings.review.large.title(name, size))}>
          <TextInput
            label={plainText(strings.review.large.type(name, path))}
            value={draftOf(tool)}
            autoComplete="off"
            spellCheck={false}
            onChange={event => dispatch({ kind: 'type-in-tool', draft: event.currentTarget.value })}
          />
        </Callout>
      )}
    </>
  )
}

export const RestoreBegin = ({ tool }: { readonly tool: Tool }) => {
  const { target } = tool
  const dispatch = useDispatch()
  return (
    <Button
      color="danger"
      disabled={!mayRestore(tool)}
      onClick={() =>
        dispatch({ kind: 'begin-tool', request: { kind: 'restore', target, allowLarge: isLarge(target) } })
      }
    >
      {plainText(words.begin(target.name))}
    </Button>
  )
}

export const RestoreDone = ({
  result: { report },
}: {
  readonly tool: Tool
  readonly result: ToolResult<'restore'>
}) => {
  const { kind, clusters, sectorsPerCluster } = report.volume
  const room = clusters * sectorsPerCluster * SECTOR
  return <Callout tone="calm" sign={CircleCheck} title={words.done(fileSystemName(kind), room)} />
}
