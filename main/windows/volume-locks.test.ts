import { describe, expect, it } from 'vitest'
import { standInKernel } from '../../testing/windows-kernel.ts'
import { diskSize, volumesOf } from './disk-control.ts'
import { ejectDisk } from './eject-disk.ts'
import { lockVolumesOf } from './volume-locks.ts'

const [A, B, C, CD] = ['a', 'b', 'c', 'cd'].map(name => `\\\\?\\Volume{${name}}`)
const VOLUMES = { [`${C}\\`]: [0], [`${A}\\`]: [2], [`${CD}\\`]: null, [`${B}\\`]: [1, 2] }
const QUICK = { tries: 3, pause: 1 }

/** What was asked once the volumes had been found. */
const following = (asked: readonly string[]): readonly string[] =>
  asked.filter((_, i) => i > asked.findLastIndex(request => request.startsWith('extents')) + 1)

describe('volumesOf', () => {
  it('finds the volumes of a disk by their GUIDs, one that lies on two disks too', () => {
    const kernel = standInKernel({ volumes: VOLUMES })
    expect(volumesOf(kernel, 2)).toEqual([`${A}\\`, `${B}\\`])
    expect(volumesOf(kernel, 0)).toEqual([`${C}\\`])
    expect(volumesOf(kernel, 7)).toEqual([])
  })

  it('leaves no handle open, and asks for no rights', () => {
    const kernel = standInKernel({ volumes: VOLUMES })
    volumesOf(kernel, 2)
    expect(kernel.asked.filter(request => request.startsWith('ask'))).toHaveLength(4)
    expect(kernel.asked.filter(request => request.startsWith('close'))).toHaveLength(4)
  })
})

describe('lockVolumesOf', () => {
  it('locks and dismounts each volume of the disk, and holds them until they are released', async () => {
    const kernel = standInKernel({ volumes: VOLUMES })
    const volumes = await lockVolumesOf(kernel, 2, QUICK)
    const locked = [`write ${A}`, `lock ${A}`, `dismount ${A}`, `write ${B}`, `lock ${B}`, `dismount ${B}`]
    expect(following(kernel.asked)).toEqual(locked)
    volumes.release()
    volumes.release()
    expect(following(kernel.asked)).toEqual([...locked, `close ${A}`, `close ${B}`])
  })

  it('waits for a program that is only looking', async () => {
    const kernel = standInKernel({
      volumes: VOLUMES,
      fails: (request, time) => (request === `lock ${A}` && time < 3 ? 5 : undefined),
    })
    await lockVolumesOf(kernel, 2, QUICK)
    expect(kernel.asked.filter(request => request === `lock ${A}`)).toHaveLength(3)
  })

  it('lets go of all if one stays in use, and never dismounts that one', async () => {
    const kernel = standInKernel({
      volumes: VOLUMES,
      fails: request => (request === `lock ${B}` ? 5 : undefined),
    })
    await expect(lockVolumesOf(kernel, 2, QUICK)).rejects.toMatchObject({ number: 5, code: 'EACCES' })
    expect(following(kernel.asked).slice(-5)).toEqual([
      `lock ${B}`,
      `lock ${B}`,
      `lock ${B}`,
      `close ${A}`,
      `close ${B}`,
    ])
    expect(kernel.asked).not.toContain(`dismount ${B}`)
  })
})

describe('ejectDisk', () => {
  it('ejects once nothing is mounted any more, and holds nothing afterwards', async () => {
    const kernel = standInKernel({ volumes: VOLUMES })
    await ejectDisk(kernel, 2, QUICK)
    expect(following(kernel.asked).slice(-5)).toEqual([
      `dismount ${B}`,
      `removal ${A}`,
      `eject ${A}`,
      `close ${A}`,
      `close ${B}`,
    ])
  })

  it('ejects nothing while a file is open', async () => {
    const kernel = standInKernel({ volumes: VOLUMES, fails: request => (request.startsWith('lock') ? 5 : undefined) })
    await expect(ejectDisk(kernel, 2, QUICK)).rejects.toMatchObject({ code: 'EACCES' })
    expect(kernel.asked.filter(request => /^(eject|dismount|removal)/.test(request))).toEqual([])
  })
})

describe('diskSize', () => {
  it('is the capacity, asked without rights', () => {
    const kernel = standInKernel({ size: 65_273_856 })
    expect(diskSize(kernel, '\\\\.\\PhysicalDrive2')).toBe(65_273_856)
    expect(kernel.asked).toEqual([
      'ask \\\\.\\PhysicalDrive2',
      'geometry \\\\.\\PhysicalDrive2',
      'close \\\\.\\PhysicalDrive2',
    ])
  })
})
