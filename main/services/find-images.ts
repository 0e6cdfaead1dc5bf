import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import type { FoundImage } from '../../app/contract/views.ts'
import { layerNamed } from '../../app/formats/layer-kind.ts'
import { pathKey } from '../platform/path-key.ts'

/** What a file seems to be, by the names of ESXi's installers and images; only opening it shows what it is. */
const kindOf = (name: string): FoundImage['kind'] | undefined => {
  if (/\.dd$/i.test(name)) return 'plain'
  const layer = layerNamed(name)
  if (layer === 'iso') return /esxi|visor/i.test(name) ? 'disc' : undefined
  return layer && /vmvisor|esxi|imagedd/i.test(name) ? 'packed' : undefined
}

const FOLDERS = ['Downloads', 'Desktop', '.'] as const
const MAX = 12

const describe = async (path: string, recent: boolean): Promise<FoundImage | undefined> => {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const name = basename(path)
  return { path, name, bytes: found.size, modified: found.mtimeMs, kind: kindOf(name) ?? 'unknown', recent }
}

/** Remembers the images that were used, in a small file of the user's own. */
export const recentImages = (folder: string) => {
  const file = join(folder, 'recent-images.json')
  const read = async (): Promise<string[]> => {
    const text = await readFile(file, 'utf8').catch(() => '[]')
    try {
      const list: unknown = JSON.parse(text)
      return Array.isArray(list) ? list.filter(path => typeof path === 'string') : []
    } catch {
      return []
    }
  }
  const addNow = async (path: string): Promise<void> => {
    const list = [path, ...(await read()).filter(other => pathKey(other) !== pathKey(path))].slice(0, MAX)
    // Opening an image must not fail because it could not be remembered.
    await mkdir(folder, { recursive: true })
      .then(() => writeFile(file, JSON.stringify(list)))
      .catch(() => {})
  }
  let last: Promise<void> = Promise.resolve()
  /** One at a time: if two were added at once, one would be lost. */
  const add = (path: string): Promise<void> => {
    last = last.then(() => addNow(path))
    return last
  }
  return { read, add }
}

/** Recently used images, then those in the usual folders, newest first. */
export const findImages = async (recent: readonly string[], home: string = homedir()): Promise<FoundImage[]> => {
  const used = await Promise.all(recent.map(path => describe(path, true)))
  const lying = await Promise.all(
    FOLDERS.map(async name => {
      const folder = join(home, name)
      const names = (await readdir(folder).catch(() => [])).filter(file => kindOf(file) !== undefined)
      return Promise.all(names.map(file => describe(join(folder, file), false)))
    }),
  )
  const all = [...used, ...lying.flat().sort((a, b) => (b?.modified ?? 0) - (a?.modified ?? 0))]
  const unique = new Map<string, FoundImage>()
  // Of two for the same path, the first is kept: a recently used file is known to be an image.
  for (const image of all) if (image && !unique.has(pathKey(image.path))) unique.set(pathKey(image.path), image)
  return [...unique.values()].slice(0, MAX)
}
