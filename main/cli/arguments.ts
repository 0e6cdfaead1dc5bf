import { parseArgs } from 'node:util'
import { packedNames } from '../../app/formats/layer-kind.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'

/** A command line, understood. Sizes in bytes. */
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

export const HELP = `thinstick COMMAND

  inspect IMAGE [--check]             what an image holds; and whether it matches its imagedd.md5
  plan IMAGE --size BYTES             what a stick of that size will look like
  plan IMAGE --on TARGET              the same for a drive or file that is there
  flash IMAGE --to TARGET [--to ...]  builds the stick, verifies it, reports
  verify IMAGE --on TARGET            compares a stick with an image; writes nothing
  try TARGET [--window] [--seconds N] starts QEMU from the stick, writing nothing; shows its screen
  drives [--watch]                    every drive, and why one may not be used
  demo-image FILE                     writes the demo image (900 MiB, sparse)
  cache [--clear]                     unpacked images that are kept; removes them
  serve [--port N] [--no-open]        the window in a browser, on 127.0.0.1 only

IMAGE is an ESXi 3.5 to 4.1 installer ISO or .dd (also as ${packedNames()}), another
stick, or 'demo'. TARGET is a whole drive or a file.

  --json               one JSON document (flash: one event a line)
  --size BYTES         size of a new file (default ${ARTICLE_STICK_BYTES})
  --yes                erase the target without asking
  --plan DIGEST        build only if the plan is still this one
  --few-boot-sectors   p4 as small as its contents allow, instead of 3000 sectors or more
  --make-uuid          make a VMware FAT UUID where the image's bank has none
  --bank SLOT          the image's boot bank in p5 or p6, instead of the one that VMware's loader takes
  --label NAME         volume label of the boot bank
  --allow-large        allow a target over 64 GB
  --accept-damaged     build also where the image turns out to be damaged
  --overwrite          allow a file that holds something other than a disk image
  --disk-id HEX        the MBR's disk id, instead of a random one

Exit status: 0 done and verified, 1 failed, 2 usage, 3 refused and nothing written, 4 does not verify, 130 cancelled.
`

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
    throw usage((error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.'))
  }
}

/** Understands the arguments after the program's name. Throws ProblemError usage. */
export const parseCommand = (argv: readonly string[]): Command => {
  const { values, positionals } = parsed(argv)
  const [name, ...rest] = positionals
  if (values.version) return { name: 'version' }
  if (values.help || name === 'help' || (name === undefined && argv.length === 0)) return { name: 'help' }
  if (name === undefined) throw usage('No command was given.')
  const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined
  if (!allowed) throw usage(`There is no command '${name}'.`)
  const stray = Object.keys(values).find(key => key !== 'json' && !allowed.some(option => option === key))
  if (stray) throw usage(`'${name}' takes no --${stray}.`)
  return commandOf(name, rest, values)
}

const commandOf = (name: string, rest: readonly string[], values: Values): Command => {
  const json = values.json ?? false
  const only = (what: string): string => {
    const [value, extra] = rest
    if (value === undefined || value === '') throw usage(`'${name}' needs ${what}.`)
    if (extra !== undefined) throw usage(`'${name}' takes one ${what}, and '${extra}' is a second.`)
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
      return { name, image: only('IMAGE'), on: required(values.on, `'verify' needs --on TARGET.`), json }
    case 'demo-image':
      return { name, file: only('FILE'), json }
    case 'serve':
      if (rest[0] !== undefined) throw usage(`'serve' takes no '${rest[0]}'.`)
      return { name, port: portOf(values.port), open: !(values['no-open'] ?? false), json }
    case 'try':
      return { name, stick: only('TARGET'), seconds: secondsOf(values), window: values.window ?? false, json }
    case 'cache':
      if (rest[0] !== undefined) throw usage(`'cache' takes no '${rest[0]}'.`)
      return { name, clear: values.clear ?? false, json }
    default:
      if (rest[0] !== undefined) throw usage(`'drives' takes no '${rest[0]}'.`)
      return { name: 'drives', watch: values.watch ?? false, json }
  }
}

const required = (value: string | undefined, message: string): string => {
  if (value === undefined || value === '') throw usage(message)
  return value
}

const planCommand = (image: string, values: Values, json: boolean): Command => {
  if ((values.on === undefined) === (values.size === undefined))
    throw usage(`'plan' needs --size BYTES or --on TARGET, one of them.`)
  return { name: 'plan', image, on: values.on, size: sizeOf(values.size), options: buildOptions(values), json }
}

const flashCommand = (image: string, values: Values, json: boolean): Command => {
  const to = values.to ?? []
  if (to.length === 0 || to.includes('')) throw usage(`'flash' needs --to TARGET.`)
  const diskId = values['disk-id']
  if (diskId !== undefined && !/^(0x)?[0-9a-f]{1,8}$/i.test(diskId))
    throw usage(`--disk-id takes up to 8 hex digits, not '${diskId}'.`)
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

// As long as a loader takes in an emulated machine, and a few times more.
const TRY_SECONDS = 30

/** How long to try; a window stays until it is closed. */
const secondsOf = ({ seconds, window }: Values): number | undefined => {
  if (seconds === undefined) return window ? undefined : TRY_SECONDS
  if (!/^\d{1,5}$/.test(seconds) || Number(seconds) === 0)
    throw usage(`--seconds takes a number of seconds, not '${seconds}'.`)
  return Number(seconds)
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0)
  if (text !== undefined && (!/^\d{1,5}$/.test(text) || port > 65_535))
    throw usage(`--port takes a number up to 65535, not '${text}'.`)
  return port
}

const sizeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const size = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(size) || size === 0)
    throw usage(`--size takes a number of bytes, not '${text}'.`)
  if (size % 512 !== 0) throw usage(`--size takes whole sectors of 512 bytes; ${text} is none.`)
  return size
}

// What a FAT short name may hold and does not begin with a space; small letters become capitals (Microsoft FAT
// specification, section 6.1).
const LABEL = /^(?! )[A-Za-z0-9 !#$%&'()@^_`{}~-]{1,11}$/

const buildOptions = (values: Values): BuildOptions => {
  if (values.label !== undefined && !LABEL.test(values.label))
    throw usage(`--label takes 1 to 11 letters, digits and plain signs, not '${values.label}'.`)
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

/** A partition's slot, as "6" or "p6". */
const bankOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, slot] = /^p?(\d{1,2})$/.exec(text) ?? []
  if (slot === undefined || Number(slot) < 5)
    throw usage(`--bank takes the slot of a boot bank, 5 or 6, not '${text}'.`)
  return Number(slot)
}
