import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import type { LayerKind } from '../../../app/formats/formats.ts'
import type { ByteStream } from './layer.ts'

/** Bytes that can be read anywhere, or from front to back only. */
export type Core =
  | { readonly kind: 'source'; readonly source: ByteSource }
  | { readonly kind: 'stream'; readonly stream: ByteStream }

/** The file in an archive that holds the image. */
export type Member = Core & {
  readonly name: string
  /** MD5 that the archive gives for that file, in lower-case hex digits. */
  readonly md5?: string | undefined
}

/** Bytes from the start of a file by which `BeginsLikeImage` tells it: a whole block of Zstandard, and more. */
export const IMAGE_HEAD = 160 * 1024

/** Smaller files than this, in bytes, are never looked into: no disk image is that small. */
export const SMALLEST_IMAGE = 1 << 16

/** Whether a file of `size` bytes that begins with `head` (IMAGE_HEAD bytes, or all there are) may be the image. */
export type BeginsLikeImage = (head: Uint8Array, size: number) => Promise<boolean>

/**
 * From how many bytes on a file in an archive passes for the image where it cannot be looked into: when it begins like
 * this format itself (`alone`), and when it is packed and its unpacked beginning does (`packed`, the packed size).
 * Where there is no number it never does.
 */
export interface PeekBySize {
  readonly alone?: number
  readonly packed?: number
}

/** How a format is taken off, and how a file in an archive that begins like it is told to be the image. */
export type SourceFormat =
  /** Packed data, from front to back. `inside`: its beginning is unpacked and looked at. */
  | {
      readonly kind: 'packed'
      /** Throws LayerError. Calls `onUnchecked` before it gives the first bytes of a part that has no checksum. */
      readonly unpack: (packed: ByteStream, onUnchecked?: () => void) => ByteStream
      readonly peek: 'inside' | PeekBySize
    }
  /** An archive whose files come one after the other. */
  | {
      readonly kind: 'archive'
      /** The file that holds the image. Throws LayerError, and ProblemError image-not-esxi where none does. */
      readonly unpack: (archive: ByteStream, beginsLikeImage: BeginsLikeImage) => Promise<Member>
      readonly peek: PeekBySize
    }
  /** An archive that is read here and there, as a directory at its start or at its end says. */
  | {
      readonly kind: 'directory'
      readonly directory: 'start' | 'end'
      /** The same; throws the same. */
      readonly unpack: (archive: ByteSource, beginsLikeImage: BeginsLikeImage) => Promise<Member>
      readonly peek: PeekBySize
    }

/** How each layer comes off. */
export type SourceFormats = Readonly<Record<LayerKind, SourceFormat>>
