import { resolve } from 'node:path'

export interface MachineOptions {
  /** The stick: a drive or a file. */
  readonly stick: string
  /** Whether QEMU opens its own window; without, the screen can only be asked for. */
  readonly window: boolean
}

/** Name of the buffer that the serial line is kept in. */
export const SERIAL = 'serial'

// A comma ends a value in QEMU's options; two of them are one. A name that begins with a slash or a drive's letter is
// never taken for a protocol.
const value = (path: string): string => resolve(path).replaceAll(',', ',,')

/**
 * QEMU's arguments for a PC that starts from the stick as a USB stick. Nothing is written to the stick: what the machine
 * writes goes to a temporary file of QEMU's that is gone with it. No network. Emulated and not virtualized, which
 * starts on every machine; a loader needs no more.
 */
export const machineArguments = ({ stick, window }: MachineOptions): string[] => [
  ...['-no-user-config', '-nodefaults', '-machine', 'pc', '-accel', 'tcg', '-cpu', 'max', '-m', '1024', '-no-reboot'],
  ...['-device', 'VGA', '-nic', 'none', ...(window ? [] : ['-display', 'none'])],
  ...['-qmp', 'stdio', '-chardev', `ringbuf,id=${SERIAL},size=65536`, '-serial', `chardev:${SERIAL}`],
  ...['-drive', `if=none,id=stick,format=raw,snapshot=on,file=${value(stick)}`],
  ...['-device', 'qemu-xhci', '-device', 'usb-storage,drive=stick,removable=on,bootindex=0'],
]
