import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { CALL_CHANNEL } from '../../main/electron/ipc-binding.ts'
import { Link } from '../../testing/electron/link.ts'

/** The window of a package, as far as it goes without a page. */
export interface PackedWindow {
  /** An address that what the window's page is made of is served at. */
  readonly address: string
  /** Makes a call of the contract as the page does. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>
  end(): Promise<void>
}

/** Puts the stand-in for Electron where a program in this folder finds it. */
const addElectron = async (folder: string): Promise<void> => {
  const place = join(folder, 'node_modules', 'electron')
  const bundle = await rolldown({ input: 'testing/electron/electron.ts', platform: 'node', logLevel: 'warn' })
  await bundle.write({ file: join(place, 'index.mjs'), format: 'esm', codeSplitting: false })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'electron', exports: './index.mjs' }))
}

/**
 * Starts the main script of a package whose files are in a folder, with a home of its own there. Rejects if it would
 * have shown an error, or if it ends.
 */
export const startPackedWindow = async (folder: string): Promise<PackedWindow> => {
  await addElectron(folder)
  const env = { PATH: process.env.PATH, HOME: folder }
  const main = join(folder, 'dist/electron.mjs')
  const child = fork(main, ['--stand-in-packaged'], { cwd: '/', env, serialization: 'advanced' })
  const ended = once(child, 'exit')
  return new Promise((resolve, reject) => {
    ended.then(([status]) => reject(new Error(`it ended with ${status}`)), reject)
    const port = {
      send: (message: unknown) => void child.send(message as object, () => {}),
      onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
      onGone: (listener: () => void) => void child.on('exit', listener),
    }
    const link: Link = new Link(port, {
      note: (what: string, value: unknown) => what === 'crash' && reject(new Error(String(value))),
      send: () => {},
      load: (address: string) =>
        resolve({
          address,
          call: (name, ...args) => link.call('invoke', CALL_CHANNEL, [name, args], true),
          end: async () => {
            child.kill('SIGKILL')
            await ended
          },
        }),
    })
  })
}
