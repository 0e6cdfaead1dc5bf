import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../app/bytes/byte-source.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { type StandInParts, standInKernel } from '../../testing/windows-kernel.ts'
import { driveSize } from './drive-size.ts'
import { openTarget } from './open-target.ts'
import { lockVolumes } from './volume-locks.ts'

const DRIVE = '\\\\.\\PhysicalDrive2'
const SIZE = 1 << 20
const VOLUME = '\\\\?\\Volume{a}'

const windows = (parts: StandInParts = {}) => ({
  platform: 'win32' as const,
  kernel: standInKernel({ volumes: { [`${VOLUME}\\`]: [2] }, size: SIZE, ...parts }),
})

const UNLOOKABLE = {
  stat: async () => {
    throw new Error('EINVAL: invalid argument, fstat')
  },
}

describe('a drive on Windows', () => {
  it('tells its size by itself, since Node cannot look at it', async () => {
    expect(await driveSize(DRIVE, UNLOOKABLE as never, windows())).toBe(SIZE)
    expect(await driveSize(DRIVE, UNLOOKABLE as never, windows({ fails: () => 1 }))).toBeUndefined()
  })

  it.each([
    ['as the drive says', { size: SIZE }],
    ['as the list of drives said, where the drive does not say', { fails: () => 1 }],
  ])('opens at its size %s, and is written and read', (_, parts) =>
    inTempFolder(async folder => {
      const path = join(folder, 'drive')
      writeFileSync(path, Buffer.alloc(SIZE, 0xaa))
      const device = await openTarget(stickFacts({ path, size: SIZE }), { writable: true }, windows(parts))
      expect(device.size).toBe(SIZE)
      await device.write(512, new Uint8Array(512).fill(7))
      await device.flush()
      expect(await readBytes(device, 512, 512)).toEqual(new Uint8Array(512).fill(7))
      await device.close()
      expect(readFileSync(path).subarray(510, 514)).toEqual(Buffer.of(0xaa, 0xaa, 7, 7))
    }),
  )

  it('is refused if it has another size by now', () =>
    inTempFolder(async folder => {
      const path = join(folder, 'drive')
      writeFileSync(path, Buffer.alloc(SIZE))
      const opening = openTarget(stickFacts({ path, size: SIZE }), { writable: true }, windows({ size: SIZE / 2 }))
      await expect(opening).rejects.toMatchObject({
        problem: {
          code: 'target-unopenable',
          cause: `it had ${SIZE} bytes and now has ${SIZE / 2}: it is no longer the same`,
        },
      })
    }))
})

describe('lockVolumes', () => {
  const QUICK = { tries: 2, pause: 1 }

  it('holds the volumes until it is released, and then has the table read again', async () => {
    const system = windows()
    const release = await lockVolumes({ path: DRIVE, kind: 'drive' }, system, QUICK)
    expect(system.kernel.asked.slice(-2)).toEqual([`lock ${VOLUME}`, `dismount ${VOLUME}`])
    await release()
    expect(system.kernel.asked.slice(-4)).toEqual([
      `close ${VOLUME}`,
      `read ${DRIVE}`,
      `update ${DRIVE}`,
      `close ${DRIVE}`,
    ])
  })

  it('says that a volume is in use', async () => {
    const system = windows({ fails: request => (request.startsWith('lock') ? 5 : undefined) })
    await expect(lockVolumes({ path: DRIVE, kind: 'drive' }, system, QUICK)).rejects.toMatchObject({
      problem: {
        code: 'target-unopenable',
        target: DRIVE,
        cause: 'a volume on it is in use by another program and cannot be locked',
      },
    })
  })

  it('does not mind if the table cannot be read again', async () => {
    const system = windows({ fails: request => (request.startsWith('update') ? 5 : undefined) })
    await (await lockVolumes({ path: DRIVE, kind: 'drive' }, system, QUICK))()
    expect(system.kernel.asked.at(-1)).toBe(`close ${DRIVE}`)
  })

  it('has nothing to lock under a file, nor on another system', async () => {
    for (const [system, kind] of [
      [windows(), 'file'],
      [{ ...windows(), platform: 'darwin' as const }, 'drive'],
    ] as const) {
      await (await lockVolumes({ path: DRIVE, kind }, system, QUICK))()
      expect(system.kernel.asked).toEqual([])
    }
  })
})
