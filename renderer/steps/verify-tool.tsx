import { CircleCheck } from 'lucide-react'
import type { ToolResult } from '../../app/contract/tools.ts'
import { Callout } from '../parts/callout.tsx'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Proof } from './proof.tsx'

type Result = ToolResult<'verify'>
type Change = Result['changes'][number]

/** A stick that was compared: the image's, the image's but for what ESXi keeps on it, or not. */
export const VerifyDone = ({ tool, result }: { readonly tool: Tool; readonly result: Result }) => {
  const { report, changes, problem } = result
  const changed = new Set(changes.flatMap(change => ('path' in change ? [change.path] : [])))
  return (
    <>
      {problem ? (
        <ProblemBox problem={problem} />
      ) : (
        <Callout
          tone="calm"
          sign={CircleCheck}
          title={changes.length > 0 ? strings.inside.used : strings.tools.verify.same}
        />
      )}
      {changes.length > 0 && (
        <>
          <h2>{strings.inside.changed}</h2>
          <ul>
            {changes.map(change => (
              <li key={JSON.stringify(change)}>
                <Name of={changeText(change)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Proof stick={tool.target} report={report} changed={changed} />
    </>
  )
}

const changeText = (change: Change): string => {
  const words = strings.inside
  switch (change.kind) {
    case 'written':
      return words.written(change.path, whenText(change.modified))
    case 'added':
      return words.added(change.path, whenText(change.modified))
    case 'boot-cfg':
      return words.configLine(change.path, `${change.key}=${change.now ?? ''}`)
    case 'other-bank':
      return words.otherBank(change.slot)
  }
}

const whenText = (modified: string): string => strings.format.when(modified, new Date()) ?? modified
