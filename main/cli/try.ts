import { FORMAT } from '../../app/contract/format.ts'
import { type TimedScreen, type TryEnd, tryStick } from '../trial/try-stick.ts'
import type { Command } from './arguments.ts'
import { EXIT } from './exit-status.ts'
import { indent } from './tables.ts'
import type { Terminal } from './terminal.ts'

const ENDS: Readonly<Record<TryEnd, (seconds: number) => string>> = {
  time: seconds => `After ${seconds} s the screen showed:`,
  stopped: seconds => `Stopped after ${seconds} s; the screen showed:`,
  machine: seconds => `The machine ended after ${seconds} s; its screen showed:`,
}

const lastLine = ({ screen }: TimedScreen): string => screen.filter(line => line.trim() !== '').at(-1) ?? ''

/** Starts a machine from a stick and shows what it shows. */
export const tryCommand = async (
  { stick, seconds, window, json }: Extract<Command, { name: 'try' }>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  if (!json) terminal.note([`Starting QEMU from ${stick}; nothing is written to it. Ctrl+C ends it.`])
  const onScreen = (shown: TimedScreen): void => terminal.status(`${Math.floor(shown.seconds)} s: ${lastLine(shown)}`)
  // A picture is nothing that a terminal can show.
  const { picture: _, ...shown } = await tryStick({ stick, seconds, window, signal, onScreen })
  terminal.status('')
  if (json) terminal.json({ format: FORMAT, target: stick, ...shown }, 2)
  else terminal.out(shownText(shown))
  return shown.ended === 'stopped' ? EXIT.cancelled : EXIT.done
}

const shownText = ({ screen, serial, seconds, ended }: TimedScreen & { readonly ended: TryEnd }): string[] => {
  const serialLines = serial.split('\n').filter(line => line !== '')
  return [
    ENDS[ended](seconds),
    '',
    ...indent(screen.length > 0 ? screen : ['(nothing, or not text)']),
    ...(serialLines.length > 0 ? ['', 'Over the serial line came:', '', ...indent(serialLines)] : []),
  ]
}
