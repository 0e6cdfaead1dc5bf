import { Button } from '@mantine/core'
import type { DragEvent } from 'react'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FoundImage } from '../../app/contract/views.ts'
import { FilePicker } from '../parts/file-picker.tsx'
import list from '../parts/list.module.css'
import { Name } from '../parts/name.tsx'
import { PathForm } from '../parts/path-form.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { hasNoDialog } from '../state/select-image.ts'
import type { ImageStage, WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './image-chooser.module.css'

const words = strings.image

/** Every way to name an image: by dropping it, from a dialog, by its path, from those found, and the demo. */
export const ImageChooser = ({
  stage,
  state,
}: {
  readonly stage: Extract<ImageStage, { kind: 'choosing' }>
  readonly state: WizardState
}) => {
  const dispatch = useDispatch()
  const open = (path: string): void => dispatch({ kind: 'open-image', path })
  return (
    <>
      <DropZone browses={hasNoDialog(state)} pathless={stage.droppedPathless} />
      <PathForm label={words.path} button={words.open} onPath={open} />
      {state.found.length > 0 && <FoundList found={state.found} />}
      <p>
        {words.none}{' '}
        <button type="button" className={texts.link} onClick={() => open('demo')}>
          {words.demo}
        </button>
      </p>
      {stage.picker && <FilePicker picker={stage.picker} />}
    </>
  )
}

const DropZone = ({ browses, pathless }: { readonly browses: boolean; readonly pathless: boolean }) => {
  const dispatch = useDispatch()
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    dispatch({ kind: 'drop', file: event.dataTransfer.files[0] ?? null })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same as dropping.
    <div className={styles.drop} onDragOver={event => event.preventDefault()} onDrop={onDrop}>
      <p className={styles.title}>{words.drop}</p>
      <p className={texts.quiet}>{words.dropHint}</p>
      <Button
        variant="default"
        onClick={() => dispatch(browses ? { kind: 'browse', path: '' } : { kind: 'choose-image' })}
      >
        {browses ? words.browse : words.choose}
      </Button>
      {pathless && <p role="alert">{words.noPath}</p>}
    </div>
  )
}

const FoundList = ({ found }: { readonly found: readonly FoundImage[] }) => {
  const dispatch = useDispatch()
  return (
    <>
      <h2>{words.found}</h2>
      <ul className={list.rows}>
        {found.map(({ path, name, bytes, modified, kind }) => (
          <li key={path}>
            <button type="button" className={texts.row} onClick={() => dispatch({ kind: 'open-image', path })}>
              <span className={texts.name}>
                <Name of={name} />
              </span>
              <span className={texts.quiet}>
                {formatBytes(bytes)}, {new Date(modified).toISOString().slice(0, 10)}, {kind}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
