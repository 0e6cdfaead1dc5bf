import type { ToolResult } from '../../app/contract/tools.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Proof } from './proof.tsx'

const words = strings.tools.verify

export const VerifyDone = ({
  tool,
  result: { report, problem },
}: {
  readonly tool: Tool
  readonly result: ToolResult<'verify'>
}) => (
  <>
    {problem ? <ProblemBox problem={problem} /> : <p>{words.same}</p>}
    <Proof stick={tool.target} report={report} />
  </>
)
