import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

/** A module as the kernel saw it. */
export interface BootedModule {
  readonly name: string
  readonly bytes: number
  readonly crc32: number
}

export interface Boot {
  /** Serial output. */
  readonly serial: string
  /** The modules, if the kernel ran to its end; otherwise undefined. */
  readonly modules: BootedModule[] | undefined
}

// Without KVM, which cannot be relied on; a USB stick boots several times faster on xhci than on ehci.
const MACHINE = [
  ...[
    '-accel',
    'tcg',
    '-m',
    '256',
    '-display',
    'none',
    '-serial',
    'stdio',
    '-monitor',
    'none',
    '-no-reboot',
    '-nodefaults',
  ],
  ...['-device', 'VGA', '-device', 'isa-debug-exit,iobase=0xf4,iosize=4', '-device', 'qemu-xhci'],
]

/** Boots a stick as a USB stick for at most `seconds`, writing nothing to it; the machine is always ended. */
export const bootStick = async (stick: string, seconds: number): Promise<Boot> => {
  const drive = ['-drive', `if=none,id=s,format=raw,snapshot=on,file=${stick}`]
  const device = ['-device', 'usb-storage,drive=s,removable=on,bootindex=0']
  const machine = spawn('qemu-system-x86_64', [...MACHINE, ...drive, ...device], { stdio: ['ignore', 'pipe', 'pipe'] })
  let serial = ''
  machine.stdout.on('data', bytes => {
    serial += String(bytes)
  })
  try {
    await ended(machine, seconds)
  } finally {
    machine.kill('SIGKILL')
  }
  return { serial, modules: parseModules(serial) }
}

const ended = async (machine: ChildProcess, seconds: number): Promise<void> => {
  const limit = new AbortController()
  const over = new Promise<void>((resolve, reject) => {
    machine.once('exit', () => resolve())
    machine.once('error', reject)
  })
  await Promise.race([over, delay(seconds * 1000, undefined, { signal: limit.signal }).catch(() => {})])
  limit.abort()
}

const parseModules = (serial: string): BootedModule[] | undefined =>
  serial.includes('THINSTICK END')
    ? [...serial.matchAll(/MODULE (\S+) ([0-9a-f]{8}) ([0-9a-f]{8})/g)].map(([, name, bytes, crc]) => ({
        name: name ?? '',
        bytes: Number.parseInt(bytes ?? '', 16),
        crc32: Number.parseInt(crc ?? '', 16),
      }))
    : undefined
