import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONSOLE, SERIAL } from './machine-arguments.ts'
import type { MachineMonitor } from './monitor.ts'
import { isTextMode, pixelsOf, pngOf } from './picture.ts'
import { SCREEN_COMMAND, screenLines } from './screen-text.ts'
import { SerialText } from './serial-text.ts'
import { TerminalScreen } from './terminal-screen.ts'

/** What a machine shows. */
export interface TryScreen {
  /** Lines of the screen, if it is in text mode. */
  readonly screen: readonly string[]
  /** The screen as a PNG in base64, while it is in graphics mode. */
  readonly picture?: string
  /** What came over the serial line: at most the last 65,536 characters. */
  readonly serial: string
}

/** Looks at one machine again and again. */
export interface Look {
  (monitor: MachineMonitor): Promise<TryScreen>
  /** Removes its temporary files. */
  close(): Promise<void>
}

const buffered = async (monitor: MachineMonitor, device: string): Promise<string> =>
  String(await monitor.ask('ringbuf-read', { device, size: 65_536, format: 'base64' }))

/** Looks at a machine without a display adapter, whose screen is that of a terminal. */
export const lookAtText = (): Look => {
  const screen = new TerminalScreen()
  const serial = new SerialText()
  const look = async (monitor: MachineMonitor): Promise<TryScreen> => {
    const [shown, output] = await Promise.all([buffered(monitor, CONSOLE), buffered(monitor, SERIAL)])
    screen.add(shown)
    serial.add(output)
    return { screen: screen.lines, serial: serial.text }
  }
  return Object.assign(look, { close: async () => {} })
}

/** Looks at a machine with a display adapter: its text, or in graphics mode its picture. */
export const lookAtScreen = async (): Promise<Look> => {
  const folder = await mkdtemp(join(tmpdir(), 'thinstick-try-'))
  const path = join(folder, 'screen.ppm')
  const serial = new SerialText()
  const picture = pictures()
  const look = async (monitor: MachineMonitor): Promise<TryScreen> => {
    const [dump, output] = await Promise.all([
      monitor.ask('human-monitor-command', { 'command-line': SCREEN_COMMAND }),
      buffered(monitor, SERIAL),
      monitor.ask('screendump', { filename: path }),
    ])
    serial.add(output)
    const shown = await picture(await readFile(path))
    return shown === undefined
      ? { screen: screenLines(String(dump)), serial: serial.text }
      : { screen: [], picture: shown, serial: serial.text }
  }
  return Object.assign(look, { close: () => rm(folder, { recursive: true, force: true }) })
}

/** Makes a PNG of a screen in graphics mode, and reuses it for as long as nothing changes. */
const pictures = (): ((ppm: Buffer) => Promise<string | undefined>) => {
  let begun = false
  let last: { readonly ppm: Buffer; readonly png: string } | undefined
  return async ppm => {
    const pixels = pixelsOf(ppm)
    if (!pixels) return undefined
    // Until the BIOS has set a mode, QEMU shows a placeholder of its own.
    begun ||= pixels.width !== 640 || pixels.height !== 480
    if (!begun || isTextMode(pixels)) return undefined
    if (!last?.ppm.equals(ppm)) last = { ppm, png: (await pngOf(pixels)).toString('base64') }
    return last.png
  }
}
