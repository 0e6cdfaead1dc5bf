import type { BlockDevice } from './block-device.ts'
import { CHUNK_BYTES } from './chunk-bytes.ts'

// One request being written, one waiting behind it so that the device never idles, and one being filled.
const BUFFERS = 3

/** Requests to a device in order, a few under way at once, each from a buffer that is used again when it is through. */
export class WriteQueue {
  readonly #device: BlockDevice
  readonly #buffers: Uint8Array[]
  readonly #underWay: Promise<void>[] = []
  #next = 0

  constructor(device: BlockDevice) {
    this.#device = device
    this.#buffers = Array.from({ length: BUFFERS }, () => device.allocate(CHUNK_BYTES))
  }

  /** A buffer that no request uses any more. Rejects with the error of the request that used it last. */
  async freeBuffer(): Promise<Uint8Array> {
    if (this.#underWay.length === BUFFERS - 1) await this.#underWay.shift()
    const buffer = this.#buffers[this.#next] ?? this.#device.allocate(CHUNK_BYTES)
    this.#next = (this.#next + 1) % BUFFERS
    return buffer
  }

  /** Starts writing; whether it went well is learned from `freeBuffer` or `drain`. */
  write(offset: number, bytes: Uint8Array): void {
    const writing = this.#device.write(offset, bytes)
    // Nobody may be waiting for it at the moment it fails; that alone is no crash.
    writing.catch(() => {})
    this.#underWay.push(writing)
  }

  /** Waits for all requests; rejects with the first error. */
  async drain(): Promise<void> {
    for (const writing of this.#underWay) await writing
  }

  /** Waits until no request is under way, whatever came of it. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }
}
