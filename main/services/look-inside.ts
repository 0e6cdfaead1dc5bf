import { alignedSource } from '../../app/bytes/aligned-source.ts'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import type { ToolRequest, ToolResult } from '../../app/contract/tools.ts'
import { unsafeName } from '../../app/fat/fat-directory.ts'
import { fileInside, type Inside, lookInside, rootInside } from '../../app/inspection/look-inside.ts'
import { readConfigFile } from '../../app/inspection/read-config.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { insideJson, lineJson } from '../../app/report/inside.ts'
import { explainBootCfg } from '../../app/vmware/explain-boot-cfg.ts'
import { saveInsideFile } from '../jobs/save-file.ts'
import { withStick } from '../jobs/verify-stick.ts'
import type { SaveDialog } from './chosen-files.ts'
import type { ToolRun } from './tool-service.ts'
import type { ToolMeans } from './tools.ts'

type Look = ToolRequest<'look-inside'>

/** Opens what is to be looked into, an image or a stick, and closes it when `use` has settled. */
const withSource = async <T>(
  { images, openToRead }: ToolMeans,
  { target, image }: Look,
  signal: AbortSignal,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> => {
  if (!image) return withStick({ path: target.path, chosen: target }, openToRead, device => use(alignedSource(device)))
  const source = await images.open(target.path, signal)
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

/** Lists what is in an image or on a stick, and explains the boot.cfg of its boot bank. */
export const lookAt = (means: ToolMeans, request: Look, { signal }: ToolRun): Promise<ToolResult<'look-inside'>> =>
  withSource(means, request, signal, async source => {
    const inside = await lookInside(source)
    return { kind: 'look-inside', partitions: insideJson(inside), config: await configIn(source, inside) }
  })

const configIn = async (source: ByteSource, inside: Inside): Promise<ToolResult<'look-inside'>['config']> => {
  try {
    const file = fileInside(inside, 'boot.cfg', '')
    const lines = explainBootCfg(await readConfigFile(source, file), rootInside(inside, file)).map(lineJson)
    return { path: `p${file.partition.slot}/${file.node.path}`, lines }
  } catch (error) {
    // What can be listed is worth showing without it.
    if (error instanceof ProblemError) return null
    throw error
  }
}

// Others of that name are there already: more than anybody saves by hand.
const MOST_COPIES = 50

/** Saves one file where the shell says. Returns its path, or null if the dialog was closed. */
export const saveInside = (
  means: ToolMeans,
  shell: SaveDialog,
  request: Look,
  path: string,
): Promise<string | null> => {
  const { signal } = new AbortController()
  return withSource(means, request, signal, async source => {
    const file = fileInside(await lookInside(source), path, request.target.name)
    const name = unsafeName(file.node.entry) ? 'file' : file.node.entry.name
    return saveSomewhere(shell, name, (to, overwrite) => saveInsideFile(source, file, to, { overwrite, signal }))
  })
}

/** Saves under the first name that will do, or where a person says. */
const saveSomewhere = async (
  shell: SaveDialog,
  name: string,
  save: (to: string, overwrite: boolean) => Promise<unknown>,
): Promise<string | null> => {
  // A dialog has asked before it names a file that exists; without one, nothing is ever replaced.
  const asked = shell.name === 'window'
  for (let copy = 1; ; copy++) {
    const to = await shell.chooseSavePath(copy === 1 ? name : numbered(name, copy))
    if (to === null) return null
    try {
      await save(to, asked)
      return to
    } catch (error) {
      if (asked || copy === MOST_COPIES || !isThere(error)) throw error
    }
  }
}

const isThere = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'not-saved' && error.problem.exists

/** "boot.cfg" as "boot (2).cfg". */
const numbered = (name: string, copy: number): string => name.replace(/(\.[^.]*)?$/, ` (${copy})$1`)
