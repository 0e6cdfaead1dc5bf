import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/** Whether the system lets this process write to what is at a path. */
export const mayWrite = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
