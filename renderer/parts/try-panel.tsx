import { Button, Modal } from '@mantine/core'
import type { TryView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import { strings } from '../words/strings.ts'
import { Busy } from './busy.tsx'
import { ProblemBox } from './problem-box.tsx'

const words = strings.trial

/** The screen of a machine that was started from a stick, as text; in graphics mode, as a picture. */
const Screen = ({ trial: { screen, picture, serial } }: { readonly trial: TryView }) => (
  <>
    {picture !== null && (
      <img
        className="machine-picture"
        data-testid="machine-picture"
        src={`data:image/png;base64,${picture}`}
        alt={words.picture}
      />
    )}
    {picture === null && <ScreenText screen={screen} />}
    {serial.trim() !== '' && (
      <details>
        <summary>{words.serial}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <pre tabIndex={0}>{serial}</pre>
      </details>
    )}
  </>
)

const ScreenText = ({ screen }: { readonly screen: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
  <section tabIndex={0} aria-label={words.screen}>
    <pre className="machine-screen" data-testid="machine-screen">
      {screen.join('\n')}
    </pre>
  </section>
)

const stateOf = ({ state, seconds, problem }: TryView): string => {
  if (problem) return ''
  return state === 'ended' ? words.ended : words.running(Math.floor(seconds))
}

/** A machine that was started from a stick, while its screen is looked at. */
export const TryPanel = ({ trial }: { readonly trial: TryView }) => {
  const dispatch = useDispatch()
  const stop = (): void => dispatch({ kind: 'stop-trial' })
  return (
    <Modal
      opened
      onClose={stop}
      title={words.title(trial.path)}
      size="xl"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className="try-row">
        <p className="quiet">{stateOf(trial)}</p>
        <Button variant="default" onClick={stop}>
          {trial.state === 'ended' ? words.close : words.stop}
        </Button>
      </div>
      {trial.problem && <ProblemBox problem={trial.problem} />}
      {!trial.problem && trial.state === 'starting' && <Busy>{words.starting}</Busy>}
      {!trial.problem && trial.state !== 'starting' && <Screen trial={trial} />}
    </Modal>
  )
}
