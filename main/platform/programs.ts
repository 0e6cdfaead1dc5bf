import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The folders of PATH. An empty entry would mean the working folder, whose programs nobody intends to run. */
export const pathFolders = (searched = process.env.PATH ?? ''): string[] =>
  searched.split(delimiter).filter(folder => folder !== '')

/** Path of a program, in the first of these folders that has it; undefined where none does. */
export const findProgram = (name: string, folders: readonly string[] = pathFolders()): string | undefined =>
  folders.map(folder => join(folder, name)).find(isRunnable)

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
