import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Effects } from '../app/bytes/effects.ts'
import type { BlockDevice } from '../app/write/block-device.ts'
import { startInflation } from '../main/platform/inflation.ts'

/** Effects for tests: real hashes, fixed randomness. */
export const testEffects: Effects = {
  sha256: () => {
    const hash = createHash('sha256')
    return { update: bytes => void hash.update(bytes), hex: () => hash.digest('hex') }
  },
  crc32: (bytes, before) => crc32(bytes, before),
  inflate: startInflation,
  sameBytes: (a, b) => Buffer.compare(a, b) === 0,
  now: () => performance.now(),
  randomBytes: length => new Uint8Array(length).fill(0x5a),
}

/** A request that a device received; offset and length in bytes. */
export interface Request {
  readonly action: 'read' | 'write' | 'flush'
  readonly offset: number
  readonly length: number
}

export interface MemoryDevice extends BlockDevice {
  readonly bytes: Uint8Array
  readonly requests: Request[]
}

/** Called before a request is carried out; may throw or change the bytes. */
export type Fault = (request: Request, bytes: Uint8Array) => void

/** A device in memory, dirty at first, that records its requests and can misbehave. */
export const memoryDevice = (size: number, fault: Fault = () => {}): MemoryDevice => {
  const bytes = new Uint8Array(size).fill(0xaa)
  const requests: Request[] = []
  const check = (request: Request): void => {
    if (request.offset % 512 !== 0 || request.length % 512 !== 0 || request.offset + request.length > size)
      throw new Error(`bad request ${JSON.stringify(request)}`)
    requests.push(request)
  }
  return {
    name: 'memory',
    size,
    bytes,
    requests,
    allocate: length => new Uint8Array(length),
    read: async (offset, target) => {
      const request = { action: 'read', offset, length: target.length } as const
      check(request)
      target.set(bytes.subarray(offset, offset + target.length))
      fault(request, target)
    },
    write: async (offset, data) => {
      const request = { action: 'write', offset, length: data.length } as const
      check(request)
      const copy = data.slice()
      fault(request, copy)
      bytes.set(copy, offset)
    },
    flush: async () => {
      const request = { action: 'flush', offset: 0, length: 0 } as const
      requests.push(request)
      fault(request, new Uint8Array())
    },
    close: async () => {},
  }
}
