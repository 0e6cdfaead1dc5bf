import { CornerLeftUp, File, Folder as FolderIcon, House } from 'lucide-react'
import type { FolderView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import type { Picker } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Busy } from './busy.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './file-picker.module.css'
import { Name } from './name.tsx'
import { ProblemBox } from './problem-box.tsx'
import texts from './text.module.css'

const words = strings.picker

type OnFile = (path: string) => void

const Entry = ({
  entry: { name, path, folder, bytes },
  onFile,
}: {
  readonly entry: FolderView['entries'][number]
  readonly onFile: OnFile
}) => {
  const dispatch = useDispatch()
  const Icon = folder ? FolderIcon : File
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => (folder ? dispatch({ kind: 'browse', path }) : onFile(path))}
      >
        <Icon className={styles.icon} size={18} aria-hidden="true" />
        <span className={styles.name}>
          <Name of={folder ? `${name}/` : name} />
        </span>
        <span className={styles.size}>{folder ? '' : strings.format.bytes(bytes)}</span>
      </button>
    </li>
  )
}

const Folder = ({
  folder: { path, parent, entries },
  onFile,
}: {
  readonly folder: FolderView
  readonly onFile: OnFile
}) => {
  const dispatch = useDispatch()
  return (
    <>
      <div className={styles.place}>
        <Button
          variant="default"
          size="small"
          leftSection={<CornerLeftUp size={14} aria-hidden="true" />}
          disabled={parent === null}
          onClick={() => dispatch({ kind: 'browse', path: parent ?? '' })}
        >
          {words.up}
        </Button>
        <p className={styles.name}>
          <Name of={path} />
        </p>
      </div>
      {entries.length === 0 && <p className={texts.quiet}>{words.empty}</p>}
      <ul className={styles.entries}>
        {entries.map(entry => (
          <Entry key={entry.path} entry={entry} onFile={onFile} />
        ))}
      </ul>
    </>
  )
}

const HomeButton = () => {
  const dispatch = useDispatch()
  return (
    <Button
      variant="default"
      leftSection={<House size={16} aria-hidden="true" />}
      onClick={() => dispatch({ kind: 'browse', path: '' })}
    >
      {words.home}
    </Button>
  )
}

/** A folder browser, for shells without a native dialog and for files that are no images. */
export const FilePicker = ({
  picker: { folder, problem },
  title = words.title,
  onFile,
}: {
  readonly picker: Picker
  readonly title?: string
  readonly onFile: OnFile
}) => {
  const dispatch = useDispatch()
  return (
    <Dialog title={title} closeLabel={words.close} size="lg" onClose={() => dispatch({ kind: 'close-picker' })}>
      {problem && (
        <ProblemBox problem={problem}>
          <HomeButton />
        </ProblemBox>
      )}
      {folder && <Folder folder={folder} onFile={onFile} />}
      {!folder && !problem && <Busy>{words.opening}</Busy>}
    </Dialog>
  )
}
