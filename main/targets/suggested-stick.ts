import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { dataFolder } from '../platform/user-folders.ts'

/** Where a virtual stick goes unless another path is given: in a folder of the user's own, created here if it is missing. */
export const suggestedStick = async (): Promise<string> => {
  const folder = dataFolder()
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).then(
    () => folder,
    () => homedir(),
  )
  return join(made, 'virtual-stick.img')
}
