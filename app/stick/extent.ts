/** What an extent holds: bytes that we generate, zeros, or a range of the image from `offset` (bytes). */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'zero' }
  | { readonly kind: 'image'; readonly offset: number }

/** Which part of the stick an extent belongs to; a file by its volume's slot and its index among the volume's files. */
export type Part =
  | { readonly kind: 'table' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'boot' }
  | { readonly kind: 'core-dump' }
  /** What a FAT volume begins with, and its sub-directories. */
  | { readonly kind: 'structure'; readonly slot: number }
  /** What makes an empty volume of a restored drive. */
  | { readonly kind: 'volume' }
  | {
      readonly kind: 'file'
      readonly slot: number
      readonly index: number
      readonly path: string
      /** Where in the file the extent begins, in bytes. */
      readonly start: number
    }
  | { readonly kind: 'slack'; readonly slot: number }

/** A run of bytes on the stick; offset and length in bytes. */
export interface Extent {
  readonly offset: number
  readonly length: number
  readonly content: Content
  readonly part: Part
}

/** The stick as a list: extents in rising order, without overlap; each unbroken run of them is whole sectors. */
export interface Stick {
  /** Capacity in bytes. */
  readonly size: number
  /** LBA 0 as it will be in the end; the extents hold zeros there. */
  readonly masterBootRecord: Uint8Array
  readonly extents: readonly Extent[]
}
