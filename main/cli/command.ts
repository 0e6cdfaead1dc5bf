import type { Terminal } from './terminal.ts'

/** What the shell may offer for a word: nothing, files, folders, an image, a target, or these words. */
export type Completion = 'nothing' | 'file' | 'folder' | 'image' | 'target' | readonly string[]

/** An option as the parser, the help, the manual and the shells' completions know it. */
export interface OptionSpec {
  readonly name: string
  /** What its value is called: `BYTES`. An option without one is a flag. */
  readonly value?: string
  /** One letter that means the same. */
  readonly short?: string
  /** Whether it may be given more than once. Of one that may not, the last one counts. */
  readonly many?: true
  readonly completion?: Completion
  /** A clause in lower case, without a full stop. */
  readonly help: string
}

/** A word after the command's name: `IMAGE`. */
export interface ArgumentSpec {
  readonly name: string
  readonly completion: Completion
  /** Only the last ones of a command may be. */
  readonly optional?: true
}

export const option = <const S extends OptionSpec>(spec: S): S => spec
export const argument = <const S extends ArgumentSpec>(spec: S): S => spec

type Flag<O extends readonly OptionSpec[]> = Exclude<O[number], { readonly value: string }>['name']
type Valued<O extends readonly OptionSpec[]> = Extract<O[number], { readonly value: string }>['name']

/** What was typed after a command's name, already checked against its arguments and options. */
export interface Given<
  A extends readonly ArgumentSpec[] = readonly ArgumentSpec[],
  O extends readonly OptionSpec[] = readonly OptionSpec[],
> {
  /** An argument that is not optional. */
  argument(name: Exclude<A[number], { readonly optional: true }>['name']): string
  optional(name: Extract<A[number], { readonly optional: true }>['name']): string | undefined
  flag(name: Flag<O>): boolean
  /** The value of an option; undefined if it was not given. */
  text(name: Valued<O>): string | undefined
  /** The values of an option that may be given more than once. */
  all(name: Valued<O>): readonly string[]
  readonly json: boolean
}

/** The options alone, for what several commands read in the same way. */
export type GivenOptions<O extends readonly OptionSpec[]> = Pick<
  Given<readonly ArgumentSpec[], O>,
  'flag' | 'text' | 'all'
>

/** How a command is written, and what it then does: a line of the help. */
export interface Form {
  /** What follows the name: `IMAGE --to TARGET [--to ...]`. */
  readonly words: string
  /** A clause in lower case, without a full stop. */
  readonly does: string
}

/** A command that was understood and can be run. */
export interface Command {
  readonly name: string
  readonly input: object
  /** Whether the first Ctrl+C lets it finish what it is doing, and only the second cancels. */
  readonly patient: boolean
  /** Resolves to the exit status. Throws ProblemError. `atOnce` is aborted by the second Ctrl+C if it is patient. */
  run(terminal: Terminal, signal: AbortSignal, atOnce: AbortSignal): Promise<number>
}

/** Everything there is to know about a command, but for what it does. */
export interface CommandSpec {
  readonly name: string
  readonly forms: readonly Form[]
  readonly arguments: readonly ArgumentSpec[]
  /** Besides --json and --help, which every command takes. */
  readonly options: readonly OptionSpec[]
  /** Whether it does or decides something: its status then says how that went, whether or not the output was read. */
  readonly acts: boolean
  /** Whether its JSON is one event a line, of which the last is a report. */
  readonly events: boolean
  /** Throws ProblemError usage. */
  understand(given: Given, table: readonly CommandSpec[]): Command
}

interface Declared<A extends readonly ArgumentSpec[], O extends readonly OptionSpec[], I extends object> {
  readonly name: string
  readonly forms: readonly Form[]
  readonly arguments?: A
  readonly options?: O
  readonly acts?: true
  readonly events?: true
  /** Whether the first Ctrl+C lets it finish what it is doing. */
  readonly patient?: (input: I) => boolean
  /** What was typed as the command's own input. Throws ProblemError usage. */
  readonly read: (given: Given<A, O>) => I
  /** Loads its module only now, so that no command waits for another's. `table` is every command there is. */
  readonly run: (
    input: I,
    terminal: Terminal,
    signal: AbortSignal,
    table: readonly CommandSpec[],
    atOnce: AbortSignal,
  ) => Promise<number> | number
}

/** One entry of the command table. */
export const command = <
  const A extends readonly ArgumentSpec[] = readonly [],
  const O extends readonly OptionSpec[] = readonly [],
  I extends object = object,
>({
  read,
  run,
  patient,
  ...spec
}: Declared<A, O, I>): CommandSpec => ({
  arguments: [],
  options: [],
  acts: false,
  events: false,
  ...spec,
  understand: (given, table) => {
    // The parser fills it from this entry's own arguments and options.
    const input = read(given as Given<A, O>)
    return {
      name: spec.name,
      input,
      patient: patient?.(input) ?? false,
      run: async (terminal, signal, atOnce) => run(input, terminal, signal, table, atOnce),
    }
  },
})
