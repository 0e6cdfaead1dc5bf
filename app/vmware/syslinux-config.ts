import { syslinuxPath } from './syslinux-names.ts'

/**
 * What a SYSLINUX configuration starts when nobody touches a key. Source: SYSLINUX 3.86, core/parseconfig.inc, ui.inc and
 * its manual, doc/syslinux.txt.
 */
export type Started =
  /** `args` no longer includes the program's own name. */
  | { readonly kind: 'program'; readonly name: string; readonly as: ProgramKind; readonly args: readonly string[] }
  /** Nothing says what to start, so it shows its prompt. */
  | { readonly kind: 'no-default' }
  /** It asks first and, having no time-out, waits forever. */
  | { readonly kind: 'waits' }
  /** `implicit 0`, and no label has this name. */
  | { readonly kind: 'no-label'; readonly name: string }
  /** A label that starts no file but boots the next disk. */
  | { readonly kind: 'local' }

/** How the file is started; `file` by its extension. */
export type ProgramKind = 'file' | 'linux' | 'com32' | 'boot' | 'config'

interface Label {
  readonly name: string
  kernel: string
  as: ProgramKind | 'local'
  append: string | undefined
}

const KINDS: Readonly<Record<string, ProgramKind>> = {
  kernel: 'file',
  linux: 'linux',
  com32: 'com32',
  comboot: 'boot',
  boot: 'boot',
  bss: 'boot',
  pxe: 'boot',
  fdimage: 'boot',
  config: 'config',
}

/** The text of a file that a line includes, by its name; undefined if there is no such file. */
export type Include = (name: string) => Promise<string | undefined>

const MAX_DEPTH = 16
const MAX_LABELS = 4096

/** Reads configurations, including those they include. */
class Reader {
  readonly labels: Label[] = []
  readonly #include: Include
  #default = ''
  #level = 0
  #append = ''
  #prompt = 0
  #timeout = 0
  #onTimeout = ''
  #noEscape = 0
  #implicit = 1

  constructor(include: Include) {
    this.#include = include
  }

  async read(text: string, depth = 0): Promise<void> {
    let inText = false
    // SYSLINUX too stops at the end mark of a DOS file.
    for (const line of (text.split('\u001a', 1)[0] ?? '').split('\n')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: SYSLINUX treats every control character as a blank.
      const words = line.split(/[\u0000-\u0020]+/).filter(word => word !== '')
      const [keyword = '', ...rest] = words
      if (inText) inText = keyword.toLowerCase() !== 'endtext'
      else if (keyword.startsWith('#') || rest.length === 0) inText = false
      else if (keyword.toLowerCase() === 'text') inText = true
      else await this.#command(keyword.toLowerCase(), rest, depth)
    }
  }

  async #command(keyword: string, rest: readonly string[], depth: number): Promise<void> {
    const [first = ''] = rest
    const kind = Object.hasOwn(KINDS, keyword) ? KINDS[keyword] : undefined
    if (keyword === 'include') await this.#includeFile(first, depth)
    else if (kind) this.#change({ kernel: first, as: kind })
    else (Object.hasOwn(this.#commands, keyword) ? this.#commands[keyword] : undefined)?.(first, rest.join(' '))
  }

  /** What the other keywords do with their first argument, or with all of them. */
  readonly #commands: Readonly<Record<string, (first: string, all: string) => void>> = {
    label: name => this.#addLabel(name),
    localboot: () => this.#change({ as: 'local' }),
    append: (_, all) => this.#appendTo(all),
    default: (_, all) => this.#startBy(all, 1),
    ui: (_, all) => this.#startBy(all, 2),
    ontimeout: (_, all) => {
      this.#onTimeout = all
    },
    prompt: first => {
      this.#prompt = numberOf(first) ?? this.#prompt
    },
    timeout: first => this.#limit(first),
    totaltimeout: first => this.#limit(first),
    noescape: first => {
      this.#noEscape = numberOf(first) ?? this.#noEscape
    },
    implicit: first => {
      this.#implicit = numberOf(first) ?? this.#implicit
    },
  }

  async #includeFile(name: string, depth: number): Promise<void> {
    const text = depth < MAX_DEPTH ? await this.#include(name) : undefined
    if (text !== undefined) await this.read(text, depth + 1)
  }

  #addLabel(name: string): void {
    if (this.labels.length < MAX_LABELS) this.labels.push({ name, kernel: name, as: 'file', append: undefined })
  }

  /** These have no effect before the first label. */
  #change(what: Partial<Label>): void {
    const label = this.labels.at(-1)
    if (label) Object.assign(label, what)
  }

  #appendTo(all: string): void {
    const label = this.labels.at(-1)
    if (label) label.append = all === '-' ? '' : all
    else this.#append = all
  }

  #limit(first: string): void {
    this.#timeout ||= numberOf(first) ?? 0
  }

  #startBy(value: string, level: number): void {
    if (level < this.#level) return
    this.#level = level
    this.#default = value
  }

  get started(): Started {
    const asks = this.#noEscape === 0 && ((this.#prompt !== 0 && this.#level < 2) || this.#level === 0)
    if (asks && this.#timeout === 0) return this.#level === 0 ? { kind: 'no-default' } : { kind: 'waits' }
    const line = (asks && this.#onTimeout) || this.#default
    return line === '' ? { kind: 'no-default' } : this.#start(line.split(' '))
  }

  #start([name = '', ...args]: readonly string[]): Started {
    const label = this.labels.find(one => one.name === name)
    if (!label && this.#implicit === 0) return { kind: 'no-label', name }
    if (label?.as === 'local') return { kind: 'local' }
    const append = label?.append ?? this.#append
    const all = [...append.split(' ').filter(word => word !== ''), ...args]
    return { kind: 'program', name: label?.kernel ?? name, as: label?.as ?? 'file', args: all }
  }
}

const numberOf = (text: string): number | undefined => {
  const found = /^(-?)(0x[0-9a-f]+|\d+)/i.exec(text)
  return found ? Number(`${found[2]}`) * (found[1] ? -1 : 1) : undefined
}

/** What a configuration starts. `include` returns the text of a file that it names. */
export const startedBy = async (text: string, include: Include): Promise<Started> => {
  const reader = new Reader(include)
  await reader.read(text)
  return reader.started
}

/** Whether SYSLINUX takes a program for COM32. */
export const isCom32 = (path: string, as: ProgramKind): boolean =>
  as === 'com32' || (as === 'file' && /\.c32$/i.test(syslinuxPath(path)))
