import { assertNever } from '../../app/bytes/assert-never.ts'
import { failureEvent, problemDocument } from '../../app/report/documents.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { breaksDriveNames } from '../platform/node-flaw.ts'
import { problemOf } from '../platform/problem-of.ts'
import { type Asked, commandNamed, parseCommand } from './arguments.ts'
import { COMMANDS } from './command-table.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { commandHelp, helpText } from './help.ts'
import { usage } from './options.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { onUnsettled } from './unsettled.ts'
import { cliWords, USAGE } from './words.ts'

interface Signals {
  readonly signal: AbortSignal
  readonly atOnce: AbortSignal
}

const run = async (asked: Asked, terminal: Terminal, { signal, atOnce }: Signals): Promise<number> => {
  switch (asked.kind) {
    case 'help':
      terminal.out(asked.topic ? commandHelp(asked.topic) : helpText(COMMANDS))
      return EXIT.done
    case 'version':
      terminal.out([packageJson.version])
      return EXIT.done
    case 'command':
      if (breaksDriveNames()) throw usage(USAGE.node(process.versions.node))
      return asked.command.run(terminal, signal, atOnce)
    default:
      return assertNever(asked)
  }
}

const runPrinting = async (asked: Asked, terminal: Terminal, signals: Signals): Promise<number> => {
  const status = await run(asked, terminal, signals)
  await terminal.settled()
  const { failure } = terminal
  if (failure === undefined) return status
  terminal.note(cliWords.unprinted(failure))
  const acts = asked.kind === 'command' && asked.spec.acts
  return status === EXIT.done && !acts ? EXIT.failed : status
}

const fail = (error: unknown, argv: readonly string[], terminal: Terminal): number => {
  const problem = problemOf(error)
  if (argv.includes('--json')) {
    terminal.json(commandNamed(argv[0])?.events ? failureEvent(problem) : problemDocument(problem))
  } else {
    const { message, advice } = describeProblem(problem)
    terminal.note([message, advice])
  }
  return exitStatusOf(problem.code)
}

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  const terminal = processTerminal()
  const [cancel, now] = [new AbortController(), new AbortController()]
  let patient = false
  const onSignal = (): void => {
    if (!cancel.signal.aborted) cancel.abort()
    else if (patient && !now.signal.aborted) now.abort()
    // Another Ctrl+C ends it, whatever it is doing.
    else process.exit(EXIT.cancelled)
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
    const asked = parseCommand(argv)
    patient = asked.kind === 'command' && asked.command.patient
    process.exitCode = await runPrinting(asked, terminal, { signal: cancel.signal, atOnce: now.signal })
  } catch (error) {
    process.exitCode = fail(error, argv, terminal)
  } finally {
    settled()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

await main()
