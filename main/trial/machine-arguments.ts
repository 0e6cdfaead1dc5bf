import { resolve } from 'node:path'

export interface MachineOptions {
  /** The stick: a drive or a file. */
  readonly stick: string
  /** QEMU's name for the kind of window to open; with 'none' the screen can only be queried. */
  readonly display: string
  /**
   * Whether the machine has a display adapter. Without one, the BIOS and the loader put out text: VMware's loader,
   * which uses graphics if it can, writes to the serial line instead.
   */
  readonly adapter: boolean
}

/** Name of the buffer that holds the serial line's output. */
export const SERIAL = 'serial'
/** Name of the buffer into which the BIOS puts the screen, as a terminal's text, if there is no adapter. */
export const CONSOLE = 'console'

// SeaBIOS sends its screen to the port that the file etc/sercon-port names (src/sercon.c): two bytes, little-endian.
// Nothing else uses this port, so COM1 is left to the loader; and its bytes can be written in an argument.
const CONSOLE_PORT = '0x270'
const CONSOLE_PORT_BYTES = '\x70\x02'

const CONSOLE_ARGUMENTS = [
  ...['-fw_cfg', `name=etc/sercon-port,string=${CONSOLE_PORT_BYTES}`],
  ...['-chardev', `ringbuf,id=${CONSOLE},size=65536`],
  ...['-device', `isa-serial,index=1,iobase=${CONSOLE_PORT},irq=5,chardev=${CONSOLE}`],
]

// A comma ends a value in QEMU's options, and two stand for one. A name that begins with a slash or a drive letter is
// never mistaken for a protocol.
const value = (path: string): string => resolve(path).replaceAll(',', ',,')

/**
 * QEMU's arguments for a PC that starts from the stick as a USB stick. Nothing is written to the stick: the machine's
 * writes go to a temporary file of QEMU's that vanishes with it. There is no network. The machine is emulated rather
 * than virtualized, which works everywhere and is enough for a loader. The display is always named: otherwise a QEMU
 * without a window would serve its screen over VNC, on a port that asks for no password. A machine that switches itself
 * off or resets stays, stopped, so that its last words can be read.
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
