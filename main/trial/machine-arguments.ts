import { resolve } from 'node:path'

export interface MachineOptions {
  /** The stick: a drive or a file. */
  readonly stick: string
  /** QEMU's name of the kind of window to open; with 'none' the screen can only be asked for. */
  readonly display: string
  /**
   * Whether the machine has a display adapter. Without one, what the BIOS and the loader say comes as text: VMware's
   * loader, which draws its screen in graphics where it can, speaks on the serial line instead.
   */
  readonly adapter: boolean
}

/** Name of the buffer that the serial line is kept in. */
export const SERIAL = 'serial'
/** Name of the buffer that the BIOS puts the screen into, as a terminal's text, where there is no adapter. */
export const CONSOLE = 'console'

// SeaBIOS sends its screen to a port that the file etc/sercon-port names (src/sercon.c): two bytes, little-endian. This
// one is nobody's else, so that COM1 stays the loader's own; and its bytes can stand in an argument.
const CONSOLE_PORT = '0x270'
const CONSOLE_PORT_BYTES = '\x70\x02'

const CONSOLE_ARGUMENTS = [
  ...['-fw_cfg', `name=etc/sercon-port,string=${CONSOLE_PORT_BYTES}`],
  ...['-chardev', `ringbuf,id=${CONSOLE},size=65536`],
  ...['-device', `isa-serial,index=1,iobase=${CONSOLE_PORT},irq=5,chardev=${CONSOLE}`],
]

// A comma ends a value in QEMU's options; two of them are one. A name that begins with a slash or a drive's letter is
// never taken for a protocol.
const value = (path: string): string => resolve(path).replaceAll(',', ',,')

/**
 * QEMU's arguments for a PC that starts from the stick as a USB stick. Nothing is written to the stick: what the machine
 * writes goes to a temporary file of QEMU's that is gone with it. No network. Emulated and not virtualized, which
 * starts on every machine; a loader needs no more. The display is always named: without one, a QEMU that has no window
 * serves its screen over VNC, on a port that asks nobody for a password. A machine that switches itself off or resets
 * stays, stopped, so that its last words can be read.
 */
export const machineArguments = ({ stick, display, adapter }: MachineOptions): string[] => [
  ...['-no-user-config', '-nodefaults', '-machine', 'pc', '-accel', 'tcg', '-cpu', 'max', '-m', '1024'],
  ...['-no-reboot', '-no-shutdown'],
  ...['-nic', 'none', '-display', display, ...(adapter ? ['-device', 'VGA'] : CONSOLE_ARGUMENTS)],
  ...['-qmp', 'stdio', '-chardev', `ringbuf,id=${SERIAL},size=65536`],
  ...['-device', `isa-serial,index=0,chardev=${SERIAL}`],
  ...['-drive', `if=none,id=stick,format=raw,snapshot=on,file=${value(stick)}`],
  ...['-device', 'qemu-xhci', '-device', 'usb-storage,drive=stick,removable=on,bootindex=0'],
]
