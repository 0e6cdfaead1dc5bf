import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { strings } from '../words/strings.ts'
import styles from './save-report.module.css'

const words = strings.done

/** Saves the report, as a page or for scripts; the two open beneath the button. */
export const SaveReport = ({ busy }: { readonly busy: boolean }) => {
  const [open, setOpen] = useState(false)
  const dispatch = useDispatch()
  const save = (as: 'html' | 'json') => (): void => {
    setOpen(false)
    dispatch({ kind: 'save-report', as })
  }
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') setOpen(false)
  }
  return (
    <div className={styles.menu}>
      <Button
        variant="default"
        disabled={busy}
        aria-expanded={open}
        rightSection={<ChevronDown size={16} aria-hidden="true" />}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {words.save}
      </Button>
      {open && (
        <div className={styles.items}>
          {(['html', 'json'] as const).map(as => (
            <Button key={as} variant="subtle" onClick={save(as)} onKeyDown={onKeyDown}>
              {words.saveAs[as]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
