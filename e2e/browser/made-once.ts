import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isFresh } from '../../tools/fresh.mjs'

const FOLDER = resolve('dist/test/made-once')

const cli = (...args: string[]): void =>
  void execFileSync(process.execPath, ['dist/cli.mjs', ...args], { stdio: 'pipe' })

/** A file that several tests read and none changes; it is made when it is first needed, and again after a build. */
const madeOnce = (name: string, make: (path: string) => void): string => {
  const path = join(FOLDER, name)
  if (isFresh([path], ['dist/cli.mjs'])) return path
  const draft = join(FOLDER, `tmp-${process.pid}`, name)
  mkdirSync(dirname(draft), { recursive: true })
  make(draft)
  renameSync(draft, path)
  rmSync(dirname(draft), { recursive: true })
  return path
}

/** The stick that the command line makes of the demo image. */
export const demoStick = (): string => madeOnce('twin.img', path => cli('flash', 'demo', '--to', path))

// The part of the demo image that is needed and nothing after it, so that packing takes only seconds; the tables still
// say 900 MiB.
const NEEDED_BYTES = 106_496 * 512

/** The demo image, packed by bzip2. */
export const packedDemo = (): string =>
  madeOnce('demo.dd.bz2', path => {
    const image = path.slice(0, -'.bz2'.length)
    cli('demo-image', image)
    truncateSync(image, NEEDED_BYTES)
    execFileSync('bzip2', [image])
  })
