import { parseArgs } from 'node:util'
import type { ArgumentSpec, Command, CommandSpec, Given, OptionSpec } from './command.ts'
import { COMMANDS } from './command-table.ts'
import { COMMON, usage, VERSION } from './options.ts'
import { USAGE } from './words.ts'

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'help'; readonly topic: CommandSpec | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly command: Command; readonly spec: CommandSpec }

type Values = Readonly<Record<string, boolean | readonly string[] | undefined>>

const OPTIONS = Object.fromEntries(
  [...COMMON, VERSION, ...COMMANDS.flatMap(({ options }) => options)].map(({ name, value, short }: OptionSpec) => [
    name,
    // Which of them may be given once is a command's concern: a name may be in several.
    {
      ...(value === undefined ? { type: 'boolean', multiple: false } : { type: 'string', multiple: true }),
      ...(short && { short }),
    },
  ]),
) as Record<string, { type: 'boolean'; multiple: false } | { type: 'string'; multiple: true }>

const parsed = (argv: readonly string[]): { values: Values; positionals: readonly string[] } => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    return { values: values as Values, positionals }
  } catch (error) {
    throw usage(USAGE.parser(error instanceof Error ? error.message : String(error)))
  }
}

/** The command of that name; undefined if there is none. */
export const commandNamed = (name: string | undefined): CommandSpec | undefined =>
  COMMANDS.find(command => command.name === name)

/** Parses the arguments after the program's name. Throws ProblemError usage. */
export const parseCommand = (argv: readonly string[]): Asked => {
  const { values, positionals } = parsed(argv)
  const [name, ...rest] = positionals
  const spec = commandNamed(name)
  if (values.version) return { kind: 'version' }
  if (name === 'help') return { kind: 'help', topic: commandNamed(rest[0]) }
  if (values.help || (name === undefined && argv.length === 0)) return { kind: 'help', topic: spec }
  if (name === undefined) throw usage(USAGE.noCommand)
  if (!spec) throw usage(USAGE.unknownCommand(name))
  const stray = Object.keys(values).find(key => key !== 'json' && !spec.options.some(option => option.name === key))
  if (stray) throw usage(USAGE.option(name, stray))
  refuseArguments(spec, rest)
  return { kind: 'command', command: spec.understand(given(spec, rest, values), COMMANDS), spec }
}

const refuseArguments = ({ name, arguments: specs }: CommandSpec, words: readonly string[]): void => {
  const missing = specs.find((spec, i) => !spec.optional && (words[i] === undefined || words[i] === ''))
  if (missing) throw usage(USAGE.needs(name, missing.name))
  const extra = words[specs.length]
  if (extra === undefined) return
  const [only, another] = specs
  throw usage(only && !another ? USAGE.second(name, only.name, extra) : USAGE.argument(name, extra))
}

const given = ({ arguments: specs }: CommandSpec, words: readonly string[], values: Values): Given => {
  const argument = (wanted: string): string | undefined =>
    words[specs.findIndex(({ name }: ArgumentSpec) => name === wanted)]
  const all = (name: string): readonly string[] => {
    const value = values[name]
    return typeof value === 'object' ? value : []
  }
  return {
    argument: name => argument(name) ?? '',
    optional: argument,
    flag: name => values[name] === true,
    text: name => all(name).at(-1),
    all,
    json: values.json === true,
  }
}
