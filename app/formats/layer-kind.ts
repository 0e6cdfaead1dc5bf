import { FORMATS, LAYER_KINDS, type LayerKind } from './formats.ts'
import { type Magic, magicIn } from './magic.ts'

/** "gzip data", "an ISO 9660 disc" */
export const aLayer = (kind: LayerKind): string => {
  const { article, title } = FORMATS[kind]
  return article === '' ? title : `${article} ${title}`
}

/** What an image was packed in. */
export interface Packing {
  /** From the outside in. */
  readonly layers: readonly LayerKind[]
  /** Name of the image inside, "" if the formats give none. */
  readonly member: string
}

/** "an ISO 9660 disc, gzip data, a tar archive, bzip2 data: VMware-VMvisor-big-175625-x86_64.dd.bz2" */
export const packingText = ({ layers, member }: Packing): string => {
  const list = layers.map(aLayer).join(', ')
  return member === '' ? list : `${list}: ${member}`
}

/** Bytes from the start that are enough to identify any layer. */
export const LAYER_HEAD = 32_768 + 2048

const MAGICS: readonly Magic<LayerKind>[] = LAYER_KINDS.flatMap(is =>
  FORMATS[is].signatures.map(signature => ({ ...signature, is })),
)

/** The layer that begins with these bytes (LAYER_HEAD of them, or all there are), judged by content alone. */
export const layerOf = (head: Uint8Array): LayerKind | undefined => magicIn(MAGICS, head)?.is

/** The layer that a file with this name should be, by its extension; only its content decides what it is. */
export const layerNamed = (name: string): LayerKind | undefined => {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  return LAYER_KINDS.find(kind => FORMATS[kind].extensions.includes(extension))
}

/**
 * ".gz, .bz2, .xz, .zst, .zip or .tar": how a packed image is usually named. Not of a disc, which is an image in its
 * own right.
 */
export const packedNames = (): string => {
  const names = LAYER_KINDS.filter(kind => kind !== 'iso').map(kind => `.${FORMATS[kind].extensions[0]}`)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
