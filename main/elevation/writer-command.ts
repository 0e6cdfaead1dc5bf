import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
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

/**
 * Electron's folder of resources, which the bundles of a package lie in; undefined in a checkout. Electron itself knows
 * it only while it is not acting as Node.
 */
export const resourcesOf = (writer: string): string | undefined => {
  const folder = dirname(dirname(writer))
  return basename(folder) === 'app.asar.unpacked' ? dirname(folder) : undefined
}

export const thisInstallation = (): Installation => {
  const writer = besideBundle('./writer.mjs')
  return {
    program: process.execPath,
    writer,
    resources: resourcesOf(writer),
    appImage: appImageOf(process.execPath, process.env),
  }
}

/**
 * Program and arguments that run a bundle of an AppImage, with the AppImage acting as Node. It is mounted anew: root
 * cannot look into what a user has mounted, and that is gone when its program ends. What follows `--` is the bundle's.
 * The first word of it is there for AppRun, which looks for it among all words: where there are no user namespaces, it
 * would otherwise put it before `-e`, and Node would refuse to start with it.
 */
export const inAppImage = (appImage: string, bundle: string): string[] => {
  const folder = 'encodeURI(require("path").dirname(process.execPath)) + "/resources/app.asar.unpacked/dist'
  return [appImage, '-e', `import("file://" + ${folder}/${bundle}")`, '--', '--no-sandbox']
}

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
  if (appImage) return [...asNode, ...inAppImage(appImage, 'writer.mjs')]
  return installed && existsSync(installed) ? [installed] : [...asNode, program, writer]
}

/** A word of a command line, quoted so that a shell takes it literally: sh, or the prompt of Windows. */
export const quoted = (word: string, platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32' ? commandLine([word]) : `'${word.replaceAll("'", "'\\''")}'`
