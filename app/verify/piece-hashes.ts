import type { Hash } from '../bytes/effects.ts'
import type { Chunk } from '../stick/chunk.ts'

/** SHA-256 of files by their index in the plan's list. */
export type FileHashes = ReadonlyMap<number, string>

/** Hashes each file's pieces as they pass; files come one after the other. */
export class PieceHashes {
  readonly #make: () => Hash
  readonly #open = new Map<number, Hash>()

  constructor(make: () => Hash) {
    this.#make = make
  }

  update(chunk: Chunk, bytes: Uint8Array): void {
    for (const { extent, at, length } of chunk.pieces) {
      if (extent.part.kind !== 'file') continue
      const { index } = extent.part
      const hash = this.#open.get(index) ?? this.#make()
      this.#open.set(index, hash)
      hash.update(bytes.subarray(at, at + length))
    }
  }

  end(): FileHashes {
    return new Map([...this.#open].map(([index, hash]) => [index, hash.hex()]))
  }
}
