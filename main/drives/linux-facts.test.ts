import { linkSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KernelTree } from '../../testing/kernel-tree.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { linuxFacts, sectorSizeUnder, sizeOfNumber } from './linux-facts.ts'
import { numberText } from './linux-tree.ts'

// Two controllers below one PCI root, as on an ordinary PC.
const USB = 'pci0000:00/0000:00:14.0/usb1/1-2'
const STICK = `${USB}/1-2:1.0/host6/target6:0:0/6:0:0:0/block/sdb`
const DISK = 'pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sda'
const NVME = 'pci0000:00/0000:00:1d.0/0000:01:00.0/nvme/nvme0/nvme0n1'
const CARD = 'pci0000:00/0000:00:1c.0/mmc_host/mmc0/mmc0:e624/block/mmcblk0'

let tree: KernelTree

beforeEach(() => {
  tree = new KernelTree()
  tree
    .add({
      folder: DISK,
      number: '8:0',
      sectors: 1_000_000,
      attributes: { removable: '0', 'queue/logical_block_size': '512', 'device/model': 'ACME HDD   ' },
    })
    .add({ folder: `${DISK}/sda1`, number: '8:1', sectors: 400_000, attributes: { partition: '1' } })
    .add({ folder: `${DISK}/sda2`, number: '8:2', sectors: 500_000, attributes: { partition: '2' } })
    .add({
      folder: STICK,
      number: '8:16',
      sectors: 127_488,
      attributes: {
        removable: '1',
        diskseq: '23',
        'queue/logical_block_size': '512',
        'device/vendor': 'SanDisk ',
        'device/model': 'Cruzer   Blade  ',
      },
    })
    .add({ folder: `${STICK}/sdb1`, number: '8:17', sectors: 124_000, attributes: { partition: '1' } })
    .attribute(`${USB}/idVendor`, '0781')
    .attribute(`${USB}/serial`, '4C5300011')
    .attribute('pci0000:00/0000:00:14.0/usb1/idVendor', '1d6b')
    .attribute('pci0000:00/0000:00:14.0/usb1/serial', '0000:00:14.0')
    .mounts([['8:1', '/', 'rw,relatime', 'ext4', '/dev/sda1']])
})

afterEach(() => tree.remove())

const facts = (path: string, image?: string) => linuxFacts(path, image, tree.roots)

describe('linuxFacts of a drive that other devices use', () => {
  const loop = (name: string, number: string, backing: string): void => {
    tree.add({ folder: `virtual/block/${name}`, number, sectors: 1000, attributes: { 'loop/backing_file': backing } })
  }

  it('show loop devices over files on it, even if deleted or visible only to others', async () => {
    tree.mounts([
      ['8:1', '/', 'rw,relatime', 'ext4', '/dev/sda1'],
      ['8:17', '/media/me/STICK', 'rw', 'vfat', '/dev/sdb1'],
      ['7:1', '/mnt', 'rw', 'ext4', '/dev/loop1'],
    ])
    loop('loop0', '7:0', '/home/me/thinstick-none.img')
    loop('loop1', '7:1', '/media/me/STICK/thinstick-none.img')
    loop('loop2', '7:2', '/media/me/STICK/gone.img (deleted)')
    expect((await facts('/dev/sdb'))?.holders.toSorted()).toEqual(['loop1 (mounted at /mnt)', 'loop2'])
  })

  it('show loop devices over it by a name that leads nowhere here', async () => {
    loop('loop0', '7:0', '/thinstick-none/sdb')
    loop('loop1', '7:1', '/thinstick-none/sdb1 (deleted)')
    expect((await facts('/dev/sdb'))?.holders.toSorted()).toEqual(['loop0', 'loop1'])
    expect((await facts('/dev/sda'))?.holders).toEqual([])
  })

  it('show a btrfs volume on several devices, only one of which is listed as mounted', async () => {
    const volumes = join(tree.roots.sys, 'fs/btrfs')
    for (const device of ['one/devices/sda2', 'two/devices/sda2', 'two/devices/sdb1', 'features/raid1c34'])
      mkdirSync(join(volumes, device), { recursive: true })
    expect((await facts('/dev/sdb'))?.holders).toEqual(['a btrfs volume of sda2 and sdb1'])
  })

  it('count a loop device over a swap file as the system', async () => {
    const file = join(tree.folder, 'swapfile')
    writeFileSync(file, '')
    loop('loop0', '7:0', file)
    expect((await facts('/dev/loop0'))?.system).toBe(false)
    tree.swaps([file])
    expect((await facts('/dev/loop0'))?.system).toBe(true)
  })
})

describe('linuxFacts of a USB stick', () => {
  it('are its size, names, bus and the serial of the USB device', async () => {
    expect(await facts('/dev/sdb')).toEqual(
      stickFacts({ path: '/dev/sdb', description: 'SanDisk Cruzer Blade', serial: '4C5300011', diskseq: '23' }),
    )
  })

  it('have no serial if the stick has none: the one of the controller above is not its own', async () => {
    tree.remove()
    tree = new KernelTree()
    tree
      .add({ folder: STICK, number: '8:16', sectors: 127_488 })
      .attribute(`${USB}/idVendor`, '0781')
      .attribute('pci0000:00/0000:00:14.0/usb1/idVendor', '1d6b')
      .attribute('pci0000:00/0000:00:14.0/usb1/serial', '0000:00:14.0')
    expect((await facts('/dev/sdb'))?.serial).toBeUndefined()
  })

  it('count a USB disk as plugged in, though its removable flag is off', async () => {
    const folder = `${USB}/1-2:1.0/host7/target7:0:0/7:0:0:0/block/sdc`
    tree.add({ folder, number: '8:32', sectors: 1000, attributes: { removable: '0' } })
    expect(await facts('/dev/sdc')).toMatchObject({ removable: true, bus: 'USB' })
  })

  it('are found by any name', async () => {
    mkdirSync(join(tree.folder, 'by-id'))
    writeFileSync(join(tree.folder, 'sdb'), '')
    symlinkSync('../sdb', join(tree.folder, 'by-id/usb-stick'))
    const path = join(tree.folder, 'by-id/usb-stick')
    expect(await facts(path)).toMatchObject({ path, size: 65_273_856, removable: true })
  })

  it('show read-only and large sectors', async () => {
    tree
      .attribute(`${STICK}/ro`, '1')
      .attribute(`${STICK}/queue/logical_block_size`, '4096')
      .attribute(`${STICK}/size`, '800')
    // The kernel counts in units of 512 bytes, whatever the sector size.
    expect(await facts('/dev/sdb')).toMatchObject({ readOnly: true, logicalSectorSize: 4096, size: 409_600 })
  })

  it('are undefined for a name that the kernel does not know', async () => {
    expect(await facts('/dev/sdz')).toBeUndefined()
  })
})

describe('linuxFacts of mounts', () => {
  it('cover the partitions; distinguish what a desktop mounted; undo escapes', async () => {
    tree.mounts([
      ['8:1', '/', 'rw', 'ext4', '/dev/sda1'],
      ['8:17', '/run/media/me/MY\\040STICK', 'rw,nosuid', 'vfat', '/dev/sdb1'],
      ['8:16', '/mnt/a\\134b\\011c', 'ro,noatime', 'vfat', '/dev/sdb'],
      ['8:17', '/mediation', 'rw', 'vfat', '/dev/sdb1'],
    ])
    expect((await facts('/dev/sdb'))?.mounts).toEqual([
      { path: '/run/media/me/MY STICK', automatic: true, readOnly: false },
      { path: '/mnt/a\\b\tc', automatic: false, readOnly: true },
      { path: '/mediation', automatic: false, readOnly: false },
    ])
    expect((await facts('/dev/sdb1'))?.mounts).toHaveLength(2)
    expect((await facts('/dev/sda'))?.mounts).toEqual([{ path: '/', automatic: false, readOnly: false }])
  })

  it('do not confuse sda with sdaa', async () => {
    const folder = 'pci0000:00/0000:00:17.0/ata9/host9/block/sdaa'
    tree.add({ folder, number: '65:160', sectors: 1000 }).mounts([['65:160', '/mnt', 'rw', 'ext4', '/dev/sdaa']])
    expect((await facts('/dev/sda'))?.mounts).toEqual([])
  })

  it('see btrfs, whose number is no device, by the source of the mount', async () => {
    tree.mounts([
      ['0:25', '/', 'rw', 'btrfs', '/dev/sda2'],
      ['0:31', '/media/me/B', 'rw', 'btrfs', '/dev/sdb1'],
      ['0:40', '/mnt/net', 'rw', 'nfs', 'server:/dev/sdb1'],
    ])
    expect((await facts('/dev/sdb'))?.mounts).toEqual([{ path: '/media/me/B', automatic: true, readOnly: false }])
    expect(await facts('/dev/sda')).toMatchObject({ system: true })
  })
})

describe('linuxFacts of the system', () => {
  it.each(['/', '/boot', '/boot/efi', '/usr', '/var', '/home'])(
    'is the drive under %s, and its partitions',
    async path => {
      tree.mounts([['8:2', path, 'rw', 'ext4', '/dev/sda2']])
      expect((await facts('/dev/sda'))?.system).toBe(true)
      expect((await facts('/dev/sda1'))?.system).toBe(true)
      expect((await facts('/dev/sdb'))?.system).toBe(false)
    },
  )

  it('is a stick that the system runs from', async () => {
    tree.mounts([['8:17', '/', 'rw', 'ext4', '/dev/sdb1']])
    expect((await facts('/dev/sdb'))?.system).toBe(true)
    expect((await facts('/dev/sda'))?.system).toBe(false)
  })

  it('is the drive that swap is on', async () => {
    tree.mounts([]).swaps(['/dev/sdb1'])
    expect((await facts('/dev/sdb'))?.system).toBe(true)
    tree.swaps([])
    expect((await facts('/dev/sdb'))?.system).toBe(false)
  })

  it('is found through encryption over a partition', async () => {
    tree
      .add({ folder: 'virtual/block/dm-0', number: '253:0', sectors: 400_000, slaves: ['sda2'] })
      .add({ folder: 'virtual/block/dm-1', number: '253:1', sectors: 300_000, slaves: ['dm-0'] })
      .mounts([['253:1', '/', 'rw', 'ext4', '/dev/mapper/vg-root']])
    expect((await facts('/dev/sda'))?.system).toBe(true)
    expect(await facts('/dev/dm-1')).toMatchObject({ system: true, virtual: false, removable: false })
    expect((await facts('/dev/sdb'))?.system).toBe(false)
  })

  it('is every member of a RAID', async () => {
    tree
      .add({ folder: 'virtual/block/md0', number: '9:0', sectors: 400_000, slaves: ['sda1', 'sdb1'] })
      .mounts([['9:0', '/home', 'rw', 'ext4', '/dev/md0']])
    expect((await facts('/dev/sda'))?.system).toBe(true)
    expect((await facts('/dev/sdb'))?.system).toBe(true)
  })

  it('survives slaves that go in a circle', async () => {
    tree
      .add({ folder: 'virtual/block/dm-0', number: '253:0', sectors: 8, slaves: ['dm-1'] })
      .add({ folder: 'virtual/block/dm-1', number: '253:1', sectors: 8, slaves: ['dm-0'] })
      .mounts([['253:1', '/', 'rw', 'ext4', '/dev/dm-1']])
    expect((await facts('/dev/sdb'))?.system).toBe(false)
  })
})

describe('linuxFacts of what is built on a drive', () => {
  it('name what holds it or a partition of it', async () => {
    tree.add({
      folder: `${STICK}/sdb2`,
      number: '8:18',
      sectors: 100,
      attributes: { partition: '2' },
      holders: ['dm-3', 'md1'],
    })
    expect((await facts('/dev/sdb'))?.holders).toEqual(['dm-3', 'md1'])
    expect((await facts('/dev/sdb2'))?.holders).toEqual(['dm-3', 'md1'])
    expect((await facts('/dev/sdb1'))?.holders).toEqual([])
  })

  it('name the drive of a partition', async () => {
    expect(await facts('/dev/sdb1')).toMatchObject({ partitionOf: '/dev/sdb', size: 63_488_000, bus: 'USB' })
  })
})

describe('linuxFacts of other drives', () => {
  it('NVMe: built in, with its partitions', async () => {
    tree
      .add({
        folder: NVME,
        number: '259:0',
        sectors: 2_000_000,
        attributes: { removable: '0', 'device/model': 'FAST 1TB', 'device/serial': 'S1X ' },
      })
      .add({ folder: `${NVME}/nvme0n1p2`, number: '259:2', sectors: 9, attributes: { partition: '2' } })
      .mounts([['259:2', '/mnt', 'rw', 'ext4', '/dev/nvme0n1p2']])
    expect(await facts('/dev/nvme0n1')).toMatchObject({
      bus: 'NVMe',
      removable: false,
      serial: 'S1X',
      description: 'FAST 1TB',
      mounts: [{ path: '/mnt' }],
    })
    expect((await facts('/dev/nvme0n1p2'))?.partitionOf).toBe('/dev/nvme0n1')
  })

  it.each([
    ['SD', true],
    ['MMC', false],
  ])('a card reader with %s: removable %s, as an eMMC chip is soldered in', async (type, removable) => {
    tree
      .add({
        folder: CARD,
        number: '179:0',
        sectors: 122_880,
        attributes: { removable: '0', 'device/type': type, 'device/name': 'SU64G', 'device/serial': '0x1234' },
      })
      .add({ folder: `${CARD}/mmcblk0p1`, number: '179:1', sectors: 9, attributes: { partition: '1' } })
    expect(await facts('/dev/mmcblk0')).toMatchObject({
      bus: 'MMC',
      removable,
      description: 'SU64G',
      serial: '0x1234',
      partitionOf: undefined,
    })
    expect(await facts('/dev/mmcblk0p1')).toMatchObject({ removable, partitionOf: '/dev/mmcblk0' })
  })

  it('leaves out a vendor that is just a PCI number', async () => {
    tree.add({
      folder: 'pci0000:00/virtio0/block/vda',
      number: '254:0',
      sectors: 8,
      attributes: { 'device/vendor': '0x1af4' },
    })
    expect(await facts('/dev/vda')).toMatchObject({ description: '/dev/vda', bus: 'VirtIO', removable: false })
  })
})

describe('linuxFacts of the drive that holds the image', () => {
  // The image's own device number on the machine that runs the tests.
  const withImage = (use: (image: string, number: string) => void): string => {
    const image = join(tree.folder, 'image.dd')
    writeFileSync(image, 'image')
    use(image, numberText(statSync(image).dev))
    return image
  }

  it('is the one below the partition that it is in', async () => {
    const image = withImage((_, number) => {
      tree.add({ folder: `${STICK}/sdb5`, number, sectors: 8, attributes: { partition: '5' } })
    })
    expect((await facts('/dev/sdb', image))?.holdsImage).toBe(true)
    expect((await facts('/dev/sda', image))?.holdsImage).toBe(false)
    expect((await facts('/dev/sdb'))?.holdsImage).toBe(false)
  })

  it('is the one below encryption', async () => {
    const image = withImage((_, number) => {
      tree.add({ folder: 'virtual/block/dm-7', number, sectors: 8, slaves: ['sdb1'] })
    })
    expect((await facts('/dev/sdb', image))?.holdsImage).toBe(true)
  })

  it('is found by the mount that the path is in, if no device has the number of the file (btrfs)', async () => {
    const image = withImage(() => {})
    tree.mounts([
      ['8:1', '/', 'rw', 'ext4', '/dev/sda1'],
      // Of two mounts at one place, the later hides the earlier.
      ['8:2', tree.folder, 'rw', 'vfat', '/dev/sda2'],
      ['8:17', tree.folder, 'rw', 'vfat', '/dev/sdb1'],
      // A folder whose name merely begins the same is another one.
      ['8:2', `${tree.folder.slice(0, -1)}`, 'rw', 'vfat', '/dev/sda2'],
    ])
    expect((await facts('/dev/sdb', image))?.holdsImage).toBe(true)
    expect((await facts('/dev/sda', image))?.holdsImage).toBe(false)
  })

  it('is a loop device over the image, by a link, a hard link, or a name with spaces at its ends', async () => {
    const image = withImage(() => {})
    const [link, hard, odd] = ['link.dd', 'hard.dd', ' odd '].map(name => join(tree.folder, name)) as [
      string,
      string,
      string,
    ]
    symlinkSync(image, link)
    linkSync(image, hard)
    linkSync(image, odd)
    const loop = (number: number, file: string) =>
      tree.add({
        folder: `virtual/block/loop${number}`,
        number: `7:${number}`,
        sectors: 8,
        attributes: { 'loop/backing_file': file },
      })
    loop(0, image)
    loop(1, odd)
    loop(2, join(tree.folder, 'other.dd'))
    expect(await facts('/dev/loop0', link)).toMatchObject({
      holdsImage: true,
      virtual: true,
      description: 'Loop device over image.dd',
    })
    expect((await facts('/dev/loop0', hard))?.holdsImage).toBe(true)
    expect((await facts('/dev/loop1', image))?.holdsImage).toBe(true)
    expect((await facts('/dev/loop2', image))?.holdsImage).toBe(false)
  })

  it('is undefined for an image that does not exist', async () => {
    expect((await facts('/dev/sdb', join(tree.folder, 'absent')))?.holdsImage).toBe(false)
  })
})

describe('numbers', () => {
  it('of devices follow makedev, large ones too', () => {
    expect(numberText(0x0811)).toBe('8:17')
    expect(numberText(1_050_412)).toBe('7:300')
    expect(numberText(286_338_160)).toBe('300:70000')
  })

  it('find a size and the sectors below a file', async () => {
    expect(await sizeOfNumber('8:16', tree.roots)).toBe(65_273_856)
    expect(await sizeOfNumber('8:99', tree.roots)).toBeUndefined()
    tree.attribute(`${STICK}/queue/logical_block_size`, '4096').add({
      folder: `${STICK}/sdb5`,
      number: numberText(statSync(tree.folder).dev),
      sectors: 8,
      attributes: { partition: '5' },
    })
    expect(await sectorSizeUnder(tree.folder, tree.roots)).toBe(4096)
    expect(await sectorSizeUnder(join(tree.folder, 'absent'), tree.roots)).toBeUndefined()
  })
})
