import { describe, expect, it } from 'vitest'
import { problemOf } from '../../testing/problem-of.ts'
import { planRestore, type RestoreChoices } from './restore-plan.ts'
import { restoredStick } from './restored-stick.ts'

const USUAL: RestoreChoices = { fileSystem: undefined, label: undefined }
const plan = (size: number, choices: Partial<RestoreChoices> = {}) => planRestore('x', size, { ...USUAL, ...choices })

describe('planRestore', () => {
  it.each([
    [1 << 22, 'fat16', 0x0e],
    [35_999_744, 'fat16', 0x0e],
    [36_000_256, 'fat32', 0x0c],
    [65_273_856, 'fat32', 0x0c],
    [2 ** 35, 'fat32', 0x0c],
    [2 ** 35 + 512, 'exfat', 0x07],
    [2 ** 41, 'exfat', 0x07],
  ])('makes of %i bytes one volume over all of it: %s, type %i', (size, kind, type) => {
    const { partition, volume } = plan(size)
    expect(volume.kind).toBe(kind)
    expect(partition).toMatchObject({ slot: 1, start: 2048, sectors: size / 512 - 2048, type, active: false })
    expect(volume.sectors).toBe(partition.sectors)
  })

  it('takes the file system that was chosen, and a label as that can hold it', () => {
    expect(plan(65_273_856, { fileSystem: 'exfat', label: 'My stick ' })).toMatchObject({
      volume: { kind: 'exfat' },
      label: 'My stick',
    })
    expect(plan(64e9, { fileSystem: 'fat32', label: 'My stick' })).toMatchObject({
      volume: { kind: 'fat32' },
      label: 'MY STICK',
    })
  })

  it.each([
    [1 << 21, {}, 'fat16'],
    [35e6, { fileSystem: 'fat32' }, 'fat32'],
    [2 ** 41 + 512, {}, 'exfat'],
  ] as const)('refuses %i bytes with %j', async (size, choices, fileSystem) => {
    const problem = await problemOf(Promise.resolve().then(() => plan(size, choices)))
    expect(problem).toMatchObject({ code: 'no-such-volume', size, fileSystem })
  })

  it('writes in rising order, clears both ends, and counts its bytes', () => {
    for (const size of [1 << 22, 65_273_856, 65_273_856 + 512 * 77, 40e9, 2 ** 41])
      for (const fileSystem of [undefined, 'exfat'] as const) {
        const planned = plan(size, { fileSystem })
        const { extents } = restoredStick(planned, { diskId: 1, serial: 2 })
        let [end, written] = [0, 1024]
        for (const { offset, length } of extents) {
          expect(offset).toBeGreaterThanOrEqual(end)
          end = offset + length
          written += length
        }
        expect(end).toBe(size)
        expect(written).toBe(planned.bytesToWrite)
        // The first MiB, other systems' superblocks in the volume, and the last MiB.
        const covered = (at: number) => extents.some(({ offset, length }) => offset <= at && at < offset + length)
        for (const at of [0, 512, (1 << 20) - 512, (1 << 20) + 65_536, size - (1 << 20), size - 512])
          expect(covered(at), `${at} of ${size}`).toBe(true)
      }
  })
})
