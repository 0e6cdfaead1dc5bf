import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { DriveView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import { openTool, toolsFor } from '../state/select-tools.ts'
import { strings } from '../words/strings.ts'
import { Button } from './button.tsx'
import styles from './tool-menu.module.css'

const words = strings.tools

/** What else can be done with a stick: it opens in place, so that it is never cut off, and closes with Escape. */
export const ToolMenu = ({ drive, image }: { readonly drive: DriveView; readonly image: string }) => {
  const dispatch = useDispatch()
  const box = useRef<HTMLDetailsElement>(null)
  const tools = toolsFor(drive)
  if (tools.length === 0) return null
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={box} className={styles.menu} onKeyDown={closeOnEscape}>
      <summary className={styles.more} aria-label={words.moreFor(drive.description)}>
        {words.more}
        <ChevronDown className={styles.sign} size={16} aria-hidden="true" />
      </summary>
      <ul className={styles.tools}>
        {tools.map(tool => (
          <li key={tool}>
            <Button variant="default" size="small" onClick={() => dispatch(openTool(tool, drive, image))}>
              {words.menu[tool]}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
