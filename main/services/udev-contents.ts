import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PARTITION_TYPE } from '../../app/disk/partition-type.ts'
import type { DriveContents, FoundBlock } from '../../app/inspection/drive-contents.ts'
import type { VolumeFacts } from '../../app/inspection/volume-facts.ts'
import { KERNEL, type KernelRoots, numbersOf, readText } from '../drives/linux-tree.ts'

// The database that udevd keeps, which anybody may read; its format: systemd, src/libsystemd/sd-device/sd-device.c.
const DATABASE = '/run/udev/data'

type Properties = ReadonlyMap<string, string>

/**
 * What udevd found on a drive when it was plugged in, for users who may not read the drive themselves: its partitions
 * and their volumes, but no files. Undefined where udevd says nothing, which does not mean that the drive is empty.
 */
export const udevContents = async (
  path: string,
  roots: KernelRoots = KERNEL,
  database = DATABASE,
): Promise<DriveContents | undefined> => {
  const name = basename(await realpath(path).catch(() => path))
  const numbers = await numbersOf(roots, name)
  const [drive, ...partitions] = await Promise.all(numbers.map(number => propertiesOf(join(database, `b${number}`))))
  const blocks = partitions.flatMap(blockOf).toSorted((a, b) => a.slot - b.slot)
  if (blocks.length > 0) return { kind: 'partitions', blocks }
  const volume = drive && volumeOf(drive)
  return volume && { kind: 'volume', volume }
}

const propertiesOf = async (path: string): Promise<Properties> => {
  const text = (await readText(path)) ?? ''
  return new Map([...text.matchAll(/^E:([^=\n]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]))
}

/** A partition, with positions in sectors of 512 bytes; none if udevd knows it only by name. */
const blockOf = (of: Properties): FoundBlock[] => {
  const [slot, start, sectors] = ['NUMBER', 'OFFSET', 'SIZE'].map(name => Number(of.get(`ID_PART_ENTRY_${name}`)))
  if (![slot, start, sectors].every(value => Number.isSafeInteger(value))) return []
  const type = /^0x[0-9a-f]{1,2}$/i.exec(of.get('ID_PART_ENTRY_TYPE') ?? '')
  return [
    {
      slot: slot ?? 0,
      start: start ?? 0,
      sectors: sectors ?? 0,
      type: type ? Number(type[0]) : PARTITION_TYPE.gptProtective,
      volume: volumeOf(of),
    },
  ]
}

// Where we name a file system otherwise than udevd does.
const KINDS: Readonly<Record<string, string>> = {
  ntfs: 'NTFS',
  exfat: 'exFAT',
  iso9660: 'ISO 9660',
  crypto_LUKS: 'LUKS (encrypted)',
  swap: 'swap space',
  hfsplus: 'HFS+',
  xfs: 'XFS',
  btrfs: 'Btrfs',
  apfs: 'APFS',
}

const volumeOf = (of: Properties): VolumeFacts | undefined => {
  const type = of.get('ID_FS_TYPE')
  if (!type) return undefined
  const kind = type === 'vfat' ? (of.get('ID_FS_VERSION') ?? 'FAT') : (KINDS[type] ?? type)
  return { kind, label: labelOf(of), used: undefined }
}

/** The label, in which udevd writes each byte that is not a plain letter or digit as \x20. */
const labelOf = (of: Properties): string | undefined => {
  const written = of
    .get('ID_FS_LABEL_ENC')
    ?.replace(/%/g, '%25')
    .replace(/\\x([0-9a-f]{2})/gi, '%$1')
  try {
    return decodeURIComponent(written ?? '').trim() || undefined
  } catch {
    return of.get('ID_FS_LABEL')
  }
}
