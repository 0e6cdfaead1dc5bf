import { Button, Modal } from '@mantine/core'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FolderView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import type { Picker } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Name } from './name.tsx'
import { ProblemBox } from './problem-box.tsx'

const words = strings.picker

const Entry = ({ entry: { name, path, folder, bytes } }: { readonly entry: FolderView['entries'][number] }) => {
  const dispatch = useDispatch()
  return (
    <li>
      <button
        type="button"
        className="row-button"
        onClick={() => dispatch({ kind: folder ? 'browse' : 'open-image', path })}
      >
        <span>
          <Name of={folder ? `${name}/` : name} />
        </span>
        <span className="quiet">{folder ? '' : formatBytes(bytes)}</span>
      </button>
    </li>
  )
}

const Folder = ({ folder: { path, parent, entries } }: { readonly folder: FolderView }) => {
  const dispatch = useDispatch()
  return (
    <>
      <p className="path">
        <Name of={path} />
      </p>
      <Button
        variant="default"
        size="xs"
        disabled={parent === null}
        onClick={() => dispatch({ kind: 'browse', path: parent ?? '' })}
      >
        {words.up}
      </Button>
      <ul className="picker-list">
        {entries.map(entry => (
          <Entry key={entry.path} entry={entry} />
        ))}
      </ul>
    </>
  )
}

/** A folder browser for shells without a native dialog. */
export const FilePicker = ({ picker: { folder, problem } }: { readonly picker: Picker }) => {
  const dispatch = useDispatch()
  return (
    <Modal
      opened
      onClose={() => dispatch({ kind: 'close-picker' })}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {problem && <ProblemBox problem={problem} />}
      {folder && <Folder folder={folder} />}
    </Modal>
  )
}
