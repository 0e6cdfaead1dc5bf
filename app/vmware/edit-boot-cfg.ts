import { latin1, latin1Bytes } from '../bytes/latin1.ts'
import { BOOT_CFG_LIMIT, loaderModules, optionOf, parseBootCfg, stateAt } from './boot-cfg.ts'
import { loaderShortName } from './loader-names.ts'
import { loaderLines } from './loader-options.ts'

/** What is to be different in a boot.cfg. */
export interface BootCfgEdit {
  /** Names of modules to be loaded after those that it names. */
  readonly modules: readonly string[]
  /** The new kernel options; undefined to leave them. */
  readonly kernelOptions: string | undefined
}

/** Why a boot.cfg cannot be edited so. `excess` in bytes. */
export interface EditRefusal {
  readonly why: 'too-large' | 'state-place' | 'uneditable'
  readonly excess: number
}

export interface EditedBootCfg {
  readonly bytes: Uint8Array
  /** Each line that is new or different, without its end, in the order of the file. */
  readonly lines: readonly { readonly before: string | undefined; readonly after: string }[]
}

/** A line and what ended it: a line feed, or nothing at the end of the file. A carriage return belongs to the text. */
interface Line {
  readonly text: string
  readonly end: string
  readonly before?: string | undefined
  readonly changed?: true
}

const linesOf = (content: string): Line[] =>
  (content.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(line =>
    line.endsWith('\n') ? { text: line.slice(0, -1), end: '\n' } : { text: line, end: '' },
  )

/** What a line sets, as the loader reads it. */
const keyOf = ({ text }: Line): string | undefined => {
  const [line] = loaderLines(text)
  return line === undefined ? undefined : optionOf(line)
}

/** The line that counts for a key: of several, the last. */
const lastOf = (lines: readonly Line[], key: string): number => lines.findLastIndex(line => keyOf(line) === key)

/** Where the value of a line lies in its text: what the loader does not read, it leaves on either side. */
const valuePlace = ({ text }: Line): { from: number; to: number } => {
  const read = (text.split('\0', 1)[0] ?? '').replace(/[ \t\v\f\r]+$/, '')
  const equals = text.indexOf('=') + 1
  const blanks = /^[ \t\v\f\r]*/.exec(read.slice(equals))?.[0].length ?? 0
  return { from: equals + blanks, to: Math.max(equals + blanks, read.length) }
}

const withValue = (line: Line, change: (value: string) => string): Line => {
  const { from, to } = valuePlace(line)
  const { text } = line
  const after = text.slice(0, from) + change(text.slice(from, to)) + text.slice(to)
  return { ...line, text: after, before: line.changed ? line.before : text, changed: true }
}

/** Sets a key in the line that counts, or in a new one after the first of these keys that is there, or at the end. */
const set = (
  lines: readonly Line[],
  key: string,
  after: readonly string[],
  change: (value: string) => string,
): Line[] => {
  const at = lastOf(lines, key)
  if (at >= 0) return lines.map((line, i) => (i === at ? withValue(line, change) : line))
  const known = after.map(name => lastOf(lines, name)).find(index => index >= 0) ?? lines.length - 1
  const returns = lines.some(({ text }) => text.endsWith('\r')) ? '\r' : ''
  const before = lines[known]
  const made: Line = { text: `${key}=${change('')}${returns}`, end: before?.end ?? '\n', changed: true }
  return [...lines.slice(0, known), ...(before ? [{ ...before, end: '\n' }] : []), made, ...lines.slice(known + 1)]
}

const SEPARATOR = ' --- '
// Where ESXi has it: license.tgz comes right behind oem.tgz.
const OEM = loaderShortName('oem.tgz')
const AFTER_OEM = loaderShortName('license.tgz')

const withModule = (value: string, name: string): string => {
  if (value === '') return name
  if (loaderShortName(name) === OEM) {
    let at = 0
    for (const item of value.split('---')) {
      const start = at + (item.length - item.trimStart().length)
      if (loaderShortName(item.trim().split(/\s/, 1)[0] ?? '') === AFTER_OEM)
        return `${value.slice(0, start)}${name}${SEPARATOR}${value.slice(start)}`
      at += item.length + '---'.length
    }
  }
  return `${value}${SEPARATOR}${name}`
}

/**
 * A boot.cfg with other kernel options and more modules, every other byte kept. The result is read again as the loader
 * reads it, and refused unless exactly that is different.
 */
export const editBootCfg = (
  bytes: Uint8Array,
  { modules, kernelOptions }: BootCfgEdit,
): EditedBootCfg | EditRefusal => {
  let lines = linesOf(latin1(bytes))
  for (const name of modules) lines = set(lines, 'modules', ['kernelopt', 'kernel'], value => withModule(value, name))
  if (kernelOptions !== undefined && kernelOptions !== parseBootCfg(bytes).kernelOptions)
    lines = set(lines, 'kernelopt', ['kernel'], () => kernelOptions)
  const edited = latin1Bytes(lines.map(({ text, end }) => text + end).join(''))
  const refusal = refusalOf(bytes, edited, { modules, kernelOptions })
  if (refusal) return refusal
  const shown = (text: string | undefined): string | undefined => text?.replace(/\r$/, '')
  return {
    bytes: edited,
    lines: lines.flatMap(({ text, before, changed }) =>
      changed ? [{ before: shown(before), after: shown(text) ?? '' }] : [],
    ),
  }
}

// The loader finds the digit of bootstate only in the first sector (safeboot/config.c).
const IN_PLACE = 512

const refusalOf = (bytes: Uint8Array, edited: Uint8Array, edit: BootCfgEdit): EditRefusal | undefined => {
  if (edited.length > BOOT_CFG_LIMIT) return { why: 'too-large', excess: edited.length - BOOT_CFG_LIMIT }
  const [before, after] = [parseBootCfg(bytes), parseBootCfg(edited)]
  if (before.stateInPlace && !after.stateInPlace)
    return { why: 'state-place', excess: (stateAt(edited) ?? IN_PLACE) + 1 - IN_PLACE }
  const names = [...before.modules].sort().concat(edit.modules)
  const wanted = {
    ...before,
    modules: names.sort(),
    kernelOptions: edit.kernelOptions ?? before.kernelOptions,
    // With a first line, or a longer one, these may be told differently; what they say of the loader is compared.
    stateInPlace: after.stateInPlace,
  }
  const same = JSON.stringify(wanted) === JSON.stringify({ ...after, modules: [...after.modules].sort() })
  return same && sameOrder(bytes, edited) ? undefined : { why: 'uneditable', excess: 0 }
}

/** Whether the modules that were there are still loaded in their order, with the same words. */
const sameOrder = (bytes: Uint8Array, edited: Uint8Array): boolean => {
  const texts = (of: Uint8Array): string[] => loaderModules(of).map(({ name, args }) => `${name} ${args}`)
  const after = texts(edited)[Symbol.iterator]()
  return texts(bytes).every(text => {
    for (let next = after.next(); !next.done; next = after.next()) if (next.value === text) return true
    return false
  })
}
