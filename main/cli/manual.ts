import packageJson from '../../package.json' with { type: 'json' }
import type { CommandSpec, OptionSpec } from './command.ts'
import { EXIT } from './exit-status.ts'
import { MANUAL } from './manual-words.ts'
import { COMMON, VERSION } from './options.ts'
import type { Terminal } from './terminal.ts'
import { HELP } from './words.ts'

/** The manual page as mdoc(7), which groff and mandoc both set, from the command table. */

/** Text that is no request, whatever it begins with. */
const text = (line: string): string => line.replaceAll('\\', '\\e').replace(/^(?=['.])/, '\\&')

const MAX_COLUMNS = 78

/** Text as lines of a source file: a sentence begins on a line of its own. */
const prose = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.?]) (?=[A-Z])/).flatMap(sentence => {
    const lines: string[] = []
    let line = ''
    for (const word of sentence.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > MAX_COLUMNS) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line].map(text)
  })

/** Text of a line of macros, where a word that is a macro's name would be one. */
const words = (line: string): string => text(line).replaceAll('"', '\\(dq')

/** `[--to ...]` as mdoc's macros: options, values, optional parts. */
const macros = (form: string): string =>
  form
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => {
      const [, open = '', bare = '', close = ''] = /^(\[*)(.*?)(\]*)$/.exec(word) ?? []
      const set = bare.startsWith('--') ? `Fl -${bare.slice(2)}` : bare === '...' ? 'No ...' : `Ar ${bare}`
      return `${open ? 'Oo ' : ''}${set}${close ? ' Oc' : ''}`
    })
    .join(' ')

/** A line of macros holds nine words for the oldest formatter, so optional parts stand on their own. */
const synopsis = ({ name, forms }: CommandSpec): string[] =>
  forms.flatMap(form => ['.Nm', `.Cm ${name}`, ...macroLines(form.words)])

const macroLines = (form: string): string[] => {
  const lines = macros(form)
    .replaceAll(/ ?\bOo /g, '\n.Oo\n.')
    .replaceAll(/ Oc\b ?/g, '\n.Oc\n.')
    .split('\n')
    .map(line => (line.startsWith('.') ? line : `.${line}`))
  return lines.filter(line => line !== '.')
}

const optionItem = ({ name, value, short, help }: OptionSpec): string[] => [
  `.It ${short ? `Fl ${short} , ` : ''}Fl -${name}${value ? ` Ar ${value}` : ''}`,
  ...sentence(help),
]

/** A clause of the help, as a sentence; p4 and its like keep their letter. */
const sentence = (clause: string): string[] =>
  prose(`${/^p\d/.test(clause) ? clause : clause.charAt(0).toUpperCase() + clause.slice(1)}.`)

const commandSection = (spec: CommandSpec): string[] => [
  `.Ss ${words(spec.name)}`,
  ...spec.forms.flatMap(form => [
    '.Bl -tag -width Ds -compact',
    `.It Cm ${spec.name} ${macros(form.words)}`.trimEnd(),
    ...sentence(form.does),
    '.El',
  ]),
  ...(spec.options.length === 0
    ? []
    : ['.Pp', '.Bl -tag -width Ds -compact', ...spec.options.flatMap(optionItem), '.El']),
]

const statusItems = (): string[] =>
  MANUAL.statuses.flatMap(([status, meaning]) => [`.It ${EXIT[status]}`, ...prose(meaning)])

const paragraphs = (lines: readonly string[]): string[] =>
  lines.flatMap((line, i) => (i === 0 ? prose(line) : ['.Pp', ...prose(line)]))

/** The whole page, as lines. */
export const manualText = (table: readonly CommandSpec[]): string[] => [
  `.\\" Made from the command table of Thinstick ${packageJson.version}.`,
  `.Dd ${mdocDate(MANUAL.date)}`,
  '.Dt THINSTICK 1',
  '.Os',
  '.Sh NAME',
  '.Nm thinstick',
  `.Nd ${words(MANUAL.name)}`,
  '.Sh SYNOPSIS',
  ...table.flatMap(synopsis),
  '.Sh DESCRIPTION',
  ...paragraphs([...MANUAL.description, HELP.words.join(' ')]),
  '.Sh COMMANDS',
  ...table.flatMap(commandSection),
  `.Ss ${MANUAL.everyCommand}`,
  '.Bl -tag -width Ds -compact',
  ...[...COMMON, VERSION].flatMap(optionItem),
  '.El',
  '.Sh ENVIRONMENT',
  '.Bl -tag -width Ds',
  ...MANUAL.environment.flatMap(([name, meaning]) => [`.It Ev ${name}`, ...prose(meaning)]),
  '.El',
  '.Sh FILES',
  '.Bl -tag -width Ds',
  ...MANUAL.files.flatMap(([path, meaning]) => [`.It Pa ${path}`, ...prose(meaning)]),
  '.El',
  '.Sh EXIT STATUS',
  '.Bl -tag -width Ds -compact',
  ...statusItems(),
  '.El',
  '.Sh EXAMPLES',
  ...MANUAL.examples.flatMap(([does, line]) => [...prose(does), `.Dl ${words(line)}`, '.Pp']).slice(0, -1),
  '.Sh SEE ALSO',
  '.Xr qemu-system-x86_64 1 ,',
  '.Xr fdisk 8 ,',
  '.Xr lsblk 8',
]

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date as mdoc writes one, whatever the locale: `November 5, 2026`. */
const mdocDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`
}

/** Prints the manual page. */
export const manual = (table: readonly CommandSpec[], terminal: Terminal): number => {
  terminal.out(manualText(table))
  return EXIT.done
}
