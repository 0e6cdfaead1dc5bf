import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FolderView, ProblemView } from '../../app/views.ts'
import { CallError } from '../bridge.ts'
import { strings } from '../strings.ts'
import type { Actions } from '../wizard.ts'
import { ProblemBox } from './problem-box.tsx'

/** A folder browser for shells without a native dialog. */
export const FilePicker = ({
  actions,
  onChoose,
  onClose,
}: {
  readonly actions: Actions
  readonly onChoose: (path: string) => void
  readonly onClose: () => void
}) => {
  const [folder, setFolder] = useState<FolderView | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const open = async (path: string): Promise<void> => {
    try {
      setFolder(await actions.listFolder(path))
      setProblem(null)
    } catch (error) {
      if (error instanceof CallError) setProblem(error.problem)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => void open(''), [])
  return (
    <Modal
      opened
      onClose={onClose}
      title={strings.picker.title}
      size="lg"
      closeButtonProps={{ 'aria-label': strings.picker.close }}
    >
      {problem && <ProblemBox problem={problem} />}
      {folder && (
        <>
          <p className="path">{folder.path}</p>
          <Button
            variant="default"
            size="xs"
            disabled={folder.parent === null}
            onClick={() => void open(folder.parent ?? '')}
          >
            {strings.picker.up}
          </Button>
          <ul className="picker-list">
            {folder.entries.map(({ name, path, folder: isFolder, bytes }) => (
              <li key={path}>
                <button
                  type="button"
                  className="row-button"
                  onClick={() => (isFolder ? void open(path) : onChoose(path))}
                >
                  <span>{isFolder ? `${name}/` : name}</span>
                  <span className="quiet">{isFolder ? '' : formatBytes(bytes)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}
