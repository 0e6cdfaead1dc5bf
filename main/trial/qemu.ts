import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { hasDisplay } from '../platform/display.ts'
import { findProgram, pathFolders } from '../platform/programs.ts'

const run = promisify(execFile)

const PROGRAM = process.platform === 'win32' ? 'qemu-system-x86_64.exe' : 'qemu-system-x86_64'

// Where installers put it without adding it to PATH.
const DEFAULT_PATHS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['C:\\Program Files\\qemu'],
  darwin: ['/opt/homebrew/bin', '/usr/local/bin', '/opt/local/bin'],
}

/** Path of QEMU's PC emulator; undefined if it is not installed. */
export const findQemu = (searched?: string): string | undefined =>
  findProgram(PROGRAM, [...pathFolders(searched), ...(DEFAULT_PATHS[process.platform] ?? [])])

const INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "'sudo apt install qemu-system-x86' on Debian and Ubuntu, 'sudo dnf install qemu-system-x86' on Fedora",
  darwin: "'brew install qemu'",
  win32: "'winget install SoftwareFreedomConservancy.QEMU', or the installer from qemu.org",
}

/** How to install it, as commands for this system. */
export const installHint = (platform: NodeJS.Platform = process.platform): string =>
  INSTALL[platform] ?? 'the package of your system that holds qemu-system-x86_64'

// The kinds of window that stay on this computer, in order of preference.
const WINDOWS = ['gtk', 'cocoa', 'sdl']

/**
 * QEMU's name for a kind of window that it can open here; undefined if it was built without any, or if there is no
 * screen.
 */
export const windowOf = async (qemu: string, screen = hasDisplay()): Promise<string | undefined> => {
  if (!screen) return undefined
  const { stdout } = await run(qemu, ['-display', 'help'], { timeout: 10_000 }).catch(() => ({ stdout: '' }))
  const names = stdout.split(/\r?\n/).map(line => line.trim())
  return WINDOWS.find(name => names.includes(name))
}
