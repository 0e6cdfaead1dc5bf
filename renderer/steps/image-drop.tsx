import { FileDown } from 'lucide-react'
import { useEffect } from 'react'
import { useDispatch } from '../state/dispatch.ts'
import { takesDrops } from '../state/select-image.ts'
import type { WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './image-drop.module.css'

const words = strings.image

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Takes a file that is dropped anywhere in the window, also where no place for it is shown. */
const useDrops = (): void => {
  const dispatch = useDispatch()
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      dispatch({ kind: 'drag', over: true })
    }
    const leave = (event: DragEvent): void => {
      // Without a target the pointer has left the window, not only an element in it.
      if (event.relatedTarget === null) dispatch({ kind: 'drag', over: false })
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      dispatch({ kind: 'drop', file: event.dataTransfer?.files[0] ?? null })
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => {
      listening.abort()
      dispatch({ kind: 'drag', over: false })
    }
  }, [dispatch])
}

/** Lets an image be dropped on the window, and shows so while one is dragged over it. */
export const ImageDrop = ({ state }: { readonly state: WizardState }) => {
  useDrops()
  return takesDrops(state) && state.dragging ? (
    <div className={styles.overlay} role="status">
      <div className={styles.frame}>
        <FileDown size={64} strokeWidth={1.25} aria-hidden="true" />
        <p className={styles.title}>{words.drop}</p>
        <p>{words.hint}</p>
      </div>
    </div>
  ) : null
}
