import type { CommandSpec, Completion, OptionSpec } from './command.ts'
import { COMMON, VERSION } from './options.ts'
import { offeredWords, offersFiles } from './shell-words.ts'

/** In fish's single quotes, a backslash escapes a quote and itself. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`

/** What is offered for a value: files unless told otherwise. */
const offered = (completion: Completion | undefined): string => {
  const words = offeredWords(completion)
  const list = words.length > 0 ? ` -a ${quoted(words.join(' '))}` : ''
  if (offersFiles(completion)) return ` -F${list}`
  return completion === 'folder' ? " -f -a '(__fish_complete_directories)'" : ` -f${list}`
}

const optionLine = (condition: string, { name, value, short, completion, help }: OptionSpec): string =>
  `complete -c thinstick${condition} -l ${name}${short ? ` -s ${short}` : ''}${value ? ` -r${offered(completion)}` : ''} -d ${quoted(help)}`

const commandLines = ({ name, options, arguments: words }: CommandSpec): string[] => {
  const condition = ` -n '__fish_seen_subcommand_from ${name}'`
  return [
    ...options.map(option => optionLine(condition, option)),
    ...[...new Set(words.map(({ completion }) => offered(completion)))].map(
      offer => `complete -c thinstick${condition}${offer}`,
    ),
  ]
}

/** A file for a folder of completions. */
export const fishCompletion = (table: readonly CommandSpec[]): string[] => {
  const names = table.map(({ name }) => name).join(' ')
  const first = ` -n 'not __fish_seen_subcommand_from ${names} help'`
  return [
    '# fish completion for thinstick',
    'complete -c thinstick -f',
    ...COMMON.map(option => optionLine('', option)),
    optionLine(first, VERSION),
    ...table.map(({ name, forms }) => `complete -c thinstick${first} -a ${name} -d ${quoted(forms[0]?.does ?? '')}`),
    `complete -c thinstick -n '__fish_seen_subcommand_from help' -a ${quoted(names)}`,
    ...table.flatMap(commandLines),
  ]
}
