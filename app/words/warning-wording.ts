import { plainText } from '../bytes/plain-text.ts'

import { formatBytes, formatCount } from '../bytes/units.ts'
import type { TableFlaw } from '../disk/partition-table.ts'
import { namesText, unusableText } from '../inspection/bank-rules.ts'
import { stopsBoot, type Warning } from '../problem/warning.ts'

import { type Wording, wordingOf } from './words.ts'

/** A warning as it leaves this program. */
export interface WordedWarning {
  readonly code: string
  readonly message: string
  /** Whether a stick with this would not boot. */
  readonly stopsBoot: boolean
  /** What the sentence says, as values. */
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** A warning with its sentence. */
export const wordWarning = (warning: Warning): WordedWarning => {
  const { code, ...details } = warning
  const message = plainText(wordingOf('code', WARNINGS, warning))
  return { code, message, stopsBoot: stopsBoot(warning), details }
}

const STOPS = 'A stick made from it will not boot.'
const quoted = (value: string | undefined): string =>
  value === undefined ? 'missing' : value === '' ? 'empty' : `'${value}'`

const FLAWS = {
  'no-mbr-signature': () => "The image's MBR does not end in 55AA.",
  'no-ebr-signature': ({ lba }) =>
    `The image's EBR at LBA ${formatCount(lba)} does not end in 55AA; the image itself would not boot.`,
  'chain-loops': ({ lba }) => `The image's chain of logical partitions loops at LBA ${formatCount(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `The image's chain of logical partitions leaves the extended partition, to LBA ${formatCount(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `The image's p${slot} reaches ${formatBytes(excess * 512)} (${formatCount(excess)} sectors) beyond its extended partition; the image itself would not boot.`,
  'several-active': ({ slots }) =>
    `The image marks several partitions as active (${slots.map(slot => `p${slot}`).join(', ')}); the first one is used.`,
} as const satisfies Wording<'code', TableFlaw, string>

const WARNINGS = {
  'no-boot-code': () => `The image's MBR holds no boot code. ${STOPS}`,
  'boot-rule': ({ reason }) => `The image does not start: ${reason} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `The boot bank p${slot} has no VMware FAT UUID, so VMware's loader will not recognise it as a boot bank ("No hypervisor found."). Thinstick can make one if you choose so.`,
  'boot-cfg-updated': ({ value }) =>
    `boot.cfg's 'updated' is ${quoted(value)}; VMware's loader needs a number above zero. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `boot.cfg's 'build' is ${quoted(value)}; VMware's loader needs it to begin with a digit. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg names no kernel. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `boot.cfg's 'bootstate' is ${state}, and VMware's loader accepts only 0 and 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `boot.cfg's 'bootstate' is 1, but it comes after the first 512 bytes, where VMware's loader cannot change it. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `VMware's loader does not find boot.cfg in the boot bank${why === 'label' ? ': the volume label hides it' : ' by its 8.3 name'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `boot.cfg's '${key}' is '${value}', which stops VMware's loader. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg names files that VMware's loader cannot use: ${unusableText(files)}. ${STOPS}`,
  'boots-once': () =>
    "boot.cfg's 'bootstate' is 1, an upgrade under way: VMware's loader starts the bank once, and never again unless ESXi itself sets it to 0.",
  'no-modules': () =>
    "boot.cfg names no modules that VMware's loader would read: it starts the kernel alone, and ESXi needs its modules.",
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg begins with a byte order mark, so VMware's loader misses its first line. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg names the kernel ${name}, which is not in the boot bank. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg names modules that are not in the boot bank: ${namesText(names)}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `The image boots from p${slot}, so the stick gets that boot bank and not p${other}: ${reasons.join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `The stick gets the boot bank p${slot}, as chosen; the image itself boots from p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} The stick gets a new table without this flaw.`,
  'image-short': ({ size, expected }) =>
    `The image ends after ${formatCount(size)} of ${formatCount(expected)} bytes. Everything the stick needs is there.`,
  'unsafe-names': ({ paths }) =>
    `Some file names are not safe to copy elsewhere: ${paths.map(path => JSON.stringify(path)).join(', ')}. The stick keeps them as they are.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `The boot volume still says that it has ${formatCount(totalSectors)} sectors, though p4 has ${formatCount(partitionSectors)}: with fewer it would read as FAT12 and not boot. File system checkers may complain about p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `The boot volume uses ${formatCount(sectorsInUse)} sectors, but its partition has only ${formatCount(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `The file ${file} is not the one its disc was made with: its MD5 is ${actual}, and the disc says ${expected}. What the stick needs may still be intact, but it is better to get the disc again.`,
  'archive-unsound': ({ file, cause }) =>
    `The file ${file} fails its integrity check: ${cause}. What the stick needs may be damaged too, so it is better to get the file again.`,
  'cache-unsafe': ({ folder, cause }) =>
    `What is unpacked will not be kept for next time: the folder ${folder} is not used, because ${cause}. Make it yours alone (mode 700), or remove it.`,
} as const satisfies Wording<'code', Warning, string>
