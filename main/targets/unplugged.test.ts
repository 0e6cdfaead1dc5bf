import { describe, expect, it } from 'vitest'
import { memoryDevice } from '../../testing/memory-device.ts'
import { tellUnplugged } from './unplugged.ts'

const NO_SPACE = 'ENOSPC: no space left on device, write'

const failing = (answers: boolean[]) => {
  const asked: boolean[] = []
  const medium = memoryDevice(4096, () => {
    throw new Error(NO_SPACE)
  })
  const device = tellUnplugged(medium, async () => {
    const there = answers.shift() ?? true
    asked.push(there)
    return there
  })
  return { device, asked }
}

const sector = (): Uint8Array => new Uint8Array(512).fill(0xaa)

describe('tellUnplugged', () => {
  it('says so for every request to a drive that is gone', async () => {
    const { device } = failing([false, false, false])
    await expect(device.write(512, sector())).rejects.toThrow('it is no longer connected')
    await expect(device.read(512, sector())).rejects.toThrow('it is no longer connected')
    await expect(device.flush()).rejects.toThrow('it is no longer connected')
  })

  it('asks again after a moment, for a drive that is just going', async () => {
    const { device, asked } = failing([true, false])
    await expect(device.write(512, sector())).rejects.toThrow('it is no longer connected')
    expect(asked).toEqual([true, false])
  })

  it("leaves the system's words to a drive that is there, and waits for it once only", async () => {
    const { device, asked } = failing([])
    await expect(device.write(512, sector())).rejects.toThrow(NO_SPACE)
    await expect(device.write(512, sector())).rejects.toThrow(NO_SPACE)
    expect(asked).toEqual([true, true, true])
  })

  it.each([
    ['ENOSPC', 'it accepts no data there, as if it were smaller than it says'],
    ['EROFS', 'it may only be read now'],
    ['ENODEV', 'it is no longer connected'],
    ['EIO', 'EIO: what the system says'],
  ])('words %s for a drive that is there', async (code, words) => {
    const medium = memoryDevice(4096, () => {
      throw Object.assign(new Error(`${code}: what the system says`), { code })
    })
    await expect(tellUnplugged(medium, async () => true).write(512, sector())).rejects.toThrow(words)
  })

  it('does not ask about requests that succeed', async () => {
    const device = tellUnplugged(memoryDevice(4096), () => Promise.reject(new Error('asked')))
    const bytes = sector()
    await device.write(512, bytes)
    await device.read(512, bytes)
    await device.flush()
  })
})
