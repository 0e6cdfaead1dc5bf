import type { LayerKind } from '../../../app/formats/formats.ts'

/**
 * Bytes in order, to be read once. A chunk belongs to the reader that takes it; ending the iteration early closes the
 * input.
 */
export type ByteStream = AsyncIterable<Uint8Array>

/**
 * A layer that cannot be unpacked: `why` completes "The gzip data in FILE cannot be unpacked: ...", with the position
 * if there is one. `damaged` if the bytes are damaged; `refused` if they are intact but ask for more than an image
 * would (too large, nested too deep, an unsupported variant).
 */
export class LayerError extends Error {
  // Recognised by name, like ProblemError: it may come from another bundle.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'LayerError'
  }

  readonly layer: LayerKind
  readonly kind: 'damaged' | 'refused'
  readonly why: string
  constructor(layer: LayerKind, why: string, kind: 'damaged' | 'refused' = 'damaged', options?: ErrorOptions) {
    super(`${layer}: ${why}`, options)
    this.name = 'LayerError'
    this.layer = layer
    this.kind = kind
    this.why = why
  }
}
