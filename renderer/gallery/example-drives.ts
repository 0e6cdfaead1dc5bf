import type { DriveView } from '../../app/contract/views.ts'
import type { DriveContents, Unread } from '../../app/inspection/drive-contents.ts'
import { driveViewOf } from '../../app/report/drive-view.ts'
import type { Refusal, TargetFacts } from '../../app/target/target-rules.ts'

const NEEDED = 52_000_000

const STICK: TargetFacts = {
  path: '/dev/sdb',
  kind: 'drive',
  exists: true,
  description: 'SanDisk Cruzer',
  size: 65_273_856,
  logicalSectorSize: 512,
  readOnly: false,
  removable: true,
  virtual: false,
  bus: 'USB',
  serial: '20043512E4F2A',
  diskseq: '23',
  system: false,
  partitionOf: undefined,
  mounts: [],
  holders: [],
  holdsImage: false,
}

/** So many days ago, in the local time that FAT holds. */
const daysAgo = (days: number): string => {
  const date = new Date(Date.now() - days * 86_400_000)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}T12:00:00`
}

const MIXED: DriveContents = {
  kind: 'partitions',
  blocks: [
    { kind: 'FAT16', label: 'BOOT', used: 4_000_000, files: { count: 12, newest: '2011-05-03T10:00:00', all: true } },
    { kind: 'ext4', label: 'data', used: 1_200_000_000 },
    undefined,
    { kind: 'NTFS', label: undefined, used: undefined },
    { kind: 'swap space', label: undefined, used: undefined },
  ].map((volume, index) => ({ slot: index + 1, start: 2048 * (index + 1), sectors: 2048, type: 0x83, volume })),
}

const PHOTOS: DriveContents = {
  kind: 'partitions',
  blocks: [
    {
      slot: 1,
      start: 63,
      sectors: 120_000,
      type: 0x0c,
      volume: {
        kind: 'FAT32',
        label: 'PHOTOS',
        used: 31_000_000,
        files: { count: 412, newest: daysAgo(1), all: true },
      },
    },
  ],
}

const drive = (more: Partial<TargetFacts>, contents: DriveContents | null = PHOTOS): DriveView =>
  driveViewOf({ ...STICK, ...more }, contents ?? undefined, { allowLarge: false, minimumSize: NEEDED })

export const LONG = 'A stick with a name so long that no row of any window was ever made for it Mark II'

/** A name that reverses the direction of what follows it, looks like markup, and hides part of itself. */
export const HOSTILE = `\u202eevil\u200b<img src=x onerror=alert(1)>&amp; 'quoted' "stick"`

/** For each rule, a drive that is refused by that rule only. One that is only too large is listed and asked about. */
const REFUSED: Readonly<Record<Exclude<Refusal['code'], 'too-large'>, Partial<TargetFacts>>> = {
  system: { path: '/dev/nvme0n1', description: 'Internal SSD', size: 512_110_190_592, system: true, removable: false },
  'read-only': { path: '/dev/sdc', description: 'Kingston DataTraveler', readOnly: true },
  'no-disk': {
    path: '/home/kim/letters.zip',
    kind: 'file',
    contents: 'other',
    description: 'Virtual stick letters.zip',
    bus: undefined,
    serial: undefined,
  },
  'sector-size': { path: '/dev/sdd', description: 'Advanced Format stick', logicalSectorSize: 4096 },
  partition: { path: '/dev/sde1', description: 'Verbatim Store n Go', partitionOf: '/dev/sde' },
  'holds-image': { path: '/dev/sdf', description: 'Transcend JetFlash', holdsImage: true },
  mounted: {
    path: '/dev/sdg',
    description: 'Work in progress',
    mounts: [{ path: '/srv/backup', automatic: false, readOnly: false }],
  },
  'in-use': { path: '/dev/sdh', description: 'Half of a mirror', holders: ['md0', 'dm-1'] },
  internal: { path: '/dev/sdi', description: 'Second disk', size: 2_000_398_934_016, removable: false, bus: 'SATA' },
  'too-small': { path: '/dev/sdk', description: 'An early stick', size: 16_000_000 },
}

export const REFUSAL_CODES = Object.keys(REFUSED)
export const refusedDrives = (): DriveView[] => Object.values(REFUSED).map(facts => drive(facts))

export const stick = (): DriveView => drive({})
export const largeDrive = (): DriveView =>
  drive({ path: '/dev/sdj', description: 'Samsung T7', size: 1_000_204_886_016, serial: 'S5TCNS0R300122V' }, MIXED)
/** Only what is built in. */
export const builtIn = (): DriveView[] => [drive(REFUSED.system, null), drive(REFUSED.internal, null)]
const unread = (why: Unread, more: Partial<TargetFacts>): DriveView => drive(more, { kind: 'unread', why })
export const unreadSticks = (): DriveView[] => [
  unread('failing', {}),
  unread('rights', { path: '/dev/sdc', description: 'Intenso Rainbow', serial: 'A1B2' }),
  unread('busy', { path: '/dev/sdd', description: 'USB DISK 2.0', serial: undefined }),
]
/** A stick that has taken the place of the usual one. */
export const otherStick = (): DriveView =>
  drive({ description: 'Kingston DataTraveler', serial: '60A44C413FAE', diskseq: '24' }, { kind: 'blank' })
export const severalSticks = (): DriveView[] => [
  stick(),
  drive({ path: '/dev/sdc', description: 'Intenso Rainbow', size: 131_072_000, serial: 'A1B2' }, { kind: 'blank' }),
  drive({ path: '/dev/sdd', description: 'USB DISK 2.0', size: 4_009_754_624, serial: undefined }, null),
  drive(
    { path: '/dev/mmcblk0', description: 'SL16G', bus: 'MMC', serial: '0x7e1a3b52', size: 1_967_128_576 },
    { kind: 'unknown' },
  ),
]
export const longStick = (): DriveView =>
  drive({
    description: LONG,
    serial: '0123456789ABCDEF'.repeat(3),
    path: `/dev/disk/by-id/usb-${LONG.replaceAll(' ', '_')}-0:0`,
  })
export const hostileStick = (): DriveView =>
  drive(
    { path: `/dev/${HOSTILE}`, description: HOSTILE, serial: HOSTILE },
    { kind: 'volume', volume: { kind: 'FAT16', label: HOSTILE, used: 1_000_000 } },
  )
/** A file that is still to be created. */
export const virtualStick = (): DriveView =>
  drive(
    {
      path: '/home/kim/thinstick.img',
      kind: 'file',
      exists: false,
      description: 'Virtual stick thinstick.img',
      bus: undefined,
      serial: undefined,
      diskseq: undefined,
    },
    null,
  )
