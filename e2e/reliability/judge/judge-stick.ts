import { hold } from '../campaign.ts'
import { type ReadDisk, readDisk } from './read-disk.ts'
import { type ReadVolume, readVolume, Unreadable } from './read-fat.ts'

/** What the job claims to have taken from where; LBAs and counts in sectors. */
export interface Claim {
  readonly image: Uint8Array
  readonly stick: Uint8Array
  readonly boot: { readonly start: number; readonly sectors: number }
  readonly bank: { readonly start: number; readonly sectors: number }
  /** The label that was chosen. */
  readonly label: string | undefined
  /** What there is besides the article's partitions. */
  readonly layout?: 'two-banks' | 'complete' | undefined
  /** The image's p8, for the complete layout. */
  readonly store?: { readonly start: number } | undefined
  /** Files of the user's own by their names, new ones or in place of the image's. */
  readonly own?: ReadonlyMap<string, Uint8Array> | undefined
}

const SLOTS = { article: '1,4,5', 'two-banks': '1,4,5,6', complete: '1,4,5,6,7,8' } as const
const FAT_16 = 6
const CORE_DUMP = 0xfc

export const RIGHT = 'a stick that is called done is right'

const right: (condition: boolean, detail: () => string) => asserts condition = (condition, detail) =>
  hold(RIGHT, condition, detail)

/** Reads a volume at an LBA of a disk; if the second reader cannot read it, that is an error of the job. */
const volumeAt = (disk: Uint8Array, start: number, what: string): ReadVolume => {
  try {
    return readVolume(disk.subarray(start * 512))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    right(false, () => `${what} cannot be read: ${error.message}`)
    throw error
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Judges a finished stick against the image with independent readers. Throws Violation. */
export const judgeStick = (claim: Claim): void => {
  const disk = readDisk(claim.stick)
  judgeTables(claim, disk)
  judgeBoot(claim, disk)
  judgeBank(claim, disk)
  if (claim.layout) judgeSecond(claim, disk)
  if (claim.layout === 'complete') judgeStore(claim, disk)
}

const slotOf = ({ partitions }: ReadDisk, slot: number) => {
  const found = partitions.find(partition => partition.slot === slot)
  right(found !== undefined, () => `there is no p${slot}`)
  return found
}

const judgeTables = ({ image, stick, layout }: Claim, disk: ReadDisk): void => {
  right(disk.signature, () => 'no 55AA at the end of LBA 0')
  right(same(stick.subarray(0, 440), image.subarray(0, 440)), () => 'the boot code is not the image’s')
  right(
    disk.partitions.map(({ slot }) => slot).join() === SLOTS[layout ?? 'article'],
    () => `slots ${disk.partitions.map(({ slot }) => slot)}`,
  )
  const [p1, p4, p5] = [slotOf(disk, 1), slotOf(disk, 4), slotOf(disk, 5)]
  right(p4.status === 0x80 && p1.status === 0 && p5.status === 0, () => 'p4 alone should be active')
  right([5, 0x0f].includes(p1.type) && p5.type === 6, () => `types ${p1.type} and ${p5.type}`)
  right(p4.start > 0 && p4.start + p4.sectors <= p1.start, () => 'p4 and p1 overlap')
  right(p5.start > p1.start && p5.start + p5.sectors <= p1.start + p1.sectors, () => 'p5 leaves p1')
  right((p1.start + p1.sectors) * 512 <= stick.length, () => 'p1 ends behind the stick')
  const logicals = disk.partitions.filter(({ slot }) => slot >= 5)
  right(disk.records.length === logicals.length, () => `${disk.records.length} EBRs`)
  for (const lba of disk.records)
    right(stick[lba * 512 + 510] === 0x55 && stick[lba * 512 + 511] === 0xaa, () => `no 55AA in the EBR at ${lba}`)
  let end = p1.start
  for (const { slot, start, sectors, type } of logicals) {
    right(type === (slot === 7 ? CORE_DUMP : FAT_16), () => `p${slot} has type ${type}`)
    right(start > end && start + sectors <= p1.start + p1.sectors, () => `p${slot} leaves its place`)
    end = start + sectors
  }
  const last = stick.subarray((disk.records.at(-1) ?? 0) * 512, ((disk.records.at(-1) ?? 0) + 1) * 512)
  right(
    last.subarray(462, 510).every(byte => byte === 0),
    () => 'the last EBR has more than one entry',
  )
}

// The BPB fields that may differ in a copy: totals, sectors per track, heads, hidden sectors.
const isOwn = (at: number): boolean => at === 0x13 || at === 0x14 || (at >= 0x18 && at <= 0x23)

const judgeBoot = ({ image, stick, boot }: Claim, disk: ReadDisk): void => {
  const p4 = slotOf(disk, 4)
  const source = volumeAt(image, boot.start, 'the boot partition of the image')
  // A volume that claims more than its partition is copied up to the partition's end, with a warning.
  const used = Math.min(source.used, boot.sectors) * 512
  right(p4.sectors * 512 >= used, () => `p4 has ${p4.sectors} sectors for ${source.used} in use`)
  const wanted = image.subarray(boot.start * 512, boot.start * 512 + used)
  right(wanted.length === used, () => 'the image ends before the end of its boot partition')
  const actual = stick.subarray(p4.start * 512, p4.start * 512 + used)
  right(same(actual.subarray(512), wanted.subarray(512)), () => 'the boot sectors differ')
  for (let at = 0; at < 512; at++)
    right(isOwn(at) || actual[at] === wanted[at], () => `byte ${at} of p4's boot sector differs`)
  const copy = volumeAt(stick, p4.start, 'p4')
  right(copy.bits === source.bits, () => `p4 was FAT${source.bits} and is FAT${copy.bits}`)
  right(copy.hidden === p4.start, () => `p4 has ${copy.hidden} hidden sectors`)
}

const judgeBank = ({ image, stick, bank, label, own }: Claim, disk: ReadDisk): void => {
  const p5 = slotOf(disk, 5)
  const source = volumeAt(image, bank.start, 'the bank of the image')
  const copy = volumeAt(stick, p5.start, 'p5')
  right(copy.bits === 16 && copy.clusters >= 4085, () => `p5 has ${copy.clusters} clusters`)
  right(copy.total === p5.sectors, () => `p5's boot sector gives ${copy.total} sectors of ${p5.sectors}`)
  right(copy.hidden === p5.start, () => `p5 has ${copy.hidden} hidden sectors`)
  right(copy.complaints.length === 0, () => `p5: ${copy.complaints.join('; ')}`)
  right(copy.serial === source.serial, () => 'p5 has another serial')
  const from = image.subarray((bank.start + 1) * 512, (bank.start + 2) * 512)
  const magic = String.fromCharCode(...from.subarray(0, 16)) === 'VMWARE FAT16    '
  const uuid = stick.subarray((p5.start + 1) * 512, (p5.start + 2) * 512)
  right(!magic || same(uuid, from), () => 'the UUID sector is not the image’s')
  if (label !== undefined)
    right(copy.label?.trimEnd() === label && copy.bootLabel.trimEnd() === label, () => `p5 is called ${copy.label}`)
  judgeFiles(source, copy, own)
  judgeSlack(stick.subarray(p5.start * 512), copy)
}

/** A FAT16 volume of a finished stick that nobody complains about. */
const soundVolume = (stick: Uint8Array, { slot, start, sectors }: ReadDisk['partitions'][number]): ReadVolume => {
  const volume = volumeAt(stick, start, `p${slot}`)
  right(volume.bits === 16 && volume.total === sectors && volume.hidden === start, () => `p${slot} is not its volume`)
  right(volume.complaints.length === 0, () => `p${slot}: ${volume.complaints.join('; ')}`)
  judgeSlack(stick.subarray(start * 512), volume)
  return volume
}

/** An empty second bank has a boot.cfg alone; a copy has the first one's files, but for what boot.cfg says. */
const judgeSecond = ({ stick }: Claim, disk: ReadDisk): void => {
  const second = soundVolume(stick, slotOf(disk, 6))
  if (second.files.size === 1) right(second.files.has('boot.cfg'), () => 'p6 has no boot.cfg')
  else judgeFiles(volumeAt(stick, slotOf(disk, 5).start, 'p5'), second, new Map())
}

const judgeStore = ({ image, stick, store }: Claim, disk: ReadDisk): void =>
  judgeFiles(volumeAt(image, store?.start ?? 0, 'the store of the image'), soundVolume(stick, slotOf(disk, 8)))

/** `own` replaces or adds files, and then boot.cfg is another one too. */
const judgeFiles = (source: ReadVolume, copy: ReadVolume, own?: ReadonlyMap<string, Uint8Array>): void => {
  const wanted = [...new Set([...source.files.keys(), ...(own?.keys() ?? [])])].sort()
  const found = [...copy.files.keys()].sort()
  right(wanted.join('\n') === found.join('\n'), () => `files ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`)
  for (const [path, bytes] of own ?? [])
    right(same(copy.files.get(path)?.data ?? new Uint8Array(), bytes), () => `${path} has other bytes than the user's`)
  for (const [path, file] of source.files) {
    if (own && (own.has(path) || path === 'boot.cfg')) continue
    const other = copy.files.get(path)
    right(other !== undefined && same(file.data, other.data), () => `${path} has other bytes`)
    right(
      file.short === other.short &&
        file.attributes === other.attributes &&
        file.time === other.time &&
        file.date === other.date,
      () => `${path} has another entry`,
    )
  }
}

/** After a file's end there must be nothing from the image and nothing that was on the device. */
const judgeSlack = (volume: Uint8Array, copy: ReadVolume): void => {
  const cluster = copy.sectorsPerCluster * 512
  for (const { path, size, lastCluster } of copy.files.values()) {
    if (lastCluster === undefined || size % cluster === 0) continue
    const slack = volume.subarray(lastCluster + (size % cluster), lastCluster + cluster)
    right(
      slack.every(byte => byte === 0),
      () => `bytes behind the end of ${path}`,
    )
  }
}
