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

/** How the machine has the stick: as a USB stick unless said otherwise; MB of memory; what ends it before its time. */
export interface BootOptions {
  readonly bus?: keyof typeof DEVICES
  readonly memory?: number
  readonly until?: RegExp
  /** QEMU's options for the file, where it is more than a file. */
  readonly drive?: string
}

// Without KVM, which cannot be relied on; a USB stick boots several times faster on xhci than on ehci.
const MACHINE = [
  ...['-accel', 'tcg', '-display', 'none', '-serial', 'stdio', '-monitor', 'none', '-no-reboot', '-nodefaults'],
  ...['-device', 'VGA', '-device', 'isa-debug-exit,iobase=0xf4,iosize=4'],
]

/** QEMU's devices for a drive `s`; the BIOS reads from IDE word by word, from AHCI as fast as from USB. */
const DEVICES = {
  usb: ['-device', 'qemu-xhci', '-device', 'usb-storage,drive=s,removable=on,bootindex=0'],
  ide: ['-device', 'ide-hd,drive=s,bootindex=0'],
  ahci: ['-device', 'ahci,id=ahci', '-device', 'ide-hd,drive=s,bus=ahci.0,bootindex=0'],
  floppy: ['-device', 'floppy,drive=s', '-boot', 'a'],
} as const

/** Boots a stick for at most `seconds`, writing nothing to it; the machine is always ended. */
export const bootStick = async (stick: string, seconds: number, options: BootOptions = {}): Promise<Boot> => {
  const { bus = 'usb', memory = 256, until, drive = `format=raw,snapshot=on,file=${stick}` } = options
  const args = [...MACHINE, '-m', String(memory), '-drive', `if=none,id=s,${drive}`, ...DEVICES[bus]]
  const machine = spawn('qemu-system-x86_64', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let serial = ''
  const said = new Promise<void>(resolve => {
    machine.stdout.on('data', bytes => {
      serial += String(bytes)
      if (until?.test(serial)) resolve()
    })
  })
  try {
    await Promise.race([ended(machine, seconds), said])
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
