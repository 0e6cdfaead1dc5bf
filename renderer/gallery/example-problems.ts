import type { ProblemView } from '../../app/contract/views.ts'
import type { TableFlaw } from '../../app/disk/partition-table.ts'
import type { Mismatch } from '../../app/problem/mismatch.ts'
import type { Problem, ProblemCode } from '../../app/problem/problem.ts'
import type { Warning, WarningCode } from '../../app/problem/warning.ts'
import { windowProblem } from '../../app/report/window-problem.ts'
import { type WordedWarning, wordWarning } from '../../app/words/warning-wording.ts'

// One example of each code and kind; the compiler demands one for each new member.
type ByCode<T extends { code: string }> = { readonly [C in T['code']]: Extract<T, { code: C }> }
type ByKind<T extends { kind: string }> = { readonly [K in T['kind']]: Extract<T, { kind: K }> }

const FLAWS: ByCode<TableFlaw> = {
  'no-mbr-signature': { code: 'no-mbr-signature' },
  'no-ebr-signature': { code: 'no-ebr-signature', lba: 8192 },
  'chain-loops': { code: 'chain-loops', lba: 8192 },
  'chain-leaves-extended': { code: 'chain-leaves-extended', lba: 40_132 },
  'outside-extended': { code: 'outside-extended', slot: 5, excess: 32 },
  'several-active': { code: 'several-active', slots: [1, 4] },
}

const CHECKSUM = {
  code: 'checksum-differs',
  file: 'imagedd.bz2',
  expected: '0cc175b9c0f1b6a831c399e269772661',
  actual: '92eb5ffee6ae2fec3ad71c777531578f',
} as const

const WARNINGS: Omit<ByCode<Warning>, 'table-flaw'> = {
  'no-boot-code': { code: 'no-boot-code' },
  'boot-rule': { code: 'boot-rule', rule: 'loader', reason: 'p4 holds no SYSLINUX (ldlinux.sys).' },
  'no-uuid': { code: 'no-uuid', slot: 5 },
  'boot-cfg-updated': { code: 'boot-cfg-updated', value: '0' },
  'boot-cfg-build': { code: 'boot-cfg-build', value: 'v4' },
  'boot-cfg-no-kernel': { code: 'boot-cfg-no-kernel' },
  'boot-cfg-state': { code: 'boot-cfg-state', state: 3 },
  'boot-cfg-state-place': { code: 'boot-cfg-state-place' },
  'boot-cfg-unseen': { code: 'boot-cfg-unseen', why: 'label' },
  'boot-cfg-option': { code: 'boot-cfg-option', key: 'timeout', value: 'soon' },
  'files-unusable': { code: 'files-unusable', files: [{ name: 'sys.vgz', why: 'empty' }] },
  'boots-once': { code: 'boots-once' },
  'no-modules': { code: 'no-modules' },
  'boot-cfg-byte-order-mark': { code: 'boot-cfg-byte-order-mark' },
  'kernel-missing': { code: 'kernel-missing', name: 'vmkboot.gz' },
  'modules-missing': { code: 'modules-missing', names: ['sys.vgz', 'cim.vgz'] },
  'live-bank': { code: 'live-bank', slot: 6, other: 5, reasons: ['It is older than p6 (updated 7): updated 1.'] },
  'bank-chosen': { code: 'bank-chosen', slot: 5, live: 6 },
  'image-short': { code: 'image-short', size: 54_000_000, expected: 943_718_400 },
  'checksum-differs': CHECKSUM,
  'cache-unsafe': { code: 'cache-unsafe', folder: '/home/kim/.cache/thinstick', cause: 'it belongs to another user' },
  'archive-unsound': { code: 'archive-unsound', file: 'imagedd.bz2', cause: 'its last block ends early' },
  'unsafe-names': { code: 'unsafe-names', paths: ['..\\evil', 'a\nb'] },
  'boot-size-kept': { code: 'boot-size-kept', totalSectors: 8160, partitionSectors: 3108 },
  'boot-sectors-beyond': { code: 'boot-sectors-beyond', sectorsInUse: 18, sectors: 17 },
}

const MISMATCHES: ByKind<Mismatch> = {
  file: { kind: 'file', path: 'sys.vgz', lba: 40_132, offset: 1204 },
  'file-missing': { kind: 'file-missing', path: 'cim.vgz' },
  'file-extra': { kind: 'file-extra', path: 'junk' },
  'file-entry': { kind: 'file-entry', path: 'sys.vgz', field: 'size', expected: '10', found: '11' },
  boot: { kind: 'boot', lba: 42, offset: 0 },
  table: { kind: 'table', slot: 4, expected: 'LBA 42 + 3108', found: 'none' },
  'boot-code': { kind: 'boot-code' },
  uuid: { kind: 'uuid', expected: '7d3c915e', found: 'none' },
  volume: { kind: 'volume', field: 'label', expected: 'Hypervisor1', found: 'NO NAME' },
  structure: { kind: 'structure', what: 'partition table', lba: 0 },
}

const target = '/dev/sdb'
const image = '/home/kim/Downloads/esxi.iso'
const STICK = { size: 65_273_856, serial: '20043512E4F2A', diskseq: '23' }

const PROBLEMS: ByCode<Problem> = {
  'image-unreadable': { code: 'image-unreadable', image, cause: 'there is no such file' },
  'image-not-esxi': {
    code: 'image-not-esxi',
    what: 'an Ubuntu installer',
    advice: 'Choose the ESXi 3.5, 4.0 or 4.1 installer ISO or its .dd.',
  },
  'image-truncated': { code: 'image-truncated', size: 1_000_000, needed: 50_331_648, part: 'sys.vgz' },
  'image-damaged': { code: 'image-damaged', part: 'p5', cause: 'its FAT loops' },
  'archive-damaged': {
    code: 'archive-damaged',
    image,
    layer: 'bzip2',
    layers: ['iso', 'bzip2'],
    cause: 'its CRC differs',
  },
  'archive-refused': { code: 'archive-refused', image, layer: 'tar', layers: ['gzip', 'tar'], cause: 'it never ends' },
  'image-unsound': { code: 'image-unsound', target, damage: CHECKSUM, written: true },
  'unpack-failed': {
    code: 'unpack-failed',
    image,
    folder: '/home/kim/.cache/thinstick',
    cause: 'no space is left there',
  },
  'unpack-cancelled': { code: 'unpack-cancelled', image },
  'no-such-bank': { code: 'no-such-bank', slot: 6, banks: [5], reason: 'It holds no boot.cfg.' },
  'label-hides-file': { code: 'label-hides-file', label: 'LICENSE TGZ', file: 'license.tgz' },
  'stick-too-small': { code: 'stick-too-small', target, size: 40_000_000, minimum: 51_380_224 },
  'plan-changed': { code: 'plan-changed', reviewed: '4c1f09aa', now: '91d27b30' },
  'target-refused': { code: 'target-refused', target, refusals: [{ code: 'mounted', paths: ['/srv/backup'] }] },
  'target-changed': {
    code: 'target-changed',
    target,
    reviewed: STICK,
    now: { size: 131_072_000, serial: 'A1', diskseq: '24' },
  },
  'target-unopenable': { code: 'target-unopenable', target, cause: 'permission denied' },
  'needs-privilege': { code: 'needs-privilege', target, command: 'thinstick serve' },
  'target-not-confirmed': { code: 'target-not-confirmed', target, size: 65_273_856 },
  'target-failed': {
    code: 'target-failed',
    target,
    stage: 'boot bank',
    action: 'write',
    lba: 40_132,
    cause: 'EIO: i/o error, write',
    condition: 'partly written',
  },
  'target-silent': { code: 'target-silent', target, stage: 'boot bank', seconds: 34, condition: 'unknown' },
  'verify-failed': {
    code: 'verify-failed',
    target,
    mismatches: [MISMATCHES.file],
    files: 10,
    condition: 'partly written',
  },
  'file-failed': { code: 'file-failed', target: '/home/kim/thinstick.img', reason: 'full' },
  'does-not-verify': { code: 'does-not-verify', target, mismatches: Object.values(MISMATCHES), files: 10 },
  'would-not-boot': {
    code: 'would-not-boot',
    target,
    reasons: ['No partition is active; it must be just one.'],
    imageToo: false,
  },
  'stick-unsound': {
    code: 'stick-unsound',
    target,
    reasons: [
      'The second FAT of p5 is not as the first, from LBA 3,270.',
      'The loader stops at these modules: sys.vgz (its gzip data is damaged).',
    ],
  },
  'stick-unreadable': { code: 'stick-unreadable', target, cause: 'permission denied', rights: true },
  'qemu-missing': { code: 'qemu-missing', hint: "'apt install qemu-system-x86'" },
  'machine-failed': { code: 'machine-failed', target, cause: 'no room for its memory' },
  'eject-failed': { code: 'eject-failed', target, cause: 'Error: device is busy.' },
  busy: { code: 'busy' },
  'job-gone': { code: 'job-gone' },
  'not-built': { code: 'not-built', target },
  'no-such-file': { code: 'no-such-file', image: '/home/kim/esxi.iso', path: 'p5/boot.cfg', folder: false },
  'not-saved': { code: 'not-saved', path: '/home/kim/boot.cfg', exists: false, cause: 'no space is left there' },
  'export-refused': { code: 'export-refused', what: 'sys.vgz', why: 'missing' },
  'folder-not-empty': { code: 'folder-not-empty', folder: '/home/kim/ESX4' },
  'export-failed': { code: 'export-failed', folder: '/home/kim/ESX4', cause: 'no space is left there' },
  'own-file-refused': {
    code: 'own-file-refused',
    file: '/home/kim/drivers.tgz',
    name: 'drivers-2009.tgz',
    why: 'name',
    other: undefined,
  },
  'boot-cfg-refused': { code: 'boot-cfg-refused', why: 'state-place', excess: 12 },
  'own-file-differs': { code: 'own-file-differs', target: '/dev/sdk', name: 'oem.tgz' },
  'report-not-saved': { code: 'report-not-saved', path: '/home/kim/report.json', cause: 'no space is left there' },
  'no-such-volume': {
    code: 'no-such-volume',
    target,
    size: 3_145_728,
    fileSystem: 'fat16',
    minimum: 4_194_304,
    maximum: 2 ** 41,
  },
  'backup-not-saved': { code: 'backup-not-saved', file: '/home/kim/esxi.dd.zst', cause: 'no space is left there' },
  'backup-file-exists': { code: 'backup-file-exists', file: '/home/kim/esxi.dd.zst' },
  'backup-differs': { code: 'backup-differs', file: '/home/kim/esxi.dd.zst' },
  cancelled: { code: 'cancelled', target, written: true },
  usage: { code: 'usage', message: 'The label is longer than 11 characters.' },
  internal: {
    code: 'internal',
    cause: 'a value that nobody expected',
    log: '/home/kim/.local/state/thinstick/thinstick.log',
  },
}

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[]

export const exampleProblem = (code: ProblemCode): ProblemView => windowProblem(PROBLEMS[code])

/** One warning of each kind, and one for each flaw in the table. */
export const exampleWarnings = (): WordedWarning[] => [
  ...Object.values(WARNINGS).map(wordWarning),
  ...Object.values(FLAWS).map(flaw => wordWarning({ code: 'table-flaw', flaw })),
]

export const WARNING_CODES: readonly WarningCode[] = [...(Object.keys(WARNINGS) as WarningCode[]), 'table-flaw']

export const exampleWarning = (code: Exclude<WarningCode, 'table-flaw'>): WordedWarning => wordWarning(WARNINGS[code])
