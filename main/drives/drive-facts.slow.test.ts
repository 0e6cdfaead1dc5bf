import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Drive } from 'drivelist'
import { describe, expect, it } from 'vitest'
import { geometryFor } from '../../app/disk/geometry.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { refusalsFor, targetName } from '../../app/target/target-rules.ts'
import { isRoot, must, run } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { factsOf, fromDrivelist, listDrives } from './drive-facts.ts'

const SIZE = 8 << 20
const noLoops = noLoopDevices()

const disk = (folder: string, name = 'disk.img', size = SIZE): string => {
  const path = join(folder, name)
  const bytes = Buffer.alloc(Math.min(size, 70_000), 0xaa)
  bytes[510] = 0x55
  writeFileSync(path, bytes)
  truncateSync(path, size)
  return path
}

const codes = async (path: string, imagePath?: string): Promise<string[]> =>
  refusalsFor(await factsOf(path, imagePath === undefined ? {} : { imagePath }), {
    allowLarge: false,
    minimumSize: undefined,
  }).map(({ code }) => code)

const problem = async (facts: Promise<unknown>): Promise<unknown> =>
  facts.then(
    () => undefined,
    error => error.problem,
  )

describe('factsOf a file', () => {
  it('counts whole sectors and needs no drive', () =>
    inTempFolder(async folder => {
      const path = disk(folder, 'disk.img', SIZE + 511)
      expect(await factsOf(path, {})).toMatchObject({ kind: 'file', exists: true, size: SIZE, readOnly: false })
    }))

  it('takes the size of a new file from the caller', () =>
    inTempFolder(async folder => {
      const path = join(folder, 'new.img')
      expect(await factsOf(path, { newSize: ARTICLE_STICK_BYTES })).toMatchObject({
        kind: 'file',
        exists: false,
        size: ARTICLE_STICK_BYTES,
        readOnly: false,
        holdsImage: false,
      })
      expect(await problem(factsOf(path, {}))).toEqual({
        code: 'target-unopenable',
        target: path,
        cause: 'there is no such file or drive',
      })
    }))

  it('recognises the image by any name', () =>
    inTempFolder(async folder => {
      const image = disk(folder)
      const [link, hard, other] = ['link', 'hard', 'other'].map(name => join(folder, name)) as [string, string, string]
      symlinkSync(image, link)
      linkSync(image, hard)
      disk(folder, 'other')
      for (const path of [image, link, hard]) expect(await codes(path, image)).toEqual(['holds-image'])
      expect(await codes(other, image)).toEqual([])
    }))

  it('has a clear cause for anything that is neither file nor drive', () =>
    inTempFolder(async folder => {
      const file = disk(folder)
      must('mkfifo', [join(folder, 'pipe')])
      symlinkSync('circle', join(folder, 'circle'))
      symlinkSync('none', join(folder, 'dangling'))
      symlinkSync('/dev', join(folder, 'dev'))
      const cases: [string, string][] = [
        [folder, 'it is a folder, neither a drive nor a file'],
        ['/dev/null', 'it is a character device, neither a drive nor a file'],
        [join(folder, 'pipe'), 'it is a pipe or socket, neither a drive nor a file'],
        [join(file, 'below'), 'a part of its path is not a folder'],
        [join(folder, 'circle'), 'its links go in a circle'],
        [join(folder, 'dangling'), 'it is a link that leads to nothing'],
        [`${folder}/../../../../../../dev/sdnone`, 'there is no such drive'],
        [join(folder, 'dev/sdnone'), 'there is no such drive'],
        ['/dev/shm/new.img', 'there is no such drive'],
        ['/proc/new.img', 'no file can be created there'],
        ['/sys/kernel/new.img', 'no file can be created there'],
        ['/proc/version', 'it is part of the running system, not a file'],
        [join(folder, 'absent/new.img'), 'its folder does not exist or cannot be written to'],
        ['/dev/sdnone', 'there is no such drive'],
      ]
      for (const [path, cause] of cases)
        expect(await problem(factsOf(path, { newSize: SIZE }))).toEqual({
          code: 'target-unopenable',
          target: path,
          cause,
        })
    }))

  it('refuses one that holds no disk, unless that is intended, and says where a link leads', () =>
    inTempFolder(async folder => {
      const write = (name: string, bytes: Uint8Array | string, size = SIZE): string => {
        const path = join(folder, name)
        writeFileSync(path, bytes)
        truncateSync(path, size)
        return path
      }
      const letters = write('letters.zip', 'PK'.repeat(40_000))
      const late = write('late', Buffer.concat([Buffer.alloc(SIZE - 1), Buffer.of(1)]))
      const unfinished = Buffer.alloc(70_000, 0xaa).fill(0, 0, 512)
      const { sectorsPerTrack } = geometryFor(SIZE / 512)
      unfinished.set([0x55, 0xaa], sectorsPerTrack * 512 + 510)
      for (const path of [
        disk(folder),
        write('sparse', ''),
        write('zeros', Buffer.alloc(SIZE)),
        write('half', unfinished),
      ])
        expect(await codes(path), path).toEqual([])
      for (const path of [letters, late, write('short', unfinished.subarray(0, 600))])
        expect(await codes(path), path).toEqual(['no-disk'])
      symlinkSync(letters, join(folder, 'stick.img'))
      const facts = await factsOf(join(folder, 'stick.img'), {})
      expect(facts).toMatchObject({ contents: 'other', linkedTo: letters })
      expect(targetName(facts)).toBe(`${folder}/stick.img (a link to ${letters})`)
      expect(refusalsFor(facts, { allowLarge: false, minimumSize: undefined, overwrite: true })).toEqual([])
      expect((await factsOf(letters, {})).linkedTo).toBeUndefined()
    }))

  const always = isRoot ? 'root may always write' : undefined
  it('is read-only without the right to write', skippedFor(always), () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      chmodSync(path, 0o444)
      expect(await codes(path)).toEqual(['read-only'])
    }),
  )
})

describe('factsOf a real loop device', skippedFor(noLoops), () => {
  it('allows one that is free, by any name', () =>
    inTempFolder(folder =>
      withLoopDevice(disk(folder), [], async device => {
        symlinkSync(device, join(folder, 'stick'))
        expect(await factsOf(device, {})).toMatchObject({ kind: 'drive', virtual: true, system: false, size: SIZE })
        expect(await codes(device)).toEqual([])
        expect(await factsOf(join(folder, 'stick'), {})).toMatchObject({ kind: 'drive', size: SIZE })
      }),
    ))

  it('refuses one that is read-only, one of 4096-byte sectors, one over the image', () =>
    inTempFolder(async folder => {
      const file = disk(folder)
      await withLoopDevice(file, ['--read-only'], async device => expect(await codes(device)).toEqual(['read-only']))
      await withLoopDevice(file, ['--sector-size', '4096'], async device =>
        expect(await codes(device)).toEqual(['sector-size']),
      )
      await withLoopDevice(file, [], async device => {
        expect(await codes(device, file)).toEqual(['holds-image'])
        expect(await codes(device, disk(folder, 'other'))).toEqual([])
        // The image may itself be a loop device.
        await withLoopDevice(file, [], async image =>
          expect(await codes(device, image)).toEqual(['holds-image', 'in-use']),
        )
        symlinkSync(device, join(folder, 'alias'))
        expect(await codes(device, join(folder, 'alias'))).toEqual(['holds-image'])
        expect(await codes(join(folder, 'alias'), device)).toEqual(['holds-image'])
      })
    }))

  it('refuses the file behind one', () =>
    inTempFolder(async folder => {
      const file = disk(folder)
      await withLoopDevice(file, [], async device =>
        expect((await factsOf(file, {})).holders).toEqual([device.replace('/dev/', '')]),
      )
      expect(await codes(file)).toEqual([])
    }))

  const withExt4 = (use: (device: string, file: string, place: string) => Promise<void>): Promise<void> =>
    inTempFolder(async folder => {
      const file = disk(folder, 'ext4.img', 16 << 20)
      must('mkfs.ext4', ['-q', '-F', file])
      const place = join(folder, 'place')
      mkdirSync(place)
      await withLoopDevice(file, [], device => use(device, file, place))
    })

  const mounted = async (device: string, place: string, use: () => Promise<void>): Promise<void> => {
    must('mount', [device, place])
    try {
      await use()
    } finally {
      must('umount', [place])
    }
  }

  it('refuses one with a mounted loop device over it, over a partition of it or over a file on it', () =>
    withExt4((device, _, place) =>
      withLoopDevice(device, [], async over => {
        const name = basename(over)
        expect((await factsOf(device, {})).holders).toEqual([name])
        await mounted(over, place, async () => {
          expect((await factsOf(device, {})).holders).toEqual([`${name} (mounted at ${place})`])
          expect(await codes(device)).toEqual(['in-use'])
          // The other way round: the mounted device is over the same bytes.
          expect(await codes(over)).toEqual(['mounted'])
          const inner = disk(place, 'inner.img', 1 << 20)
          await withLoopDevice(inner, [], async third => {
            expect((await factsOf(over, {})).holders).toEqual([basename(third)])
            expect((await factsOf(device, {})).holders).toEqual([`${name} (mounted at ${place})`])
          })
        })
      }),
    ))

  it('refuses one over a drive for everything that rules out that drive', () =>
    withExt4((device, _, place) =>
      withLoopDevice(device, [], over =>
        withLoopDevice(device, [], async second => {
          expect(await factsOf(over, {})).toMatchObject({ holders: [basename(second)], virtual: true })
          await mounted(device, place, async () => {
            expect(await codes(over)).toEqual(['mounted', 'in-use'])
            expect(await codes(over, disk(place, 'image.dd', 70_000))).toEqual(['holds-image', 'mounted', 'in-use'])
          })
        }),
      ),
    ))

  it('refuses one over a file that another one has mounted, and that file', () =>
    withExt4((device, file, place) =>
      withLoopDevice(file, [], async second =>
        mounted(second, place, async () => {
          const users = [`${basename(second)} (mounted at ${place})`]
          expect(await factsOf(device, {})).toMatchObject({ holders: users })
          expect((await factsOf(file, {})).holders.toSorted()).toEqual([basename(device), ...users].toSorted())
          expect(await codes(device)).toEqual(['in-use'])
        }),
      ),
    ))

  it('refuses one over the partition of another', () =>
    inTempFolder(async folder => {
      const file = disk(folder, 'parted.img', 16 << 20)
      must('sfdisk', ['--quiet', file], 'start=2048, size=20480\n')
      await withLoopDevice(file, [], async device => {
        // By hand, as the kernel may not have read the table.
        must('partx', ['--add', device])
        try {
          await withLoopDevice(`${device}p1`, [], async over => {
            expect((await factsOf(device, {})).holders).toEqual([basename(over)])
            expect(await codes(over)).toEqual(['partition'])
          })
        } finally {
          run('partx', ['--delete', device])
        }
      })
    }))

  it('refuses one that is mounted, and one whose volume holds the image', () =>
    inTempFolder(async folder => {
      const file = disk(folder, 'ext4.img', 16 << 20)
      must('mkfs.ext4', ['-q', '-F', file])
      const mount = join(folder, 'mount point')
      mkdirSync(mount)
      await withLoopDevice(file, [], async device => {
        must('mount', [device, mount])
        try {
          expect((await factsOf(device, {})).mounts).toEqual([{ path: mount, automatic: false, readOnly: false }])
          expect(await codes(device)).toEqual(['mounted'])
          const image = disk(mount, 'image.dd', 70_000)
          expect(await codes(device, image)).toEqual(['holds-image', 'mounted'])
        } finally {
          must('umount', [mount])
        }
        expect(await codes(device)).toEqual([])
      })
    }))

  it('knows nothing about one without a medium', async () => {
    // Others would take the lowest free one next.
    const empty = readdirSync('/sys/class/block')
      .filter(name => /^loop\d+$/.test(name) && readFileSync(`/sys/class/block/${name}/size`, 'utf8') === '0\n')
      .at(-1)
    const device = `/dev/${empty}`
    expect(await problem(factsOf(device, {}))).toEqual({
      code: 'target-unopenable',
      target: device,
      cause: 'it has no medium',
    })
  })
})

describe('listDrives', () => {
  it('lists no loop devices and nothing without a medium, and finds the system', async () => {
    const drives = await listDrives()
    expect(drives.every(({ size, path }) => size > 0 && !path.includes('loop'))).toBe(true)
    // In a container the system may not be on any drive.
    for (const { path, system } of drives.filter(drive => drive.mounts.some(mount => mount.path === '/')))
      expect([path, system]).toEqual([path, true])
  })
})

describe('fromDrivelist', () => {
  const STICK = {
    device: '\\\\.\\PhysicalDrive2',
    description: ' SanDisk Cruzer ',
    size: 65_273_856,
    logicalBlockSize: 512,
    blockSize: 4096,
    busType: 'USB',
    isReadOnly: false,
    isRemovable: true,
    isSystem: false,
    isUSB: true,
    isCard: false,
    mountpoints: [{ path: 'E:\\', label: null }],
  } as unknown as Drive
  const of = (drive: object, image?: string) => fromDrivelist({ ...STICK, ...drive }, image)

  it('takes over what drivelist knows', () => {
    expect(of({})).toMatchObject({
      path: '\\\\.\\PhysicalDrive2',
      description: 'SanDisk Cruzer',
      bus: 'USB',
      removable: true,
      system: false,
      mounts: [{ path: 'E:\\', automatic: true, readOnly: false }],
      holdsImage: false,
    })
    expect(of({ description: ' ', busType: 'UNKNOWN', size: null })).toMatchObject({
      description: '\\\\.\\PhysicalDrive2',
      bus: undefined,
      size: 0,
    })
  })

  it('counts cards and USB disks as removable', () => {
    expect(of({ isRemovable: false, isUSB: false, isCard: true }).removable).toBe(true)
    expect(of({ isRemovable: false }).removable).toBe(true)
    expect(of({ isRemovable: false, isUSB: null, isCard: null }).removable).toBe(false)
  })

  it('counts a system that was started from a stick as the system', () => {
    expect(of({ isSystem: true }).system).toBe(true)
    expect(of({ mountpoints: [{ path: '/', label: null }] }).system).toBe(true)
  })

  it('counts only what a desktop mounts as automatic', () => {
    const automatic = (path: string, more: object = {}) =>
      of({ ...more, mountpoints: [{ path, label: null }] }).mounts[0]?.automatic
    expect(automatic('/Volumes/STICK')).toBe(true)
    expect(automatic('/Users/me/mount')).toBe(false)
    expect(automatic('C:\\mount')).toBe(true)
    expect(automatic('E:\\', { isRemovable: false, isUSB: false })).toBe(false)
  })

  it('recognises the drive that the image is on', () => {
    expect(of({}, 'e:\\images\\esxi.dd').holdsImage).toBe(true)
    expect(of({}, 'D:\\esxi.dd').holdsImage).toBe(false)
    const mac = { mountpoints: [{ path: '/Volumes/STICK', label: null }] }
    expect(of(mac, '/Volumes/STICK/esxi.dd').holdsImage).toBe(true)
    expect(of(mac, '/Volumes/STICK 2/esxi.dd').holdsImage).toBe(false)
    expect(of({ mountpoints: [] }, '/esxi.dd').holdsImage).toBe(false)
  })

  it('recognises the drive that is the image, by each of its names', () => {
    expect(of({}, '\\\\.\\PHYSICALDRIVE2').holdsImage).toBe(true)
    expect(of({}, '\\\\.\\PhysicalDrive3').holdsImage).toBe(false)
    expect(of({ device: '/dev/disk2', mountpoints: [] }, '/dev/rdisk2').holdsImage).toBe(true)
  })
})
