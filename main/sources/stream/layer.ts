import type { LayerKind } from '../../../app/formats/formats.ts'

/** Bytes in order, read once. A chunk belongs to the reader that takes it; ending the iteration early closes the input. */
export type ByteStream = AsyncIterable<Uint8Array>

/**
 * A layer that cannot be taken off: `why` completes "The gzip data in FILE cannot be unpacked: ...", with the place
 * in numbers where there is one. `damaged` where the bytes are broken; `refused` where they are whole but
 * ask for more than an image would (too large, nested too deep, a variant that is not supported).
 */
export class LayerError extends Error {
  // Told by its name, as ProblemError is: it may come out of another bundle.
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
