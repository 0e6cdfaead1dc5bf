import type { BlockDevice } from './block-device.ts'
import { CHUNK_BYTES } from './chunk-bytes.ts'

// One request being written, one waiting so that the device never idles, and one being filled.
const BUFFERS = 3

/**
 * Requests to a device in order, a few under way at once, each from a buffer that is reused once its request is done.
 */
export class WriteQueue {
  readonly #device: BlockDevice
  readonly #buffers: Uint8Array[]
  readonly #underWay: Promise<void>[] = []
  #next = 0

  constructor(device: BlockDevice) {
    this.#device = device
    this.#buffers = Array.from({ length: BUFFERS }, () => device.allocate(CHUNK_BYTES))
  }

  /** A buffer that no request uses any longer. Rejects with the error of the request that used it last. */
  async freeBuffer(): Promise<Uint8Array> {
    if (this.#underWay.length === BUFFERS - 1) await this.#underWay.shift()
    const buffer = this.#buffers[this.#next] ?? this.#device.allocate(CHUNK_BYTES)
    this.#next = (this.#next + 1) % BUFFERS
    return buffer
  }

  /** Starts writing; `freeBuffer` or `drain` reject if it fails. */
  write(offset: number, bytes: Uint8Array): void {
    const writing = this.#device.write(offset, bytes)
    // It may fail while nobody awaits it; that must not crash the process.
    writing.catch(() => {})
    this.#underWay.push(writing)
  }

  /** Waits for all requests; rejects with the first error. */
  async drain(): Promise<void> {
    for (const writing of this.#underWay) await writing
  }

  /** Waits until no request is under way, successful or not. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }
}
