import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { besideBundle } from '../platform/beside-bundle.ts'
import { commandLine } from '../windows/command-line.ts'

/** Where root finds this program's own parts. */
export interface Installation {
  /** Runs JavaScript: Node, or Electron acting as Node. */
  readonly program: string
  /** The writer's bundle, outside any archive. */
  readonly writer: string
  /** Electron's folder of resources; undefined in a checkout. */
  readonly resources: string | undefined
  /** The AppImage file; undefined if this program is not one. */
  readonly appImage: string | undefined
}

/**
 * The AppImage that a program runs from. Everything started from an AppImage inherits its environment, so that is
 * believed only if the program is in what that AppImage has mounted.
 */
export const appImageOf = (program: string, { APPIMAGE, APPDIR }: NodeJS.ProcessEnv): string | undefined => {
  if (!APPIMAGE || !APPDIR || !isAbsolute(APPIMAGE) || !isAbsolute(APPDIR)) return undefined
  const [mounted, place] = [APPDIR, program].map(path => (existsSync(path) ? realpathSync(path) : path))
  const within = relative(mounted ?? '', place ?? '')
  return within === '' || within.startsWith('..') || isAbsolute(within) ? undefined : APPIMAGE
}

export const thisInstallation = (): Installation => ({
  program: process.execPath,
  writer: besideBundle('./writer.mjs'),
  resources: process.resourcesPath,
  appImage: appImageOf(process.execPath, process.env),
})

// Root cannot look into the mounted AppImage of a user. So root mounts its own, and finds the writer in that.
const IN_APPIMAGE =
  "import('file://' + encodeURI(require('path').dirname(process.execPath)) + '/resources/app.asar.unpacked/dist/writer.mjs')"

// Installed by the packages, as root. An AppImage contains the program that it names, but not at that path.
const POLICY = '/usr/share/polkit-1/actions/org.thinstick.writer.policy'

/** Whether the installed polkit action is for this very program. */
const isNamedBy = (policy: string, program: string): boolean =>
  existsSync(program) && existsSync(policy) && readFileSync(policy, 'utf8').includes(`>${program}</annotate>`)

/**
 * Program and arguments with which root starts the writer on Linux: the program that the polkit action names, if that
 * action is installed.
 */
export const writerCommand = ({ program, writer, resources, appImage }: Installation, policy = POLICY): string[] => {
  const asNode = ['/usr/bin/env', 'ELECTRON_RUN_AS_NODE=1']
  const installed = resources && join(resources, 'polkit', 'thinstick-writer')
  if (installed && isNamedBy(policy, installed)) return [installed]
  // What follows a script given by -e is its first argument; after a file, it is the second.
  if (appImage) return [...asNode, appImage, '-e', IN_APPIMAGE, 'writer']
  return installed && existsSync(installed) ? [installed] : [...asNode, program, writer]
}

/** A word of a command line, quoted so that a shell takes it literally: sh, or the prompt of Windows. */
export const quoted = (word: string, platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32' ? commandLine([word]) : `'${word.replaceAll("'", "'\\''")}'`

/** A command to copy where no dialog is available: the window in the browser, from a terminal that sudo can ask in. */
export const commandForAdministrator = (): string =>
  [
    ...(process.versions.electron ? ['env', 'ELECTRON_RUN_AS_NODE=1'] : []),
    ...[process.execPath, besideBundle('./cli.mjs')].map(word => (/^[\w./@+-]+$/.test(word) ? word : quoted(word))),
    'serve',
  ].join(' ')
