import { plainText } from '../../app/bytes/plain-text.ts'
import { Button } from '../parts/button.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { wordProblem } from '../words/word.ts'
import { type Asked, partsOf } from './tool-parts.tsx'

const words = strings.tools

type At<K extends Tool['state']['kind']> = Tool & { readonly state: Extract<Tool['state'], { kind: K }> }

const isAt = <K extends Tool['state']['kind']>(tool: Tool, kind: K): tool is At<K> => tool.state.kind === kind

/** A tool over the step from which it was opened. */
export const ToolScreen = ({ tool, dialogs }: Asked) => {
  const dispatch = useDispatch()
  const running = tool.state.kind === 'running'
  return (
    <StepFrame
      key={tool.state.kind}
      title={words.titles[tool.kind](plainText(tool.target.name))}
      left={
        running ? (
          <CancelButton tool={tool} />
        ) : (
          <Button variant="subtle" onClick={() => dispatch({ kind: 'close-tool' })}>
            {strings.back}
          </Button>
        )
      }
      right={<Next tool={tool} dialogs={dialogs} />}
    >
      <Body tool={tool} dialogs={dialogs} />
    </StepFrame>
  )
}

const Body = ({ tool, dialogs }: Asked) => {
  const { Asking, Done } = partsOf(tool.kind)
  if (isAt(tool, 'running')) return <Running tool={tool} />
  if (isAt(tool, 'done')) return <Done tool={tool} result={tool.state.result} />
  if (!isAt(tool, 'failed')) return <Asking tool={tool} dialogs={dialogs} />
  const { problem } = tool.state
  return problem.code === 'cancelled' ? <p>{wordProblem(problem).message}</p> : <ProblemBox problem={problem} />
}

/** Begins it, or does the same once more, unless it has to ask again or the host has forgotten what that was. */
const Next = ({ tool, dialogs }: Asked) => {
  const { Begin } = partsOf(tool.kind)
  const dispatch = useDispatch()
  const { asked, state } = tool
  if (state.kind === 'running') return null
  if (state.kind === 'asking') return Begin ? <Begin tool={tool} dialogs={dialogs} /> : null
  if (Begin)
    return state.kind === 'failed' ? (
      <Button variant="default" onClick={() => dispatch({ kind: 'ask-tool' })}>
        {words.again}
      </Button>
    ) : null
  if (!asked) return null
  return (
    <Button variant="default" onClick={() => dispatch({ kind: 'begin-tool', request: asked })}>
      {words.again}
    </Button>
  )
}

const CancelButton = ({ tool }: { readonly tool: Tool }) => {
  const dispatch = useDispatch()
  const cancelling = isAt(tool, 'running') && phaseOf(tool)?.cancelling === true
  return (
    <Button variant="default" loading={cancelling} onClick={() => dispatch({ kind: 'cancel-tool' })}>
      {cancelling ? words.cancelling : strings.image.cancel}
    </Button>
  )
}

const phaseOf = ({ state: { view } }: At<'running'>) => (view?.phase.kind === 'running' ? view.phase : undefined)

const Running = ({ tool }: { readonly tool: At<'running'> }) => {
  const progress = phaseOf(tool)?.progress ?? null
  const percent = progress && progress.total > 0 ? (100 * progress.done) / progress.total : null
  return (
    <>
      <p>{words.running[tool.kind]}</p>
      <ProgressBar percent={percent} label={words.menu[tool.kind]} />
      <p>{progress ? strings.image.amount(progress) : strings.starting}</p>
    </>
  )
}
