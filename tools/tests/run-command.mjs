// Starts the commands of a part. Output goes to the terminal as it comes, or in one piece at the end.
import { spawn } from 'node:child_process'

/**
 * @callback Start Runs a command to its end. Resolves to its exit status, null if it had none.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] in addition to the current environment
 * @returns {Promise<number | null>}
 */

// No part takes half as long; one that hangs must not hold up the whole run.
const LIMIT_MINUTES = 15

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends what was started, because this process was told to end: nobody would wait for it any more. */
export const endAll = () => {
  for (const child of running) child.kill()
}

/** @type {Start} */
export const startHere = (command, args, env) => run(command, args, env, line => process.stdout.write(line), 'inherit')

/**
 * A way to start that collects what is printed, for parts that run side by side.
 * @returns {{ start: Start, printed: () => string }}
 */
export const startAside = () => {
  /** @type {Buffer[]} */
  const pieces = []
  return {
    start: (command, args, env) => run(command, args, env, piece => void pieces.push(Buffer.from(piece)), 'pipe'),
    // Joined first, because a piece may end in the middle of a character.
    printed: () => Buffer.concat(pieces).toString(),
  }
}

/**
 * @param {string} command @param {readonly string[]} args @param {Record<string, string> | undefined} env
 * @param {(piece: string | Buffer) => void} print @param {'inherit' | 'pipe'} output
 * @returns {Promise<number | null>}
 */
const run = (command, args, env, print, output) =>
  new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } })
    running.add(child)
    child.stdout?.on('data', print)
    child.stderr?.on('data', print)
    const limit = setTimeout(() => {
      print(`Ended: it took more than ${LIMIT_MINUTES} minutes.\n`)
      child.kill()
    }, LIMIT_MINUTES * 60_000)
    child.once('error', error => {
      clearTimeout(limit)
      running.delete(child)
      print(`${command} did not start: ${error.message}\n`)
      resolve(null)
    })
    child.once('close', status => {
      clearTimeout(limit)
      running.delete(child)
      resolve(status)
    })
  })
