import { type ByteSource, readBytes } from '../../../app/bytes/byte-source.ts'
import { hasUdfVolume } from '../../../app/iso/iso-9660.ts'
import {
  findIsoFile,
  type IsoVolume,
  isoFileSource,
  listIsoRoot,
  readIsoVolume,
} from '../../../app/iso/iso-9660-volume.ts'

/** The file on an installer disc that holds the ESXi image, still packed. */
export interface DiscImage {
  readonly kind: 'image'
  /** The disc's label, "" if it has none. */
  readonly label: string
  /** Name of the file as written on the disc. */
  readonly path: string
  readonly source: ByteSource
  /** MD5 of that file, still packed, as given on the disc, in lower-case hex digits. */
  readonly md5?: string
}

/** A disc without such a file. */
export interface OtherDisc {
  readonly kind: 'other'
  readonly label: string
  /** What it is; completes "This is ...". */
  readonly what: string
  /** Some names in its root directory; directories end with '/'. */
  readonly names: readonly string[]
}

// ESXi 4.1, 4.0 and 3.5 in turn.
const IMAGE_PATHS = ['imagedd.bz2', 'image.tgz', 'install.tgz'] as const
const CHECKSUM_PATHS: Readonly<Partial<Record<string, string>>> = { 'imagedd.bz2': 'imagedd.md5' }
const MOST_CHECKSUM_BYTES = 4096
const NAMES_SHOWN = 6

/** Discs that people mistake for the right one, recognised by a name in the root directory. Names in lower case. */
const OTHER_DISCS: readonly { readonly what: string; readonly anyOf: readonly string[] }[] = [
  { what: 'an installer disc of ESXi 5 or later', anyOf: ['imgpayld.tgz', 's.v00', 'b.b00'] },
  { what: 'an installer disc of ESX, which is not ESXi', anyOf: ['packages.xml', 'vmware/'] },
  { what: 'a Windows disc', anyOf: ['bootmgr', 'win51', 'i386/'] },
  { what: 'an Ubuntu disc', anyOf: ['casper/'] },
  { what: 'a Linux disc', anyOf: ['.disk/', 'isolinux/'] },
]

/**
 * Which file on a disc holds the image, or else what the disc is. Reads the descriptor, the root directory and the
 * checksum beside the image. Throws IsoError if the disc is damaged.
 */
export const findOnDisc = async (source: ByteSource): Promise<DiscImage | OtherDisc> => {
  const volume = await readIsoVolume(source)
  for (const path of IMAGE_PATHS) {
    const file = await findIsoFile(volume, path)
    if (!file) continue
    const md5 = await checksumBeside(volume, path)
    const image = { kind: 'image', label: volume.label, path: file.name, source: isoFileSource(source, file) } as const
    return md5 === undefined ? image : { ...image, md5 }
  }
  return otherDisc(volume)
}

/**
 * The checksum in a text of the form "MD5, two spaces, name"; the name is that of the .dd.bz2, not the one on the disc.
 */
const checksumBeside = async (volume: IsoVolume, path: string): Promise<string | undefined> => {
  const beside = CHECKSUM_PATHS[path]
  const file = beside === undefined ? undefined : await findIsoFile(volume, beside)
  if (!file || file.size > MOST_CHECKSUM_BYTES) return undefined
  const text = Buffer.from(await readBytes(isoFileSource(volume.source, file), 0, file.size)).toString('latin1')
  return /^\s*([0-9a-f]{32})(\s|$)/i.exec(text)?.[1]?.toLowerCase()
}

const otherDisc = async (volume: IsoVolume): Promise<OtherDisc> => {
  const { label } = volume
  const all = await listIsoRoot(volume)
  const inLowerCase = new Set(all.map(name => name.toLowerCase()))
  const known = OTHER_DISCS.find(({ anyOf }) => anyOf.some(name => inLowerCase.has(name)))
  const names = all.slice(0, NAMES_SHOWN)
  // Such a disc's contents are in its UDF volume; the ISO 9660 volume only has a note that says so.
  const udf = known === undefined && (await hasUdfVolume(volume.source))
  const what = known?.what ?? (udf ? 'a UDF disc, as Windows has' : undefined)
  return { kind: 'other', label, names, what: describe(what, label, names, all.length) }
}

/** "a Windows disc, 'GRMCULFRER_EN_DVD'", "an ISO 9660 disc, 'HOLIDAY', which holds photos/ and 3 more". */
const describe = (known: string | undefined, label: string, names: readonly string[], count: number): string => {
  const named = `${known ?? 'an ISO 9660 disc'}${label === '' ? '' : `, '${label}'`}`
  if (known !== undefined) return named
  if (count === 0) return `${named}, which holds nothing`
  const more = count > names.length ? ` and ${count - names.length} more` : ''
  return `${named}, which holds ${names.join(', ')}${more}`
}
