import { parseArgs } from 'node:util'
import { ProblemError } from '../../app/problem/problem.ts'
import { USAGE } from './words.ts'

/** A parsed command line. Sizes in bytes. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'inspect'; readonly image: string; readonly check: boolean; readonly json: boolean }
  | {
      readonly name: 'plan'
      readonly image: string
      readonly on: string | undefined
      readonly size: number | undefined
      readonly options: BuildOptions
      readonly json: boolean
    }
  | {
      readonly name: 'flash'
      readonly image: string
      readonly to: readonly string[]
      readonly size: number | undefined
      readonly yes: boolean
      readonly plan: string | undefined
      readonly diskId: number | undefined
      readonly options: BuildOptions
      readonly json: boolean
    }
  | { readonly name: 'verify'; readonly image: string; readonly on: string; readonly json: boolean }
  | { readonly name: 'drives'; readonly watch: boolean; readonly json: boolean }
  | {
      readonly name: 'try'
      readonly stick: string
      readonly seconds: number | undefined
      readonly window: boolean
      readonly json: boolean
    }
  | { readonly name: 'cache'; readonly clear: boolean; readonly json: boolean }
  | { readonly name: 'serve'; readonly port: number; readonly open: boolean; readonly json: boolean }
  | { readonly name: 'demo-image'; readonly file: string; readonly json: boolean }

/** The expert choices of plan and flash. */
export interface BuildOptions {
  readonly fewBootSectors: boolean
  readonly makeUuid: boolean
  readonly label: string | undefined
  /** Slot of the image's boot bank. */
  readonly bank: number | undefined
  readonly allowLarge: boolean
  readonly acceptDamaged: boolean
  readonly overwrite: boolean
}

const usage = (message: string): ProblemError => new ProblemError({ code: 'usage', message })

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  size: { type: 'string' },
  on: { type: 'string' },
  to: { type: 'string', multiple: true },
  yes: { type: 'boolean', short: 'y' },
  plan: { type: 'string' },
  watch: { type: 'boolean' },
  label: { type: 'string' },
  bank: { type: 'string' },
  'few-boot-sectors': { type: 'boolean' },
  'make-uuid': { type: 'boolean' },
  'allow-large': { type: 'boolean' },
  'accept-damaged': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  'disk-id': { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  check: { type: 'boolean' },
  clear: { type: 'boolean' },
  seconds: { type: 'string' },
  window: { type: 'boolean' },
} as const

type OptionName = keyof typeof OPTIONS

const BUILD: readonly OptionName[] = ['few-boot-sectors', 'make-uuid', 'label', 'bank', 'allow-large', 'overwrite']

/** Which options each command takes, besides --json and --help. */
const ALLOWED: Readonly<Record<string, readonly OptionName[]>> = {
  inspect: ['check'],
  plan: ['size', 'on', ...BUILD],
  flash: ['to', 'size', 'yes', 'plan', 'disk-id', 'accept-damaged', ...BUILD],
  verify: ['on'],
  drives: ['watch'],
  'demo-image': [],
  cache: ['clear'],
  try: ['seconds', 'window'],
  serve: ['port', 'no-open'],
}

type Values = ReturnType<typeof parse>['values']

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })

const parsed = (argv: readonly string[]) => {
  try {
    return parse(argv)
  } catch (error) {
    throw usage(USAGE.parser(error instanceof Error ? error.message : String(error)))
  }
}

/** Parses the arguments after the program's name. Throws ProblemError usage. */
export const parseCommand = (argv: readonly string[]): Command => {
  const { values, positionals } = parsed(argv)
  const [name, ...rest] = positionals
  if (values.version) return { name: 'version' }
  if (values.help || name === 'help' || (name === undefined && argv.length === 0)) return { name: 'help' }
  if (name === undefined) throw usage(USAGE.noCommand)
  const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined
  if (!allowed) throw usage(USAGE.unknownCommand(name))
  const stray = Object.keys(values).find(key => key !== 'json' && !allowed.some(option => option === key))
  if (stray) throw usage(USAGE.option(name, stray))
  return commandOf(name, rest, values)
}

const commandOf = (name: string, rest: readonly string[], values: Values): Command => {
  const json = values.json ?? false
  const only = (what: string): string => {
    const [value, extra] = rest
    if (value === undefined || value === '') throw usage(USAGE.needs(name, what))
    if (extra !== undefined) throw usage(USAGE.second(name, what, extra))
    return value
  }
  switch (name) {
    case 'inspect':
      return { name, image: only('IMAGE'), check: values.check ?? false, json }
    case 'plan':
      return planCommand(only('IMAGE'), values, json)
    case 'flash':
      return flashCommand(only('IMAGE'), values, json)
    case 'verify':
      return { name, image: only('IMAGE'), on: required(values.on, USAGE.needs(name, '--on TARGET')), json }
    case 'demo-image':
      return { name, file: only('FILE'), json }
    case 'serve':
      if (rest[0] !== undefined) throw usage(USAGE.argument(name, rest[0]))
      return { name, port: portOf(values.port), open: !(values['no-open'] ?? false), json }
    case 'try':
      return { name, stick: only('TARGET'), seconds: secondsOf(values), window: values.window ?? false, json }
    case 'cache':
      if (rest[0] !== undefined) throw usage(USAGE.argument(name, rest[0]))
      return { name, clear: values.clear ?? false, json }
    default:
      if (rest[0] !== undefined) throw usage(USAGE.argument(name, rest[0]))
      return { name: 'drives', watch: values.watch ?? false, json }
  }
}

const required = (value: string | undefined, message: string): string => {
  if (value === undefined || value === '') throw usage(message)
  return value
}

const planCommand = (image: string, values: Values, json: boolean): Command => {
  if ((values.on === undefined) === (values.size === undefined)) throw usage(USAGE.planTarget)
  return { name: 'plan', image, on: values.on, size: sizeOf(values.size), options: buildOptions(values), json }
}

const flashCommand = (image: string, values: Values, json: boolean): Command => {
  const to = values.to ?? []
  if (to.length === 0 || to.includes('')) throw usage(USAGE.needs('flash', '--to TARGET'))
  const diskId = values['disk-id']
  if (diskId !== undefined && !/^(0x)?[0-9a-f]{1,8}$/i.test(diskId)) throw usage(USAGE.diskId(diskId))
  return {
    name: 'flash',
    image,
    to,
    size: sizeOf(values.size),
    yes: values.yes ?? false,
    plan: values.plan,
    diskId: diskId === undefined ? undefined : Number.parseInt(diskId, 16),
    options: buildOptions(values),
    json,
  }
}

// Several times as long as a loader takes in an emulated machine.
const TRY_SECONDS = 30

/** How long to try, in seconds; undefined for a window, which stays until it is closed. */
const secondsOf = ({ seconds, window }: Values): number | undefined => {
  if (seconds === undefined) return window ? undefined : TRY_SECONDS
  if (!/^\d{1,5}$/.test(seconds) || Number(seconds) === 0) throw usage(USAGE.seconds(seconds))
  return Number(seconds)
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0)
  if (text !== undefined && (!/^\d{1,5}$/.test(text) || port > 65_535)) throw usage(USAGE.port(text))
  return port
}

const sizeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const size = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(size) || size === 0) throw usage(USAGE.size(text))
  if (size % 512 !== 0) throw usage(USAGE.sectors(text))
  return size
}

// The characters of a FAT short name, not beginning with a space; lower case becomes upper case (Microsoft FAT
// specification, section 6.1).
const LABEL = /^(?! )[A-Za-z0-9 !#$%&'()@^_`{}~-]{1,11}$/

const buildOptions = (values: Values): BuildOptions => {
  if (values.label !== undefined && !LABEL.test(values.label)) throw usage(USAGE.label(values.label))
  return {
    fewBootSectors: values['few-boot-sectors'] ?? false,
    makeUuid: values['make-uuid'] ?? false,
    label: values.label,
    bank: bankOf(values.bank),
    allowLarge: values['allow-large'] ?? false,
    acceptDamaged: values['accept-damaged'] ?? false,
    overwrite: values.overwrite ?? false,
  }
}

/** A partition's slot, written "6" or "p6". */
const bankOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, slot] = /^p?(\d{1,2})$/.exec(text) ?? []
  if (slot === undefined || Number(slot) < 5) throw usage(USAGE.bank(text))
  return Number(slot)
}
