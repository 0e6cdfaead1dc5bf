import type { Hash } from '../bytes/effects.ts'
import type { Chunk } from '../stick/chunk.ts'

/** SHA-256 of a volume's files by their index in the plan's list. */
export type FileHashes = ReadonlyMap<number, string>

/** The hashes of each volume's files, by its slot. */
export type VolumeHashes = ReadonlyMap<number, FileHashes>

/** Hashes each file's pieces as they pass; a file's pieces come in order. */
export class PieceHashes {
  readonly #make: () => Hash
  readonly #open = new Map<number, Map<number, Hash>>()

  constructor(make: () => Hash) {
    this.#make = make
  }

  update(chunk: Chunk, bytes: Uint8Array): void {
    for (const { extent, at, length } of chunk.pieces) {
      if (extent.part.kind !== 'file') continue
      const { slot, index } = extent.part
      const files = this.#open.get(slot) ?? new Map<number, Hash>()
      this.#open.set(slot, files)
      const hash = files.get(index) ?? this.#make()
      files.set(index, hash)
      hash.update(bytes.subarray(at, at + length))
    }
  }

  end(): VolumeHashes {
    const hex = (files: ReadonlyMap<number, Hash>): FileHashes =>
      new Map([...files].map(([index, hash]) => [index, hash.hex()]))
    return new Map([...this.#open].map(([slot, files]) => [slot, hex(files)]))
  }
}
