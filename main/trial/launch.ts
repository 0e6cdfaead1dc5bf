import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export interface Machine {
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  once: ChildProcess['once']
  /** Ends it at once. */
  end(): void
}

/**
 * Runs a program together with a watcher that ends it when descriptor 3 closes. The kernel closes that however this
 * process ends, so not even SIGKILL leaves a machine behind. The program has this process's pipes; the shell releases
 * them, so that they close with the program.
 */
const WATCHED = `
exec 4<&0 5>&1
"$@" <&4 >&5 3<&- 4<&- 5>&- &
machine=$!
exec 2>/dev/null </dev/null >/dev/null 4<&- 5>&-
(read -r _; kill -KILL $machine) <&3 &
watcher=$!
exec 3<&-
wait $machine
status=$?
kill -KILL $watcher
exit $status
`

/** Starts a machine that does not outlive this process, however that ends. */
export const launch = (program: string, args: readonly string[]): Machine => {
  // Windows ends it with this process: libuv puts every child into a job object that closes then.
  if (process.platform === 'win32') {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true })
    return machineOf(child, child, () => void child.kill())
  }
  // In its own process group, because Ctrl+C is for this process, which then ends the machine itself.
  const shell = spawn('/bin/sh', ['-c', WATCHED, 'sh', program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const life = shell.stdio[3]
  life?.on('error', () => {})
  return machineOf(shell, shell, () => life?.destroy())
}

const machineOf = (
  child: ChildProcess,
  { stdin, stdout, stderr }: { stdin: Writable | null; stdout: Readable | null; stderr: Readable | null },
  end: () => void,
): Machine => {
  if (!stdin || !stdout || !stderr) throw new Error('a process without its pipes')
  return { stdin, stdout, stderr, once: child.once.bind(child), end }
}
