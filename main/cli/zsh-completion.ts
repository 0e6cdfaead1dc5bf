import type { ArgumentSpec, CommandSpec, Completion, OptionSpec } from './command.ts'
import { COMMON, VERSION } from './options.ts'
import { offeredWords, offersFiles, quoted, withCommon } from './shell-words.ts'

/** Text within a specification of _arguments, where brackets and colons have a meaning. */
const escaped = (text: string): string => text.replaceAll(/[\\[\]:]/g, '\\$&')

const action = (completion: Completion | undefined): string => {
  const words = offeredWords(completion)
  if (offersFiles(completion)) return words.length > 0 ? '_thinstick_image' : '_files'
  if (completion === 'folder') return '_files -/'
  return words.length > 0 ? `(${words.join(' ')})` : ' '
}

const optionSpec = ({ name, value, short, many, completion, help }: OptionSpec): string[] => {
  const told = `[${escaped(help)}]${value ? `:${value}:${action(completion)}` : ''}`
  const sign = `${many ? '*' : ''}--${name}${value ? '=' : ''}${told}`
  return [sign, ...(short ? [`-${short}${told}`] : [])].map(quoted)
}

const argumentSpec = ({ name, completion, optional }: ArgumentSpec, index: number): string =>
  quoted(`${index + 1}:${optional ? ':' : ''}${name}:${action(completion)}`)

const commandCase = ({ name, options, arguments: words }: CommandSpec): string[] => [
  `        ${name})`,
  '          _arguments -s \\',
  ...[...withCommon(options).flatMap(optionSpec), ...words.map(argumentSpec)].map(
    (spec, i, all) => `            ${spec}${i < all.length - 1 ? ' \\' : ''}`,
  ),
  '          ;;',
]

/** A file for a folder of $fpath, under the name _thinstick. */
export const zshCompletion = (table: readonly CommandSpec[]): string[] => [
  '#compdef thinstick',
  '',
  '_thinstick_image() {',
  "  _alternative 'words:image:(demo)' 'files:file:_files'",
  '}',
  '',
  '_thinstick_commands() {',
  '  local -a commands=(',
  ...table.map(({ name, forms }) => `    ${quoted(`${name}:${escaped(forms[0]?.does ?? '')}`)}`),
  '  )',
  "  _describe 'command' commands",
  '}',
  '',
  '_thinstick() {',
  '  local curcontext="$curcontext" state line',
  '  local -A opt_args',
  '  _arguments -C \\',
  ...[...COMMON, VERSION].flatMap(optionSpec).map(spec => `    ${spec} \\`),
  "    '1:command:_thinstick_commands' \\",
  "    '*::words:->words'",
  '  case $state in',
  '    words)',
  '      case $line[1] in',
  '        help)',
  '          _thinstick_commands',
  '          ;;',
  ...table.flatMap(commandCase),
  '      esac',
  '      ;;',
  '  esac',
  '}',
  '',
  'if [[ $funcstack[1] == _thinstick ]]; then',
  '  _thinstick "$@"',
  'else',
  '  compdef _thinstick thinstick',
  'fi',
]
