import type { Effects } from '../../app/bytes/effects.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { nodeEffects } from '../../main/platform/effects.ts'

/** What every unwritten byte of the device holds. */
export const DIRT = 0xaa

export interface DeviceRequest {
  readonly action: 'read' | 'write' | 'flush'
  readonly offset: number
  readonly length: number
}

/** Called before a request is carried out; may throw, wait or change the bytes. */
export type Interference = (request: DeviceRequest, index: number, bytes: Uint8Array) => Promise<void> | void

/** A device in memory that is reused for one case after another: only what was written is made dirty again. */
export class CaseDevice implements BlockDevice {
  readonly name = 'stick'
  readonly requests: DeviceRequest[] = []
  interference: Interference | undefined
  #memory = new Uint8Array()
  #size = 0
  readonly #pool: Uint8Array[] = []
  #taken = 0

  /** Begins a case with a device of `size` bytes, all dirt. */
  begin(size: number): this {
    for (const { action, offset, length } of this.requests)
      if (action === 'write') this.#memory.fill(DIRT, offset, offset + length)
    if (this.#memory.length < size) this.#memory = new Uint8Array(size).fill(DIRT)
    this.requests.length = 0
    this.interference = undefined
    this.#taken = 0
    this.#size = size
    return this
  }

  get size(): number {
    return this.#size
  }

  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.#size)
  }

  get writes(): DeviceRequest[] {
    return this.requests.filter(({ action }) => action === 'write')
  }

  /** What LBA 0 holds. */
  get table(): 'blank' | 'table' | 'dirt' {
    const sector = this.bytes.subarray(0, 512)
    if (sector.every(byte => byte === 0)) return 'blank'
    return sector.every(byte => byte === DIRT) ? 'dirt' : 'table'
  }

  allocate(length: number): Uint8Array {
    const buffer = this.#pool[this.#taken]
    if (buffer && buffer.length >= length) {
      this.#taken++
      return buffer.subarray(0, length)
    }
    const fresh = new Uint8Array(Math.max(length, 1 << 20))
    this.#pool[this.#taken++] = fresh
    return fresh.subarray(0, length)
  }

  async read(offset: number, target: Uint8Array): Promise<void> {
    const index = this.#note('read', offset, target.length)
    target.set(this.bytes.subarray(offset, offset + target.length))
    await this.interference?.({ action: 'read', offset, length: target.length }, index, target)
  }

  async write(offset: number, bytes: Uint8Array): Promise<void> {
    const index = this.#note('write', offset, bytes.length)
    if (!this.interference) {
      this.#memory.set(bytes, offset)
      return
    }
    const copy = bytes.slice()
    await this.interference({ action: 'write', offset, length: bytes.length }, index, copy)
    this.#memory.set(copy, offset)
  }

  async flush(): Promise<void> {
    const index = this.#note('flush', 0, 0)
    await this.interference?.({ action: 'flush', offset: 0, length: 0 }, index, new Uint8Array())
  }

  async close(): Promise<void> {}

  #note(action: DeviceRequest['action'], offset: number, length: number): number {
    if (offset % 512 !== 0 || length % 512 !== 0 || offset < 0 || offset + length > this.#size)
      throw new Error(`a ${action} of ${length} bytes at ${offset} of a device of ${this.#size}`)
    return this.requests.push({ action, offset, length }) - 1
  }
}

/** Effects for cases: Node's, but for fixed randomness. */
export const caseEffects: Effects = { ...nodeEffects, randomBytes: length => new Uint8Array(length).fill(0x5a) }
