import { assertNever } from '../bytes/assert-never.ts'
import { plainText } from '../bytes/plain-text.ts'
import { formatBytes, formatCount } from '../bytes/units.ts'
import type { TableFlaw } from '../disk/partition-table.ts'
import { namesText, unusableText } from '../inspection/bank-rules.ts'
import { stopsBoot, type Warning } from '../problem/warning.ts'

/** A warning as it leaves this program. */
export interface WordedWarning {
  readonly code: string
  readonly message: string
  /** Whether a stick with this would not boot. */
  readonly stopsBoot: boolean
}

/** A warning with its sentence. */
export const wordWarning = (warning: Warning): WordedWarning => ({
  code: warning.code,
  message: plainText(describeWarning(warning)),
  stopsBoot: stopsBoot(warning),
})

const STOPS = 'A stick made from it will not boot.'
const quoted = (value: string | undefined): string =>
  value === undefined ? 'missing' : value === '' ? 'empty' : `'${value}'`

const describeWarning = (warning: Warning): string => {
  switch (warning.code) {
    case 'no-boot-code':
      return `The image's MBR holds no boot code. ${STOPS}`
    case 'boot-rule':
      return `The image does not start: ${warning.reason} ${STOPS}`
    case 'no-uuid':
      return `The boot bank p${warning.slot} has no VMware FAT UUID: VMware's loader will not take it for a boot bank ("No hypervisor found."). Thinstick can make one if you choose so.`
    case 'boot-cfg-updated':
      return `boot.cfg's 'updated' is ${quoted(warning.value)}; VMware's loader wants a number above zero. ${STOPS}`
    case 'boot-cfg-build':
      return `boot.cfg's 'build' is ${quoted(warning.value)}; VMware's loader wants it to begin with a digit. ${STOPS}`
    case 'boot-cfg-no-kernel':
      return `boot.cfg names no kernel. ${STOPS}`
    case 'boot-cfg-state':
      return `boot.cfg's 'bootstate' is ${warning.state}, and VMware's loader takes 0 and 1 only. ${STOPS}`
    case 'boot-cfg-state-place':
      return `boot.cfg's 'bootstate' is 1 and stands behind its first 512 bytes, where VMware's loader cannot change it. ${STOPS}`
    case 'boot-cfg-unseen':
      return `VMware's loader does not find boot.cfg in the boot bank${warning.why === 'label' ? ': the volume label hides it' : ' by its 8.3 name'}. ${STOPS}`
    case 'boot-cfg-option':
      return `boot.cfg's '${warning.key}' is '${warning.value}', with which VMware's loader ends its work. ${STOPS}`
    case 'files-unusable':
      return `boot.cfg names files that are of no use to VMware's loader: ${unusableText(warning.files)}. ${STOPS}`
    case 'boots-once':
      return "boot.cfg's 'bootstate' is 1, an upgrade under way: VMware's loader starts the bank once, and after that no more unless ESXi itself has set it to 0."
    case 'no-modules':
      return "boot.cfg names no modules that VMware's loader would read: it starts the kernel alone, and ESXi needs its modules."
    case 'boot-cfg-byte-order-mark':
      return `boot.cfg begins with a byte order mark, so VMware's loader misses its first line. ${STOPS}`
    case 'kernel-missing':
      return `boot.cfg names the kernel ${warning.name}, which is not in the boot bank. ${STOPS}`
    case 'modules-missing':
      return `boot.cfg names modules that are not in the boot bank: ${namesText(warning.names)}. ${STOPS}`
    case 'live-bank':
      return `The image starts from p${warning.slot}, so the stick gets that boot bank and not p${warning.other}: ${warning.reasons.join(' ')}`
    case 'bank-chosen':
      return `The stick gets the boot bank p${warning.slot}, as chosen; the image itself starts from p${warning.live}.`
    case 'table-flaw':
      return `${describeFlaw(warning.flaw)} The stick gets a table of its own without this.`
    case 'image-short':
      return `The image ends after ${formatCount(warning.size)} of ${formatCount(warning.expected)} bytes. All that the stick needs is there.`
    case 'unsafe-names':
      return `Some file names are not safe to copy elsewhere: ${warning.paths.map(path => JSON.stringify(path)).join(', ')}. On the stick they stay as they are.`
    case 'boot-size-kept':
      return `The boot volume still says that it has ${formatCount(warning.totalSectors)} sectors, though p4 has ${formatCount(warning.partitionSectors)}: with fewer it would read as FAT12 and not boot. File system checkers may complain about p4.`
    case 'boot-sectors-beyond':
      return `The boot volume uses ${formatCount(warning.sectorsInUse)} sectors, but its partition has only ${formatCount(warning.sectors)}. ${STOPS}`
    case 'checksum-differs':
      return `The file ${warning.file} is not as its maker left it: its MD5 is ${warning.actual}, and the disc says ${warning.expected}. What the stick needs may still be whole; better get the disc again.`
    case 'archive-unsound':
      return `The file ${warning.file} is not sound to its end: ${warning.cause}. What the stick needs may be damaged too; better get the file again.`
    case 'cache-unsafe':
      return `What is unpacked is not kept for the next time: the folder ${warning.folder} is not used, since ${warning.cause}. Make it yours alone (mode 700), or remove it.`
    default:
      return assertNever(warning)
  }
}

const describeFlaw = (flaw: TableFlaw): string => {
  switch (flaw.code) {
    case 'no-mbr-signature':
      return "The image's MBR lacks 55AA."
    case 'no-ebr-signature':
      return `The image's EBR at LBA ${formatCount(flaw.lba)} lacks 55AA; the image itself would not boot.`
    case 'chain-loops':
      return `The image's chain of logical partitions loops at LBA ${formatCount(flaw.lba)}.`
    case 'chain-leaves-extended':
      return `The image's chain of logical partitions leaves the extended partition, to LBA ${formatCount(flaw.lba)}.`
    case 'outside-extended':
      return `The image's p${flaw.slot} reaches ${formatBytes(flaw.excess * 512)} (${formatCount(flaw.excess)} sectors) out of its extended partition; the image itself would not boot.`
    case 'several-active':
      return `The image marks several partitions as active (${flaw.slots.map(slot => `p${slot}`).join(', ')}); the first is taken.`
    default:
      return assertNever(flaw)
  }
}
