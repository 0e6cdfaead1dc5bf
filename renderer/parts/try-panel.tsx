import { plainText } from '../../app/bytes/plain-text.ts'
import type { TryView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import { strings } from '../words/strings.ts'
import { Busy } from './busy.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemBox } from './problem-box.tsx'
import texts from './text.module.css'
import styles from './try-panel.module.css'

const words = strings.trial

/** The screen of a machine that was started from a stick: as text, or in graphics mode as a picture. */
const Screen = ({ trial: { screen, picture, serial } }: { readonly trial: TryView }) => (
  <>
    {picture !== null && (
      <img
        className={styles.picture}
        data-testid="machine-picture"
        src={`data:image/png;base64,${picture}`}
        alt={words.picture}
      />
    )}
    {picture === null && <ScreenText screen={screen} />}
    {serial.trim() !== '' && (
      <details>
        <summary>{words.serial}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{serial}</pre>
      </details>
    )}
  </>
)

const ScreenText = ({ screen }: { readonly screen: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
  <section tabIndex={0} aria-label={words.screen}>
    <pre className={styles.text} data-testid="machine-screen">
      {screen.join('\n')}
    </pre>
  </section>
)

const stateOf = ({ state, seconds }: TryView): string =>
  state === 'ended' ? words.ended : words.running(Math.floor(seconds))

/** A machine that was started from a stick, while its screen is shown. */
export const TryPanel = ({ trial, name }: { readonly trial: TryView; readonly name: string }) => {
  const dispatch = useDispatch()
  const stop = (): void => dispatch({ kind: 'stop-trial' })
  return (
    <Dialog title={plainText(words.title(name))} closeLabel={words.close} size="xl" onClose={stop}>
      {!trial.problem && (
        <div className={styles.top}>
          <p className={texts.quiet}>{stateOf(trial)}</p>
          {trial.state !== 'ended' && (
            <Button variant="default" onClick={stop}>
              {words.stop}
            </Button>
          )}
        </div>
      )}
      {trial.problem && <ProblemBox problem={trial.problem} />}
      {!trial.problem && trial.state === 'starting' && <Busy>{words.starting}</Busy>}
      {!trial.problem && trial.state !== 'starting' && <Screen trial={trial} />}
    </Dialog>
  )
}
