import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { buildInitramfs, installedKernel } from './initramfs.ts'

export interface GuestOptions {
  readonly folder: string
  /** Shell script that runs as root over a writable view of this machine's root. */
  readonly script: string
  /** More of QEMU's arguments: the drives. */
  readonly devices: readonly string[]
  readonly seconds: number
  /** Called with each line of the serial console, and with how to command the machine. */
  readonly onLine?: (line: string, command: (name: string, args?: object) => void) => void
}

/** Runs a guest to its end or its time limit, and gives its console. The machine is ended in any case. */
export const runGuest = async ({ folder, script, devices, seconds, onLine }: GuestOptions): Promise<string[]> => {
  const kernel = installedKernel()
  if (!kernel) throw new Error('no Debian kernel is installed')
  const initramfs = buildInitramfs(folder, kernel.version, script)
  const monitor = join(folder, 'qmp')
  const machine = spawn(
    'qemu-system-x86_64',
    [
      ...[
        '-accel',
        'tcg',
        '-smp',
        '2',
        '-m',
        '1024',
        '-display',
        'none',
        '-serial',
        'stdio',
        '-no-reboot',
        '-nodefaults',
      ],
      ...['-kernel', kernel.image, '-initrd', initramfs, '-append', 'console=ttyS0 quiet panic=-1'],
      ...['-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap'],
      ...['-qmp', `unix:${monitor},server=on,wait=off`, '-device', 'qemu-xhci,id=xhci', ...devices],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  try {
    createInterface({ input: machine.stdout }).on('line', line => {
      lines.push(line)
      onLine?.(line, (name, args) => command(monitor, name, args))
    })
    await ended(machine, seconds)
  } finally {
    machine.kill('SIGKILL')
  }
  return lines
}

const ended = async (machine: ChildProcess, seconds: number): Promise<void> => {
  const limit = new AbortController()
  const over = new Promise<void>(resolve => machine.once('exit', () => resolve()))
  await Promise.race([over, delay(seconds * 1000, undefined, { signal: limit.signal }).catch(() => {})])
  limit.abort()
}

/** One command over QEMU's machine protocol (QMP): greeting, capabilities, command. */
const command = (monitor: string, name: string, args?: object): void => {
  const socket = connect(monitor)
  socket.on('error', () => {})
  socket.write(
    `${JSON.stringify({ execute: 'qmp_capabilities' })}\n${JSON.stringify({ execute: name, ...(args ? { arguments: args } : {}) })}\n`,
  )
  setTimeout(() => socket.end(), 500)
}
