import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { besideBundle } from '../platform/beside-bundle.ts'
import { type Installation, inAppImage, quoted, thisInstallation } from './writer-command.ts'

// Installed by the packages for Linux.
const SHORT = '/usr/bin/thinstick'

/** What the words of a command line are, as a person types them. */
const typed = (words: readonly string[]): string =>
  words.map(word => (/^[\w./@+=-]+$/.test(word) ? word : quoted(word))).join(' ')

/** The installed command line: by its short name where that leads to it, by its path elsewhere. */
const launcher = (resources: string | undefined, short: string): string | undefined => {
  const own = resources && join(resources, 'bin', process.platform === 'win32' ? 'thinstick.cmd' : 'thinstick')
  if (!own || !existsSync(own)) return undefined
  return existsSync(short) && readFileSync(short, 'utf8').includes(`exec ${own} `) ? 'thinstick' : own
}

/** A command to copy where no dialog is available: the window in the browser, from a terminal that sudo can ask in. */
export const commandForAdministrator = (
  { program, resources, appImage }: Installation = thisInstallation(),
  short = SHORT,
): string => {
  const asNode = process.versions.electron ? ['env', 'ELECTRON_RUN_AS_NODE=1'] : []
  if (appImage) return typed(['env', 'ELECTRON_RUN_AS_NODE=1', ...inAppImage(appImage, 'cli.mjs'), 'serve'])
  const installed = launcher(resources, short)
  return typed(installed ? [installed, 'serve'] : [...asNode, program, besideBundle('./cli.mjs'), 'serve'])
}
