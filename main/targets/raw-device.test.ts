import { describe, expect, it } from 'vitest'
import { AlignedPool, allocateAligned, isAligned } from './aligned-memory.ts'
import { type DeviceHandle, rawDevice } from './raw-device.ts'

interface Call {
  readonly what: 'read' | 'write'
  readonly length: number
  readonly position: number
  readonly aligned: boolean
}

/** A handle over memory that transfers at most `most` bytes at once and records what it was asked. */
const handleOver = (medium: Uint8Array, most = Number.POSITIVE_INFINITY) => {
  const calls: Call[] = []
  const transfer = (what: 'read' | 'write', bytes: Uint8Array, from: number, length: number, position: number) => {
    calls.push({ what, length, position, aligned: isAligned(bytes) })
    const count = Math.max(0, Math.min(length, most, medium.length - position))
    if (what === 'read') bytes.set(medium.subarray(position, position + count), from)
    else medium.set(bytes.subarray(from, from + count), position)
    return count
  }
  const state = { syncs: 0, closes: 0 }
  const handle = {
    read: async (bytes: Uint8Array, from: number, length: number, position: number) => ({
      bytesRead: transfer('read', bytes, from, length, position),
      buffer: bytes,
    }),
    write: async (bytes: Uint8Array, from: number, length: number, position: number) => ({
      bytesWritten: transfer('write', bytes, from, length, position),
      buffer: bytes,
    }),
    sync: async () => {
      state.syncs += 1
    },
    close: async () => {
      state.closes += 1
    },
  } as unknown as DeviceHandle
  return { handle, calls, state }
}

const counting = (length: number, seed = 0): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 13 + seed) & 0xff)
const medium = (): Uint8Array => new Uint8Array(8192).fill(0xaa)

const deviceOver = (bytes: Uint8Array, direct: boolean, most?: number) => {
  const { handle, calls, state } = handleOver(bytes, most)
  return { device: rawDevice({ name: '/dev/sdk', size: bytes.length, handle, direct }), calls, state }
}

describe('rawDevice', () => {
  it('carries on if the kernel transfers less than it was asked to', async () => {
    const bytes = medium()
    const { device, calls } = deviceOver(bytes, false, 512)
    await device.write(1024, counting(1536))
    expect(calls.map(({ position, length }) => [position, length])).toEqual([
      [1024, 1536],
      [1536, 1024],
      [2048, 512],
    ])
    expect(bytes.subarray(1024, 2560)).toEqual(counting(1536))
    expect(bytes[1023]).toBe(0xaa)
    expect(bytes[2560]).toBe(0xaa)
    const back = new Uint8Array(1536)
    await device.read(1024, back)
    expect(back).toEqual(counting(1536))
  })

  it.each([true, false])('rejects at the end of the medium instead of doing less (direct: %s)', async direct => {
    const { device } = deviceOver(medium(), direct)
    await expect(device.read(7680, new Uint8Array(1024))).rejects.toThrow('could read only 512 of 1024 bytes')
    await expect(device.write(7680, new Uint8Array(1024))).rejects.toThrow('could write only 512 of 1024 bytes')
  })

  it('copies memory that is not aligned through memory that is, and takes aligned memory as it is', async () => {
    const bytes = medium()
    const { device, calls } = deviceOver(bytes, true)
    const loose = counting(4096 + 7).subarray(7, 7 + 1024)
    await device.write(512, loose)
    expect(bytes.subarray(512, 1536)).toEqual(loose)
    const back = new Uint8Array(1024)
    await device.read(512, back)
    expect(back).toEqual(loose)
    const own = device.allocate(1024)
    own.set(counting(1024, 5))
    await device.write(0, own)
    await device.write(2048, own.subarray(512))
    expect(bytes.subarray(2048, 2560)).toEqual(counting(1024, 5).subarray(512))
    expect(calls.every(({ aligned }) => aligned)).toBe(true)
  })

  it('keeps simultaneous transfers apart, and never returns bytes of an earlier one', async () => {
    const bytes = medium()
    const { device } = deviceOver(bytes, true)
    const parts = [0, 1, 2, 3].map(n => counting(1024, n * 50))
    await Promise.all(parts.map((part, n) => device.write(n * 1024, part)))
    for (const [n, part] of parts.entries()) expect(bytes.subarray(n * 1024, n * 1024 + 1024)).toEqual(part)
    const back = parts.map(() => new Uint8Array(1024))
    await Promise.all(back.map((part, n) => device.read(n * 1024, part)))
    expect(back).toEqual(parts)
    // A shorter transfer after longer ones reuses part of their memory.
    await device.write(4096, counting(512, 99))
    expect(bytes.subarray(4096, 4608)).toEqual(counting(512, 99))
    expect(bytes[4608]).toBe(0xaa)
  })

  it("rejects with the system's own error, once", async () => {
    const { handle, state } = handleOver(medium())
    let tries = 0
    const failing = {
      ...handle,
      write: async () => {
        tries += 1
        throw Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' })
      },
    } as unknown as DeviceHandle
    const device = rawDevice({ name: 'x', size: 8192, handle: failing, direct: true })
    await expect(device.write(0, new Uint8Array(512))).rejects.toMatchObject({ code: 'EIO' })
    expect(tries).toBe(1)
    expect(state.syncs).toBe(0)
  })

  it('flushes by fsync, closes once, and then releases', async () => {
    const { handle, state } = handleOver(medium())
    const order: string[] = []
    const device = rawDevice({
      name: 'x',
      size: 8192,
      handle,
      direct: false,
      release: async () => {
        order.push(`released after ${state.closes} close`)
      },
    })
    await device.flush()
    expect(state.syncs).toBe(1)
    await device.close()
    await device.close()
    expect(state.closes).toBe(1)
    expect(order).toEqual(['released after 1 close'])
  })
})

describe('aligned memory', () => {
  it('is zeroed, as long as asked, and apart from the last', () => {
    for (const length of [1, 512, 4096, 4097, 32_768, 32_769, 1 << 20]) {
      const [one, other] = [allocateAligned(length), allocateAligned(length)]
      expect(one.length).toBe(length)
      expect(one.every(byte => byte === 0)).toBe(true)
      one.fill(0xaa)
      expect(other.every(byte => byte === 0)).toBe(true)
      expect(one.byteOffset % 4096).toBe(0)
      expect(isAligned(one)).toBe(true)
    }
  })

  it('is distinguished from other memory, and from parts that begin within a sector', () => {
    expect(isAligned(new Uint8Array(4096))).toBe(false)
    expect(isAligned(Buffer.alloc(4096))).toBe(false)
    const own = allocateAligned(4096)
    expect(isAligned(own.subarray(512))).toBe(true)
    expect(isAligned(own.subarray(511))).toBe(false)
  })

  it('is lent again once it is free, even after a failure', async () => {
    const pool = new AlignedPool()
    const buffers: ArrayBufferLike[] = []
    const failing = pool.lend(1024, async buffer => {
      buffers.push(buffer.buffer)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await pool.lend(512, async buffer => {
      buffers.push(buffer.buffer)
      expect(buffer.length).toBe(512)
    })
    expect(buffers[1]).toBe(buffers[0])
  })
})
