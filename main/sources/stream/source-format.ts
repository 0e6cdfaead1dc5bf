import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import type { LayerKind } from '../../../app/formats/formats.ts'
import type { ByteStream } from './layer.ts'

/** Bytes that can be read in any order, or only from front to back. */
export type Core =
  | { readonly kind: 'source'; readonly source: ByteSource }
  | { readonly kind: 'stream'; readonly stream: ByteStream }

/** The file in an archive that holds the image. */
export type Member = Core & {
  readonly name: string
  /** The archive's MD5 for that file, in lower-case hex digits. */
  readonly md5?: string | undefined
}

/** Bytes from the start of a file that `BeginsLikeImage` looks at: more than a whole Zstandard block. */
export const IMAGE_HEAD = 160 * 1024

/** Smaller files than this, in bytes, are never looked into: no disk image is that small. */
export const SMALLEST_IMAGE = 1 << 16

/** Whether a file of `size` bytes that begins with `head` (IMAGE_HEAD bytes, or all there are) may be the image. */
export type BeginsLikeImage = (head: Uint8Array, size: number) => Promise<boolean>

/**
 * The size in bytes from which a file in an archive passes for the image if it cannot be looked into: if it begins like
 * this format itself (`alone`), or if it is packed and its unpacked beginning does (`packed`, the packed size). Without
 * a number it never passes.
 */
export interface PeekBySize {
  readonly alone?: number
  readonly packed?: number
}

/** How to unpack a format, and how to recognise the image among files in an archive that begin like it. */
export type SourceFormat =
  /** Data packed from front to back. `inside`: its beginning is unpacked and looked at. */
  | {
      readonly kind: 'packed'
      /** Throws LayerError. Calls `onUnchecked` before it yields the first bytes of a part that has no checksum. */
      readonly unpack: (packed: ByteStream, onUnchecked?: () => void) => ByteStream
      readonly peek: 'inside' | PeekBySize
    }
  /** An archive whose files come one after the other. */
  | {
      readonly kind: 'archive'
      /** The file that holds the image. Throws LayerError, and ProblemError image-not-esxi if none does. */
      readonly unpack: (archive: ByteStream, beginsLikeImage: BeginsLikeImage) => Promise<Member>
      readonly peek: PeekBySize
    }
  /** An archive that is read in any order, by a directory at its start or end. */
  | {
      readonly kind: 'directory'
      readonly directory: 'start' | 'end'
      /** The same; throws the same. */
      readonly unpack: (archive: ByteSource, beginsLikeImage: BeginsLikeImage) => Promise<Member>
      readonly peek: PeekBySize
    }

/** How to unpack each layer. */
export type SourceFormats = Readonly<Record<LayerKind, SourceFormat>>
