import { bashCompletion } from './bash-completion.ts'
import type { CommandSpec } from './command.ts'
import { EXIT } from './exit-status.ts'
import { fishCompletion } from './fish-completion.ts'
import type { SHELL_NAMES } from './options.ts'
import type { Terminal } from './terminal.ts'
import { zshCompletion } from './zsh-completion.ts'

type Shell = (typeof SHELL_NAMES)[number]

/** What each shell reads to complete a command line, from the command table. */
const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } satisfies Readonly<
  Record<Shell, (table: readonly CommandSpec[]) => string[]>
>

/** Prints the completions for a shell. */
export const completion = (shell: Shell, table: readonly CommandSpec[], terminal: Terminal): number => {
  terminal.out(SHELLS[shell](table))
  return EXIT.done
}
