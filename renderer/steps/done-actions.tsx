import { Button } from '../parts/button.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { useDrives } from '../state/drives.ts'
import { doneButtons } from '../state/select-done.ts'
import { restoreFailed } from '../state/select-tools.ts'
import type { DoneStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './done-actions.module.css'
import { SaveReport } from './save-report.tsx'

/** What can be done with a job beside what the footer offers. */
export const DoneActions = ({ step, goesOn }: { readonly step: DoneStep; readonly goesOn: boolean }) => {
  const { toTry, toEject, busy } = doneButtons(step)
  const dispatch = useDispatch()
  const restore = restoreFailed(step.job, useDrives())
  return (
    <div className={styles.actions}>
      {restore !== null && (
        <Button variant="default" disabled={busy} onClick={() => dispatch(restore)}>
          {strings.tools.menu.restore}
        </Button>
      )}
      {toTry !== null && <TryButton path={toTry} />}
      <SaveReport busy={busy} />
      {goesOn && (
        <Button variant="default" disabled={busy} onClick={() => dispatch({ kind: 'keep-going' })}>
          {strings.shelf.keepGoing}
        </Button>
      )}
      {toEject !== null && (
        <Button variant="default" disabled={busy} onClick={() => dispatch({ kind: 'eject', path: toEject })}>
          {strings.done.eject}
        </Button>
      )}
    </div>
  )
}

export const TryButton = ({ path }: { readonly path: string }) => {
  const dispatch = useDispatch()
  return (
    <Button variant="default" onClick={() => dispatch({ kind: 'start-trial', path })}>
      {strings.done.tryIt}
    </Button>
  )
}
