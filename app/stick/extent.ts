/** What an extent holds: bytes that we generate, zeros, or a range of the image from `offset` (bytes). */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'zero' }
  | { readonly kind: 'image'; readonly offset: number }

/** Which part of the stick an extent belongs to; a file by its index in the plan's list. */
export type Part =
  | { readonly kind: 'table' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'boot' }
  | { readonly kind: 'bank-structure' }
  | {
      readonly kind: 'file'
      readonly index: number
      readonly path: string
      /** Where in the file the extent begins, in bytes. */
      readonly start: number
    }
  | { readonly kind: 'slack' }

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
