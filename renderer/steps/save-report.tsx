import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useDispatch } from '../state/dispatch.ts'
import type { SavedAs } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './save-report.module.css'

const words = strings.done

/** Saves the report, as a page or for scripts. */
export const SaveReport = ({ busy }: { readonly busy: boolean }) => (
  <SaveMenu busy={busy} text={words.save} items={{ html: words.saveAs.html, json: words.saveAs.json }} />
)

interface SaveMenuProps {
  readonly busy: boolean
  readonly text: string
  readonly items: Readonly<Partial<Record<SavedAs, string>>>
}

/** Saves something as one of several kinds of file, which open beneath the button. */
export const SaveMenu = ({ busy, text, items }: SaveMenuProps) => {
  const [open, setOpen] = useState(false)
  const dispatch = useDispatch()
  const save = (as: SavedAs) => (): void => {
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
        {text}
      </Button>
      {open && (
        <div className={styles.items}>
          {Object.entries(items).map(([as, what]) => (
            <Button key={as} variant="subtle" onClick={save(as as SavedAs)} onKeyDown={onKeyDown}>
              {what}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
