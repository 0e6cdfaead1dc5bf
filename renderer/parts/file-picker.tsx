import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FolderView, ProblemView } from '../../app/contract/views.ts'
import type { Actions } from '../state/actions.ts'
import { problemOf } from '../state/problem-of.ts'
import { strings } from '../words/strings.ts'
import { Name } from './name.tsx'
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
  const asked = useRef(0)
  /** Of two folders that are opened quickly, the later one is shown, whichever answers first. */
  const open = async (path: string): Promise<void> => {
    asked.current++
    const request = asked.current
    const [listed, failed] = await actions.listFolder(path).then(
      found => [found, null] as const,
      error => [null, problemOf(error)] as const,
    )
    if (request !== asked.current) return
    if (listed) setFolder(listed)
    setProblem(failed)
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
          <p className="path">
            <Name of={folder.path} />
          </p>
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
                  <span>
                    <Name of={isFolder ? `${name}/` : name} />
                  </span>
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
