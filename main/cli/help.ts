import type { CommandSpec, OptionSpec } from './command.ts'
import { COMMON, VERSION } from './options.ts'
import { HELP } from './words.ts'

/** A line with something in a first column and its meaning in a second; where the first is too long, on two lines. */
const row = (width: number, first: string, second: string): string[] =>
  first.length <= width
    ? [`  ${first.padEnd(width)}  ${second}`.trimEnd()]
    : [`  ${first}`, `  ${''.padEnd(width)}  ${second}`]

const MAX_FIRST = 44

const rows = (pairs: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...pairs.map(([first]) => first.length).filter(length => length <= MAX_FIRST), 1)
  return pairs.flatMap(([first, second]) => row(width, first, second))
}

/** `--yes, -y`, `--size BYTES`. */
const optionText = ({ name, value, short }: OptionSpec): string =>
  `--${name}${value ? ` ${value}` : ''}${short ? `, -${short}` : ''}`

/** Whether one of its lines in the help shows this option already. */
const shown = ({ forms }: CommandSpec, { name }: OptionSpec): boolean =>
  forms.some(({ words }) => words.split(/[\s[\]()|]+/).includes(`--${name}`))

/** The options that no command's line shows, each once, with those of every command first. */
const listedOptions = (table: readonly CommandSpec[]): OptionSpec[] => {
  const all = [...COMMON, VERSION, ...table.flatMap(spec => spec.options.filter(option => !shown(spec, option)))]
  return all.filter(
    (option, i) => all.findIndex(({ name, help }) => name === option.name && help === option.help) === i,
  )
}

const optionRows = (options: readonly OptionSpec[]): string[] =>
  rows(options.map(option => [optionText(option), option.help]))

/** What every command is for, and every option that is not explained by its name, as lines. */
export const helpText = (table: readonly CommandSpec[]): string[] => [
  HELP.usage,
  '',
  ...rows(
    table.flatMap(({ name, forms }) => forms.map(({ words, does }) => [`${name} ${words}`.trim(), does] as const)),
  ),
  '',
  ...HELP.words,
  '',
  ...optionRows(listedOptions(table)),
  '',
  ...HELP.more,
  '',
  HELP.status,
]

/** The help of one command, as lines. */
export const commandHelp = ({ name, forms, options }: CommandSpec): string[] => [
  ...forms.flatMap(({ words, does }) => [`thinstick ${name} ${words}`.trim(), `  ${does}`]),
  '',
  ...optionRows([...options, ...COMMON]),
]
