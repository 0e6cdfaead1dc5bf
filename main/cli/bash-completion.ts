import type { CommandSpec, Completion } from './command.ts'
import { COMMON, VERSION } from './options.ts'
import { offeredWords, offersFiles, withCommon } from './shell-words.ts'

const offer = (completion: Completion | undefined): string => {
  const words = offeredWords(completion).join(' ')
  const how = offersFiles(completion) ? '-f' : completion === 'folder' ? '-d' : ''
  return `_thinstick_offer '${how}' '${words}'`
}

/** The cases of the option before the cursor, for its value. */
const valueCases = ({ name, options }: CommandSpec): string[] =>
  options
    .filter(option => option.value !== undefined)
    .map(option => `    ${name}:--${option.name}) ${offer(option.completion)}; return ;;`)

const optionNames = (spec: CommandSpec): string =>
  withCommon(spec.options)
    .map(({ name }) => `--${name}`)
    .join(' ')

const commandCase = (spec: CommandSpec): string[] => [
  `    ${spec.name})`,
  `      if [[ $current == -* ]]; then _thinstick_offer '' '${optionNames(spec)}'; return; fi`,
  ...(spec.arguments.length === 0
    ? []
    : [
        '      case "$count" in',
        ...spec.arguments.map(({ completion }, i) => `        ${i}) ${offer(completion)} ;;`),
        '      esac',
      ]),
  '      ;;',
]

/** A script for bash 3.2 or later that needs no other. Bash gives `--size=512` as three words. */
export const bashCompletion = (table: readonly CommandSpec[]): string[] => {
  const names = table.map(({ name }) => name)
  const valued = [
    ...new Set(table.flatMap(({ options }) => options.filter(({ value }) => value).map(o => `--${o.name}`))),
  ]
  return [
    '# bash completion for thinstick',
    '',
    '_thinstick_offer() {',
    // Not by word splitting, as a file may be called `*`.
    '  local word',
    '  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(',
    '    compgen -W "$2" -- "$current"',
    '    if [[ -n $1 ]]; then compgen "$1" -- "$current"; fi',
    '  )',
    '  if [[ -n $1 ]]; then compopt -o filenames 2>/dev/null; fi',
    '}',
    '',
    '_thinstick() {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own.
    '  local current="${COMP_WORDS[COMP_CWORD]}" command= count=0 previous= i word',
    '  COMPREPLY=()',
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own.
    '    word="${COMP_WORDS[i]}"',
    '    if [[ $word == = ]]; then continue; fi',
    '    case "$previous" in',
    `      ${valued.join('|')}) previous=; continue ;;`,
    '    esac',
    '    previous="$word"',
    '    if [[ $word == -* ]]; then continue; fi',
    '    if [[ -z $command ]]; then command="$word"; else count=$((count + 1)); fi',
    '  done',
    '  if [[ $current == = ]]; then current=; fi',
    '  case "$command:$previous" in',
    ...table.flatMap(valueCases),
    '  esac',
    '  case "$command" in',
    `    '') _thinstick_offer '' '${[...names, 'help', ...[...COMMON, VERSION].map(({ name }) => `--${name}`)].join(' ')}' ;;`,
    `    help) _thinstick_offer '' '${names.join(' ')}' ;;`,
    ...table.flatMap(commandCase),
    '  esac',
    '}',
    '',
    'complete -F _thinstick thinstick',
  ]
}
