import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file beside the running bundle. Where that lies in Electron's archive: the one unpacked, which the system can run. */
export const besideBundle = (name: string): string =>
  fileURLToPath(new URL(name, import.meta.url)).replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
