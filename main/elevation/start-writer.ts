import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { shellWords } from '../../app/words/shell-wording.ts'
import { besideBundle } from '../platform/beside-bundle.ts'
import { findProgram } from '../platform/programs.ts'

/** How an elevated writer came to its end; `failed` where it could not even start. */
export type Elevation = 'ended' | 'dismissed' | 'no-agent' | 'failed'

/** Starts an elevated writer with these grants as its arguments; `over` settles when its process has ended. */
export type StartWriter = (grants: readonly string[]) => { readonly over: Promise<Elevation> }

/** Where this program's own parts lie, as root must find them. */
export interface Installation {
  /** Runs JavaScript: Node, or Electron told to be Node. */
  readonly program: string
  /** The writer's bundle, outside any archive. */
  readonly writer: string
  /** Electron's folder of resources; undefined in a checkout. */
  readonly resources: string | undefined
  /** The AppImage file; undefined where this is none. */
  readonly appImage: string | undefined
}

/**
 * The AppImage that a program runs from. What is started from one inherits its environment, this program too: it is
 * believed only where the program lies in what that AppImage has mounted.
 */
export const appImageOf = (program: string, { APPIMAGE, APPDIR }: NodeJS.ProcessEnv): string | undefined => {
  if (!APPIMAGE || !APPDIR || !isAbsolute(APPIMAGE) || !isAbsolute(APPDIR)) return undefined
  const [mounted, place] = [APPDIR, program].map(path => (existsSync(path) ? realpathSync(path) : path))
  const within = relative(mounted ?? '', place ?? '')
  return within === '' || within.startsWith('..') || isAbsolute(within) ? undefined : APPIMAGE
}

const thisInstallation = (): Installation => ({
  program: process.execPath,
  writer: besideBundle('./writer.mjs'),
  resources: process.resourcesPath,
  appImage: appImageOf(process.execPath, process.env),
})

// Root cannot look into the mounted AppImage of a user. So it mounts one for itself, and finds the writer in that.
const IN_APPIMAGE =
  "import('file://' + encodeURI(require('path').dirname(process.execPath)) + '/resources/app.asar.unpacked/dist/writer.mjs')"

// Put there by the packages, by root. An AppImage carries the program that it names, but not at that path.
const POLICY = '/usr/share/polkit-1/actions/org.thinstick.writer.policy'

/** Whether the installed polkit action is for this very program. */
const isNamedBy = (policy: string, program: string): boolean =>
  existsSync(program) && existsSync(policy) && readFileSync(policy, 'utf8').includes(`>${program}</annotate>`)

/** Program and arguments by which root starts the writer on Linux: the file of the polkit action where it is installed. */
export const writerCommand = ({ program, writer, resources, appImage }: Installation, policy = POLICY): string[] => {
  const asNode = ['/usr/bin/env', 'ELECTRON_RUN_AS_NODE=1']
  const installed = resources && join(resources, 'polkit', 'thinstick-writer')
  if (installed && isNamedBy(policy, installed)) return [installed]
  // What follows a script given by -e is its first argument; of a file, the second.
  if (appImage) return [...asNode, appImage, '-e', IN_APPIMAGE, 'writer']
  return installed && existsSync(installed) ? [installed] : [...asNode, program, writer]
}

// pkexec(1): 126 when the person dismissed the dialog, 127 when no authorization could be had or something failed.
const PKEXEC = { dismissed: 126, unauthorized: 127 } as const

const elevationOf = (status: number | null, stderr: string): Elevation => {
  if (status === 0) return 'ended'
  if (status === PKEXEC.dismissed) return 'dismissed'
  if (status !== PKEXEC.unauthorized) return 'failed'
  // A wrong password three times over. Anything else is a system on which nobody can be asked.
  return /not authorized/i.test(stderr) ? 'dismissed' : 'no-agent'
}

const outcomeOf = (child: ChildProcess, meaningOf = elevationOf): Promise<Elevation> =>
  new Promise(resolve => {
    let stderr = ''
    child.stderr?.on('data', text => {
      stderr = (stderr + String(text)).slice(-4096)
    })
    child.once('error', () => resolve('no-agent'))
    child.once('close', status => resolve(meaningOf(status, stderr)))
  })

/** Linux: polkit asks. The grants are arguments, never part of a shell line. */
export const startByPkexec =
  (installation: Installation): StartWriter =>
  grants => {
    const pkexec = findProgram('pkexec')
    if (!pkexec) return { over: Promise.resolve('no-agent') }
    const args = ['--disable-internal-agent', ...writerCommand(installation), ...grants]
    return { over: outcomeOf(spawn(pkexec, args, { stdio: ['ignore', 'ignore', 'pipe'] })) }
  }

/**
 * Linux without a dialog, in a terminal: sudo asks there. It gets the writer alone; the host and its parsers stay the
 * user's. sudo speaks to the terminal itself, so that its complaints can be heard here.
 */
export const startBySudo =
  (installation: Installation): StartWriter =>
  grants => {
    const sudo = findProgram('sudo')
    if (!sudo) return { over: Promise.resolve('no-agent') }
    const args = ['-p', shellWords.sudoPrompt, '--', ...writerCommand(installation), ...grants]
    const child = spawn(sudo, args, { stdio: ['inherit', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
    return { over: outcomeOf(child, sudoElevation) }
  }

const sudoElevation = (status: number | null, stderr: string): Elevation => {
  if (status === 0) return 'ended'
  if (/incorrect password|no password was provided/i.test(stderr)) return 'dismissed'
  return /not in the sudoers|not allowed|a terminal is required|a password is required/i.test(stderr)
    ? 'no-agent'
    : 'failed'
}

const hasTerminal = (): boolean => process.stdin.isTTY === true

/** Linux: polkit's dialog; where there is none, sudo in the terminal that this runs in. */
export const startOnLinux =
  (installation: Installation, terminal = hasTerminal): StartWriter =>
  grants => {
    const { over } = startByPkexec(installation)(grants)
    const next = (how: Elevation): Elevation | Promise<Elevation> =>
      how === 'no-agent' && terminal() ? startBySudo(installation)(grants).over : how
    return { over: over.then(next) }
  }

/** A word of a command line that a shell takes as it stands: sh's, or that of a Windows batch file. */
export const quoted = (word: string, platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32' ? `"${word.replaceAll('%', '%%')}"` : `'${word.replaceAll("'", "'\\''")}'`

/**
 * macOS and Windows: the system's own dialog by way of @vscode/sudo-prompt, which takes one line of text; the paths in
 * it are this program's own, and the grants are encoded. Not yet run on either system.
 */
const startBySudoPrompt =
  ({ program, writer }: Installation): StartWriter =>
  grants => {
    const line = [program, writer, ...grants].map(word => quoted(word)).join(' ')
    const options = { name: 'Thinstick', env: { ELECTRON_RUN_AS_NODE: '1' } }
    const run = async (): Promise<Elevation> => {
      const { exec } = await import('@vscode/sudo-prompt')
      const error = await new Promise<Error | undefined>(resolve => exec(line, options, resolve))
      if (!error) return 'ended'
      return /did not grant/i.test(error.message) ? 'dismissed' : 'failed'
    }
    return { over: run().catch(() => 'no-agent' as const) }
  }

/** Starts the writer by the dialog that this system has for it. */
export const startElevated: StartWriter = grants =>
  (process.platform === 'linux' ? startOnLinux : startBySudoPrompt)(thisInstallation())(grants)

/** What a person can copy where no dialog can be had: the window in the browser, from a terminal that sudo can ask in. */
export const commandForAdministrator = (): string =>
  [
    ...(process.versions.electron ? ['env', 'ELECTRON_RUN_AS_NODE=1'] : []),
    ...[process.execPath, besideBundle('./cli.mjs')].map(word => (/^[\w./@+-]+$/.test(word) ? word : quoted(word))),
    'serve',
  ].join(' ')
