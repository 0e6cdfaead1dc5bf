import { failureEvent, problemDocument } from '../../app/report/documents.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { problemOf } from '../platform/problem-of.ts'
import { type Command, parseCommand } from './arguments.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { onUnsettled } from './unsettled.ts'
import { cliWords, HELP } from './words.ts'

/** Runs one command. Its modules are loaded only then, so that no command waits for another's. */
const run = async (command: Command, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  switch (command.name) {
    case 'help':
      terminal.out(HELP.trimEnd().split('\n'))
      return EXIT.done
    case 'version':
      terminal.out([packageJson.version])
      return EXIT.done
    case 'inspect':
      return (await import('./commands.ts')).inspect(command, terminal, signal)
    case 'plan':
      return (await import('./commands.ts')).plan(command, terminal, signal)
    case 'verify':
      return (await import('./commands.ts')).verify(command, terminal, signal)
    case 'flash':
      return (await import('./flash.ts')).flash(command, terminal, signal)
    case 'serve':
      return (await import('./serve.ts')).serve(command, terminal, signal)
    case 'drives':
      return (await import('./drives.ts')).drives(command, terminal, signal)
    case 'try':
      return (await import('./try.ts')).tryCommand(command, terminal, signal)
    case 'cache':
      return (await import('./cache.ts')).cache(command, terminal)
    case 'demo-image':
      return (await import('./demo-image-file.ts')).writeDemoImage(command, terminal)
  }
}

/** Commands that do or decide something: their exit status says how it went, whether or not the output was read. */
const ACTS: readonly Command['name'][] = ['flash', 'verify', 'demo-image', 'serve']

const runPrinting = async (command: Command, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  const status = await run(command, terminal, signal)
  await terminal.settled()
  const { failure } = terminal
  if (failure === undefined) return status
  terminal.note(cliWords.unprinted(failure))
  return status === EXIT.done && !ACTS.includes(command.name) ? EXIT.failed : status
}

const fail = (error: unknown, argv: readonly string[], terminal: Terminal): number => {
  const problem = problemOf(error)
  if (argv.includes('--json')) {
    terminal.json(argv[0] === 'flash' ? failureEvent(problem) : problemDocument(problem))
  } else {
    const { message, advice } = describeProblem(problem)
    terminal.note([message, advice])
  }
  return exitStatusOf(problem.code)
}

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  const terminal = processTerminal()
  const cancel = new AbortController()
  const onSignal = (): void => {
    // The second Ctrl+C ends it at once.
    if (cancel.signal.aborted) process.exit(EXIT.cancelled)
    cancel.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  // An unhandled rejection or error event is a bug of ours, and is reported like any other problem.
  process.on('uncaughtException', error => {
    const status = fail(error, argv, terminal)
    terminal.settled().finally(() => process.exit(status))
  })
  const settled = onUnsettled(() => fail(new Error(cliWords.stuck), argv, terminal))
  try {
    process.exitCode = await runPrinting(parseCommand(argv), terminal, cancel.signal)
  } catch (error) {
    process.exitCode = fail(error, argv, terminal)
  } finally {
    settled()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

await main()
