import { assertNever } from '../../app/bytes/assert-never.ts'
import { Button } from '../parts/button.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { isStickable } from '../state/select-image.ts'
import type { ImageStage, WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { ImageCard } from './image-card.tsx'
import { ImageChooser } from './image-chooser.tsx'
import { ImageDrop } from './image-drop.tsx'
import { ImageProblem } from './image-problem.tsx'
import { Reading } from './image-reading.tsx'

const words = strings.image

type Stage<K extends ImageStage['kind']> = Extract<ImageStage, { kind: K }>

export const ImageStep = ({ stage, state }: { readonly stage: ImageStage; readonly state: WizardState }) => {
  switch (stage.kind) {
    case 'choosing':
      return <Choosing stage={stage} state={state} />
    case 'reading':
      return <BeingRead stage={stage} />
    case 'chosen':
      return <Chosen stage={stage} state={state} />
    default:
      return assertNever(stage)
  }
}

const Choosing = ({ stage, state }: { readonly stage: Stage<'choosing'>; readonly state: WizardState }) => {
  const dispatch = useDispatch()
  return (
    <StepFrame
      title={words.title}
      quiet={words.none}
      right={
        <Button variant="default" onClick={() => dispatch({ kind: 'open-image', path: 'demo' })}>
          {words.demo}
        </Button>
      }
    >
      {stage.problem && <ImageProblem problem={stage.problem} state={state} />}
      <ImageChooser stage={stage} state={state} />
      {state.cacheBytes > 0 && <CacheLine bytes={state.cacheBytes} />}
      <ImageDrop state={state} />
    </StepFrame>
  )
}

const CacheLine = ({ bytes }: { readonly bytes: number }) => {
  const dispatch = useDispatch()
  return (
    <p className={texts.quiet}>
      {words.cache(bytes)}{' '}
      <button type="button" className={texts.link} onClick={() => dispatch({ kind: 'clear-cache' })}>
        {words.clearCache}
      </button>
    </p>
  )
}

const BeingRead = ({ stage: { path, unpacking } }: { readonly stage: Stage<'reading'> }) => {
  const dispatch = useDispatch()
  return (
    <StepFrame
      title={words.title}
      right={
        <Button variant="default" onClick={() => dispatch({ kind: 'another-image' })}>
          {words.cancel}
        </Button>
      }
    >
      <Reading path={path} unpacking={unpacking} />
    </StepFrame>
  )
}

const Chosen = ({
  stage: { image, check },
  state,
}: {
  readonly stage: Stage<'chosen'>
  readonly state: WizardState
}) => {
  const dispatch = useDispatch()
  return (
    <StepFrame
      title={words.title}
      left={
        <Button variant="subtle" onClick={() => dispatch({ kind: 'another-image' })}>
          {words.other}
        </Button>
      }
      right={
        <Button disabled={!isStickable(image)} onClick={() => dispatch({ kind: 'choose-sticks' })}>
          {words.next}
        </Button>
      }
    >
      <ImageCard image={image} check={check} />
      <ImageDrop state={state} />
    </StepFrame>
  )
}
