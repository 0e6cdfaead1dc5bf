import type { ProblemView } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import { Mend } from '../parts/mend.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { folderOf, hasNoDialog } from '../state/select-image.ts'
import type { WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './image-problem.module.css'
import { useChoose } from './use-choose.ts'

const words = strings.image

/** Why there is no image, with the buttons that lead to one. */
export const ImageProblem = ({ problem, state }: { readonly problem: ProblemView; readonly state: WizardState }) => {
  const dispatch = useDispatch()
  const choose = useChoose(state)
  const folder = hasNoDialog(state) ? folderOf(problem) : null
  const isFull = problem.code === 'unpack-failed' && state.cacheBytes > 0
  return (
    <ProblemBox problem={problem}>
      <div className={styles.buttons}>
        <Mend problem={problem} step={state.step} />
        {isFull && (
          <Button variant="default" onClick={() => dispatch({ kind: 'clear-cache' })}>
            {words.freeCache(state.cacheBytes)}
          </Button>
        )}
        {folder !== null && (
          <Button variant="default" onClick={() => dispatch({ kind: 'browse', path: folder })}>
            {words.openFolder}
          </Button>
        )}
        <Button variant="default" onClick={choose}>
          {strings.mends['another-image']}
        </Button>
      </div>
    </ProblemBox>
  )
}
