import { cpSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { load as loadYaml } from 'js-yaml'

const load = createRequire(import.meta.url)

/** The macros of electron-builder in a pattern, for Windows on x64. */
const expand = (pattern: string): string => pattern.replace(/\$\{(platform|arch)\}/g, (_, name) => MACROS[name] ?? '')
const MACROS: Readonly<Record<string, string>> = { platform: 'win32', arch: 'x64' }

/** Whether a package for Windows holds a file of node_modules, as electron-builder reads its own configuration. */
const packedFilter = (): ((path: string, source: string) => boolean) => {
  const { FileMatcher } = load('app-builder-lib/out/fileMatcher')
  const { files } = loadYaml(readFileSync('electron-builder.yml', 'utf8')) as { readonly files: readonly string[] }
  const patterns = ['**/*', ...files.filter(pattern => pattern.startsWith('!'))]
  const filter = new FileMatcher(resolve('.'), resolve('.'), expand, patterns).createFilter()
  return (path, source) => filter(path, statSync(source))
}

/** Copies those files of a module that a package for Windows would hold. `from` and `to` are folders of modules. */
export const copyPacked = (name: string, from: string, to: string): void => {
  const isPacked = packedFilter()
  cpSync(join(from, name), join(to, name), {
    recursive: true,
    dereference: true,
    filter: source => isPacked(resolve('node_modules', relative(from, source)), source),
  })
}
