import { type ByteSource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { hasBootSignature } from '../disk/boot-signature.ts'
import { type FatNode, type FatVolume, readFatFile } from '../fat/fat-volume.ts'
import { LDLINUX_LIMIT, parseLdlinux } from '../vmware/ldlinux.ts'
import { isCom32, type Started, startedBy } from '../vmware/syslinux-config.ts'
import { syslinuxPath, syslinuxShortName } from '../vmware/syslinux-names.ts'
import { type DemoLoader, readDemoLoader } from './demo-loader.ts'
import { type LoaderArguments, loaderArguments } from './loader-arguments.ts'

/** A program of VMware's loader in the boot partition, identified by its name. */
export interface LoaderProgram {
  readonly name: 'safeboot' | 'mboot' | 'other'
  readonly path: string
  /** Whether SYSLINUX takes it for a COM32 program and it begins like those of release 3. */
  readonly com32: boolean
  readonly arguments: LoaderArguments
}

/** The program that safeboot starts. */
export interface NextProgram {
  readonly path: string
  readonly present: boolean
  readonly com32: boolean
}

/** What the boot partition holds of SYSLINUX, judging by its files. */
export interface BootLoader {
  /** Whether the partition's first sector ends in 55AA. */
  readonly bootSignature: boolean
  /** The demo image's loader, in place of everything below; undefined in any other volume. */
  readonly demo: DemoLoader | undefined
  /** Whether ldlinux.sys is in the root and bears SYSLINUX's banner. */
  readonly system: boolean
  /** "3.86" */
  readonly version: string | undefined
  /** Whether ldlinux.sys passes its own checksum; undefined where that cannot be known. */
  readonly sound: boolean | undefined
  /** Path of the configuration; undefined if there is none. */
  readonly config: string | undefined
  readonly started: Started
  /** The file that the configuration starts, as written there. */
  readonly starts: string | undefined
  /** Whether that file is in the partition. */
  readonly present: boolean
  /** Undefined if what is started is missing, or nothing is. */
  readonly program: LoaderProgram | undefined
  /** mboot, if safeboot is what is started. */
  readonly next: NextProgram | undefined
}

// Where SYSLINUX looks, in this order; it uses only the first that it finds ("SYSLINUX", doc/syslinux.txt).
const CONFIGS = ['/boot/syslinux/syslinux.cfg', '/syslinux/syslinux.cfg', '/syslinux.cfg'] as const
// What SYSLINUX appends to a name that it does not find.
const EXTENSIONS = ['', '.cbt', '.bss', '.bs', '.com', '.c32'] as const
const CONFIG_LIMIT = 65_536
// "mov eax,0x21cd4cff": what every COM32 program of releases 3 and 4 begins with (SYSLINUX, core/com32.inc).
const COM32_MAGIC = '\xb8\xff\x4c\xcd\x21'

/** Looks for SYSLINUX in a boot volume, and for what it starts. Rejects if the source ends too early. */
export const readBootLoader = async (part: ByteSource, volume: FatVolume): Promise<BootLoader> => {
  const files = new Files(part, volume)
  const path = CONFIGS.find(one => files.find(one, ''))
  const folder = path?.slice(0, path.lastIndexOf('/')) ?? ''
  const started = path ? await readConfig(files, path, folder) : ({ kind: 'no-default' } as const)
  const system = files.find('/ldlinux.sys', '')
  const program = started.kind === 'program' ? await readProgram(files, started, folder) : undefined
  const ldlinux = system && parseLdlinux(await files.read(system, LDLINUX_LIMIT))
  return {
    bootSignature: hasBootSignature(await readBytes(part, 0, SECTOR)),
    demo: await readDemoLoader(part, volume),
    system: ldlinux?.version !== undefined,
    version: ldlinux?.version,
    sound: ldlinux?.sound,
    config: path?.slice(1),
    started,
    starts: 'name' in started ? started.name : undefined,
    present: program !== undefined,
    program,
    next: program?.name === 'safeboot' ? await readNext(files, program) : undefined,
  }
}

/** A volume's files as SYSLINUX finds them. */
class Files {
  readonly #part: ByteSource
  readonly #volume: FatVolume

  constructor(part: ByteSource, volume: FatVolume) {
    this.#part = part
    this.#volume = volume
  }

  /** A file by its path, which is relative to `folder` unless it begins with a separator. Empty files do not count. */
  find(name: string, folder: string): FatNode | undefined {
    const path = syslinuxPath(name)
    const parts = (path.startsWith('/') ? path : `${folder}/${path}`).split('/').filter(part => part !== '')
    let nodes = this.#volume.entries
    for (const [i, part] of parts.entries()) {
      const short = syslinuxShortName(part)
      const node = nodes.find(({ entry }) => latin1(entry.shortName).toUpperCase() === short)
      if (!node) return undefined
      if (i === parts.length - 1) return node.directory || node.entry.size === 0 ? undefined : node
      nodes = node.children
    }
    return undefined
  }

  /** At most `limit` bytes from a file's start; fewer if it extends past the end of the partition. */
  async read(file: FatNode, limit: number): Promise<Uint8Array> {
    try {
      return await readFatFile(this.#part, file, limit)
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error
      return limit > SECTOR ? this.read(file, SECTOR) : new Uint8Array()
    }
  }

  async text(file: FatNode, limit: number): Promise<string> {
    return latin1(await this.read(file, limit))
  }
}

const readConfig = async (files: Files, path: string, folder: string): Promise<Started> => {
  const include = async (name: string): Promise<string | undefined> => {
    const file = files.find(name, folder)
    return file && files.text(file, CONFIG_LIMIT)
  }
  return startedBy((await include(path)) ?? '', include)
}

const readProgram = async (
  files: Files,
  { name, as, args }: Extract<Started, { kind: 'program' }>,
  folder: string,
): Promise<LoaderProgram | undefined> => {
  for (const extension of EXTENSIONS) {
    const file = files.find(name + extension, folder)
    if (!file) continue
    const known = /(?:^|\/)(safeboot|mboot)\.c32$/i.exec(file.path)?.[1]?.toLowerCase()
    const program = known === 'safeboot' || known === 'mboot' ? known : 'other'
    const com32 = isCom32(file.path, as) && (await beginsLikeCom32(files, file))
    const words = loaderArguments(program === 'mboot' ? 'mboot' : 'safeboot', args)
    return { name: program, path: file.path, com32, arguments: words }
  }
  return undefined
}

const beginsLikeCom32 = async (files: Files, file: FatNode): Promise<boolean> =>
  (await files.text(file, COM32_MAGIC.length)) === COM32_MAGIC

/** mboot.c32 next to safeboot.c32, or where safeboot's -m says. */
const readNext = async (files: Files, { path, arguments: { values } }: LoaderProgram): Promise<NextProgram> => {
  const name = values.get('m') ?? 'mboot.c32'
  const folder = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : ''
  const file = files.find(name, folder)
  return { path: name, present: file !== undefined, com32: file !== undefined && (await beginsLikeCom32(files, file)) }
}
