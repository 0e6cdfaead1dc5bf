import type { ByteSource } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { type FatNode, type FatVolume, listFiles, readFatFile } from '../image/fat-volume.ts'

/** What of SYSLINUX is in the boot partition, as far as its files tell. */
export interface BootLoader {
  /** Whether ldlinux.sys is in the root and bears SYSLINUX's banner. */
  readonly system: boolean
  /** Path of the configuration; undefined where there is none. */
  readonly config: string | undefined
  /** The file that the configuration starts, as it is written there. */
  readonly starts: string | undefined
  /** Whether that file is in the partition. */
  readonly present: boolean
}

// Where SYSLINUX looks, in this order ("SYSLINUX", doc/syslinux.txt).
const CONFIGS = ['boot/syslinux/syslinux.cfg', 'syslinux/syslinux.cfg', 'syslinux.cfg'] as const
// What SYSLINUX appends to a name that is not there.
const EXTENSIONS = ['', '.cbt', '.bss', '.bs', '.com', '.c32'] as const
// The first sector of ldlinux.sys: a carriage return, a line feed, the name and version.
const BANNER = '\r\nSYSLINUX '
const CONFIG_LIMIT = 65_536

/** Looks for SYSLINUX in a boot volume. Rejects where the source ends before. */
export const readBootLoader = async (part: ByteSource, volume: FatVolume): Promise<BootLoader> => {
  const files = listFiles(volume.entries)
  const config = CONFIGS.map(path => findFile(files, path)).find(file => file !== undefined)
  const starts = config && startedBy(await textOf(part, config, CONFIG_LIMIT))
  const system = findFile(files, 'ldlinux.sys')
  return {
    system: system !== undefined && (await textOf(part, system, BANNER.length)) === BANNER,
    config: config?.path,
    starts,
    present: starts !== undefined && isThere(files, config?.path ?? '', starts),
  }
}

// FAT names have no case.
const findFile = (files: readonly FatNode[], path: string): FatNode | undefined =>
  files.find(file => file.path.toLowerCase() === path.toLowerCase())

/** At most `limit` bytes of a file from its start, one character a byte. */
const textOf = async (part: ByteSource, file: FatNode, limit: number): Promise<string> =>
  latin1(await readFatFile(part, file, limit))

/** A name is taken from the root or from the configuration's own folder; releases differ in which. */
const isThere = (files: readonly FatNode[], config: string, name: string): boolean => {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '')
  const folder = config.slice(0, config.lastIndexOf('/') + 1)
  return EXTENSIONS.some(extension => [plain, folder + plain].some(path => findFile(files, path + extension)))
}

const KERNEL = /^(kernel|linux|com32|boot|bss|comboot)$/

/** The file that a configuration starts when nobody types anything; undefined where it names none. */
const startedBy = (text: string): string | undefined => {
  const statements = text.split(/[\r\n]+/).flatMap(line => {
    const [keyword = '', value] = line.trim().split(/\s+/)
    return value === undefined ? [] : [{ keyword: keyword.toLowerCase(), value }]
  })
  const last = (keyword: string) => statements.findLast(statement => statement.keyword === keyword)?.value
  // Without a default SYSLINUX starts what is called linux.
  const name = last('ui') ?? last('default') ?? 'linux'
  const label = statements.findIndex(({ keyword, value }) => keyword === 'label' && value === name)
  if (label < 0) return name
  const rest = statements.slice(label + 1)
  const end = rest.findIndex(({ keyword }) => keyword === 'label')
  return rest.slice(0, end < 0 ? rest.length : end).find(({ keyword }) => KERNEL.test(keyword))?.value
}
