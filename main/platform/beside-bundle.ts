import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path of a file next to the running bundle. If that is inside Electron's archive, it is the unpacked copy, which the
 * system can run.
 */
export const besideBundle = (name: string): string =>
  fileURLToPath(new URL(name, import.meta.url)).replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
