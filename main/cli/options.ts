import { ProblemError } from '../../app/problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { argument, option } from './command.ts'
import { USAGE } from './words.ts'

/** Arguments and options that several commands take, and how their values are read. */

export const IMAGE = argument({ name: 'IMAGE', completion: 'image' })
export const TARGET = argument({ name: 'TARGET', completion: 'target' })
/** An image or a stick: whatever has a partition table. */
export const SOURCE = argument({ name: 'SOURCE', completion: 'image' })
export const PATH = argument({ name: 'PATH', completion: 'nothing' })
export const FILE = argument({ name: 'FILE', completion: 'file' })

export const YES = option({ name: 'yes', short: 'y', help: 'erase the target without asking' })
export const ON = option({ name: 'on', value: 'TARGET', completion: 'target', help: 'a drive or file that exists' })
export const NEW_SIZE = option({
  name: 'size',
  value: 'BYTES',
  help: `size of a new file (default ${ARTICLE_STICK_BYTES})`,
})

/** Those of every command. */
export const COMMON = [
  option({ name: 'json', help: 'one JSON document, or one event a line where the work takes time' }),
  option({ name: 'help', short: 'h', help: 'how a command is written, and what its options do' }),
] as const

export const VERSION = option({ name: 'version', help: 'the version of Thinstick' })

export const usage = (message: string): ProblemError => new ProblemError({ code: 'usage', message })

/** An option that a command cannot do without. Throws ProblemError usage. */
export const required = (value: string | undefined, name: string, what: string): string => {
  if (value === undefined || value === '') throw usage(USAGE.needs(name, what))
  return value
}

/** Bytes, a multiple of 512. Throws ProblemError usage. */
export const sizeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const size = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(size) || size === 0) throw usage(USAGE.size(text))
  if (size % 512 !== 0) throw usage(USAGE.sectors(text))
  return size
}

/** An MBR's disk id. Throws ProblemError usage. */
export const diskIdOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^(0x)?[0-9a-f]{1,8}$/i.test(text)) throw usage(USAGE.diskId(text))
  return Number.parseInt(text, 16)
}

// Several times as long as a loader takes in an emulated machine.
const TRY_SECONDS = 30

/** How long to try, in seconds; undefined for a window, which stays until it is closed. Throws ProblemError usage. */
export const secondsOf = (text: string | undefined, window: boolean): number | undefined => {
  if (text === undefined) return window ? undefined : TRY_SECONDS
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) throw usage(USAGE.seconds(text))
  return Number(text)
}

/** A number of sticks. Throws ProblemError usage. */
export const countOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) throw usage(USAGE.count(text))
  return Number(text)
}

/** The slot of a partition: 4 or p4. Throws ProblemError usage. */
export const partitionOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, slot] = /^p?(\d{1,2})$/i.exec(text) ?? []
  if (slot === undefined || Number(slot) === 0) throw usage(USAGE.partition(text))
  return Number(slot)
}

/** A port to listen on; 0 for any. Throws ProblemError usage. */
export const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0)
  if (text !== undefined && (!/^\d{1,5}$/.test(text) || port > 65_535)) throw usage(USAGE.port(text))
  return port
}

export const FILE_SYSTEMS = ['fat32', 'exfat'] as const

/** The file system of a restored stick. Throws ProblemError usage. */
export const fileSystemOf = (text: string | undefined): (typeof FILE_SYSTEMS)[number] | undefined => {
  const fileSystem = FILE_SYSTEMS.find(name => name === text)
  if (text !== undefined && fileSystem === undefined) throw usage(USAGE.fileSystem(text))
  return fileSystem
}

export const SHELL_NAMES = ['bash', 'zsh', 'fish'] as const

/** A shell that there are completions for. Throws ProblemError usage. */
export const shellOf = (text: string): (typeof SHELL_NAMES)[number] => {
  const shell = SHELL_NAMES.find(name => name === text)
  if (shell === undefined) throw usage(USAGE.shell(text))
  return shell
}

// Where users of grub4dos put the files; and what neither menu takes for anything else.
const USUAL_PLACE = '/ESX4'
const PLACE = /^(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)*$/

/** A folder's path on a multi-boot stick, without a slash at its end; '' is the root. Throws ProblemError usage. */
export const placeOf = (text: string = USUAL_PLACE): string => {
  const place = text.replace(/\/$/, '')
  if (text === '' || !PLACE.test(place)) throw usage(USAGE.place(text))
  return place
}
