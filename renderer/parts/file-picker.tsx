import { Button } from '@mantine/core'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FolderView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import type { Picker } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Dialog } from './dialog.tsx'
import list from './list.module.css'
import { Name } from './name.tsx'
import { ProblemBox } from './problem-box.tsx'
import texts from './text.module.css'

const words = strings.picker

const Entry = ({ entry: { name, path, folder, bytes } }: { readonly entry: FolderView['entries'][number] }) => {
  const dispatch = useDispatch()
  return (
    <li>
      <button
        type="button"
        className={texts.row}
        onClick={() => dispatch({ kind: folder ? 'browse' : 'open-image', path })}
      >
        <span>
          <Name of={folder ? `${name}/` : name} />
        </span>
        <span className={texts.quiet}>{folder ? '' : formatBytes(bytes)}</span>
      </button>
    </li>
  )
}

const Folder = ({ folder: { path, parent, entries } }: { readonly folder: FolderView }) => {
  const dispatch = useDispatch()
  return (
    <>
      <p className={texts.path}>
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
      <ul className={list.rows}>
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
    <Dialog title={words.title} closeLabel={words.close} size="lg" onClose={() => dispatch({ kind: 'close-picker' })}>
      {problem && <ProblemBox problem={problem} />}
      {folder && <Folder folder={folder} />}
    </Dialog>
  )
}
