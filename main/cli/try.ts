import { FORMAT } from '../../app/contract/format.ts'
import { type TimedScreen, type TryEnd, tryStick } from '../trial/try-stick.ts'
import { EXIT } from './exit-status.ts'
import { indent } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

const lastLine = ({ screen }: TimedScreen): string => screen.filter(line => line.trim() !== '').at(-1) ?? ''

interface TryCommand {
  readonly stick: string
  /** Undefined for as long as the window is open. */
  readonly seconds: number | undefined
  readonly window: boolean
  readonly json: boolean
}

/** Starts a machine from a stick and prints what it shows. */
export const tryCommand = async (
  { stick, seconds, window, json }: TryCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  if (!json) terminal.note([cliWords.trial.starting(stick)])
  const onScreen = (shown: TimedScreen): void => terminal.status(cliWords.trial.status(shown.seconds, lastLine(shown)))
  // A terminal cannot show the picture.
  const { picture: _, ...shown } = await tryStick({ stick, seconds, window, signal, onScreen })
  terminal.status('')
  if (json) terminal.json({ format: FORMAT, target: stick, ...shown }, 2)
  else terminal.out(shownText(shown))
  return shown.ended === 'stopped' ? EXIT.cancelled : EXIT.done
}

const shownText = ({ screen, serial, seconds, ended }: TimedScreen & { readonly ended: TryEnd }): string[] => {
  const serialLines = serial.split('\n').filter(line => line !== '')
  return [
    cliWords.trial.ended[ended](seconds),
    '',
    ...indent(screen.length > 0 ? screen : [cliWords.trial.noText]),
    ...(serialLines.length > 0 ? ['', cliWords.trial.serial, '', ...indent(serialLines)] : []),
  ]
}
