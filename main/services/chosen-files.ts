import { basename } from 'node:path'
import type { HelloView } from '../../app/contract/ipc-contract.ts'

/** How a shell says where a file goes. */
export interface SaveDialog {
  readonly name: HelloView['shell']
  readonly chooseSavePath: (suggestion: string) => Promise<string | null>
}

/** The files that a person has chosen in the system's own dialog. */
export interface ChosenFiles {
  /** Asks where a file of this name goes; null if the dialog was closed. */
  choose(name: string): Promise<string | null>
  /**
   * Whether the dialog has named this path, so that it means just that file, which may be replaced: the dialog has asked.
   * Says so once, as the answer was given for one file.
   */
  has(path: string): boolean
}

export const chosenFiles = (shell: SaveDialog): ChosenFiles => {
  const chosen = new Set<string>()
  return {
    choose: async name => {
      const path = await shell.chooseSavePath(basename(name))
      if (path !== null && shell.name === 'window') chosen.add(path)
      return path
    },
    has: path => chosen.delete(path),
  }
}
