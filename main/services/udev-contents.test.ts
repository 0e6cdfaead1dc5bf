import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KernelTree } from '../../testing/kernel-tree.ts'
import { udevContents } from './udev-contents.ts'

const DISK = 'pci0/usb1/1-1/host6/block/sdb'

describe('what udevd found on a drive', () => {
  let tree: KernelTree
  let database: string
  beforeEach(() => {
    tree = new KernelTree().add({ folder: DISK, number: '8:16', sectors: 127_488 })
    database = join(tree.folder, 'udev')
    mkdirSync(database)
  })
  afterEach(() => tree.remove())

  const partition = (slot: number) =>
    tree.add({
      folder: `${DISK}/sdb${slot}`,
      number: `8:${16 + slot}`,
      sectors: 9,
      attributes: { partition: `${slot}` },
    })
  const says = (number: string, ...lines: readonly string[]) =>
    writeFileSync(join(database, `b${number}`), ['S:disk/by-id/x', 'G:systemd', ...lines].join('\n'))
  const entry = (slot: number, type: string) => [
    `E:ID_PART_ENTRY_NUMBER=${slot}`,
    'E:ID_PART_ENTRY_OFFSET=63',
    'E:ID_PART_ENTRY_SIZE=127000',
    `E:ID_PART_ENTRY_TYPE=${type}`,
  ]
  const found = () => udevContents('/dev/sdb', tree.roots, database)

  it('is its partitions with their volumes, and no files', async () => {
    partition(2)
    partition(1)
    says('8:16', 'E:ID_PART_TABLE_TYPE=dos')
    says(
      '8:17',
      ...entry(1, '0xc'),
      'E:ID_FS_TYPE=vfat',
      'E:ID_FS_VERSION=FAT32',
      'E:ID_FS_LABEL_ENC=MY\\x20F\\xc3\\x96TOS',
    )
    says('8:18', ...entry(2, 'ebd0a0a2-b9e5-4433-87c0-68b6b72699c7'))
    expect(await found()).toEqual({
      kind: 'partitions',
      blocks: [
        {
          slot: 1,
          start: 63,
          sectors: 127_000,
          type: 0x0c,
          volume: { kind: 'FAT32', label: 'MY FÖTOS', used: undefined },
        },
        { slot: 2, start: 63, sectors: 127_000, type: 0xee, volume: undefined },
      ],
    })
  })

  it('is a volume without a table', async () => {
    says('8:16', 'E:ID_FS_TYPE=ntfs', 'E:ID_FS_LABEL=bad_', 'E:ID_FS_LABEL_ENC=bad\\xff')
    expect(await found()).toEqual({ kind: 'volume', volume: { kind: 'NTFS', label: 'bad_', used: undefined } })
  })

  it('is not known where it says nothing: the drive need not be empty', async () => {
    expect(await found()).toBeUndefined()
    partition(1)
    says('8:16', 'E:DEVTYPE=disk')
    says('8:17', 'E:DEVTYPE=partition', 'E:ID_PART_ENTRY_NUMBER=x')
    expect(await found()).toBeUndefined()
    expect(await udevContents('/dev/none', tree.roots, database)).toBeUndefined()
  })
})
