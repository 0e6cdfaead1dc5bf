import { assertNever } from '../../app/bytes/assert-never.ts'
import { formatBytes, formatCount, plural } from '../../app/bytes/units.ts'
import { packedNames } from '../../app/formats/layer-kind.ts'
import { titleOf } from '../../app/inspection/inspection.ts'
import { isDemo } from '../../app/inspection/loader-rules.ts'
import type { EsxiChange } from '../../app/problem/esxi-change.ts'
import type { BackupReport } from '../../app/report/backup-report.ts'
import type { Examination, KnownFiles } from '../../app/report/examination.ts'
import type { Report } from '../../app/report/report.ts'
import type { RestoreReport } from '../../app/report/restore-report.ts'
import { fileSystemName } from '../../app/restore/file-system-name.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { ExaminedFile } from '../../app/verify/examine-files.ts'
import type { ImageCheck } from '../sources/check-image.ts'
import type { TryEnd } from '../trial/try-stick.ts'

/** What the help says besides the commands and options, which are in the command table. */
export const HELP = {
  usage: 'thinstick COMMAND',
  words: [
    `IMAGE is an ESXi 3.5 to 4.1 installer ISO or .dd (also as ${packedNames()}), another`,
    "stick, or 'demo'. TARGET is a whole drive or a file.",
  ],
  more: ["'thinstick COMMAND --help' lists the options of one command."],
  status:
    'Exit status: 0 done and verified, 1 failed, 2 usage, 3 refused and nothing written, 4 does not verify, 130 cancelled.',
} as const

/** What is wrong with a command line. */
export const USAGE = {
  noCommand: 'No command was given.',
  unknownCommand: (name: string) => `There is no command '${name}'.`,
  option: (name: string, option: string) => `'${name}' takes no --${option}.`,
  argument: (name: string, argument: string) => `'${name}' takes no '${argument}'.`,
  needs: (name: string, what: string) => `'${name}' needs ${what}.`,
  second: (name: string, what: string, extra: string) => `'${name}' takes one ${what}, and '${extra}' is a second.`,
  planTarget: "'plan' needs --size BYTES or --on TARGET, and not both.",
  diskId: (text: string) => `--disk-id takes up to 8 hex digits, not '${text}'.`,
  seconds: (text: string) => `--seconds takes a number of seconds, not '${text}'.`,
  port: (text: string) => `--port takes a number up to 65535, not '${text}'.`,
  size: (text: string) => `--size takes a number of bytes, not '${text}'.`,
  sectors: (text: string) => `--size takes whole sectors of 512 bytes, and ${text} is not a multiple of 512.`,
  label: (text: string) => `--label takes 1 to 11 letters, digits and plain signs, not '${text}'.`,
  fileSystem: (text: string) => `--fs takes fat32 or exfat, not '${text}'.`,
  layout: (text: string) => `--layout takes article, two-banks or complete, not '${text}'.`,
  secondBank: (text: string) => `--second-bank takes empty or copy, not '${text}'.`,
  ownAlone: 'Files of your own are compared with an image, so name that too: verify IMAGE --on TARGET.',
  noSecondBank: '--second-bank needs --layout two-banks or complete.',
  bank: (text: string) => `--bank takes the slot of a boot bank, 5 or 6, not '${text}'.`,
  /** What a file that an option names cannot be. */
  unreadable: (option: string, path: string, cause: string) => `${option} ${path} cannot be opened: ${cause}.`,
  noSerials: (path: string) => `There is no serial number in ${path}.`,
  otherCsv: (path: string) => `${path} is something other than a list of sticks. Choose another name for --csv.`,
  eachOnly: (option: string) => `--${option} goes with --each alone.`,
  eachNot: (option: string) => `--each takes no --${option}.`,
  eachYes: '--each --yes erases without asking, so it needs --serials FILE to say which sticks.',
  eachAsks: '--each asks about every stick, which takes a terminal. Without one, it needs --yes and --serials FILE.',
  count: (text: string) => `--count takes a number of sticks, not '${text}'.`,
  shell: (text: string) => `There are completions for bash, zsh and fish, and none for '${text}'.`,
  place: (text: string) =>
    `--at takes a path from the root of the multi-boot stick, such as /ESX4, of letters, digits, dots, dashes and underscores, not '${text}'.`,
  partition: (text: string) => `--partition takes the number of a partition, 4 or p4, not '${text}'.`,
  add: (text: string) => `--add takes FILE or FILE=NAME, not '${text}'.`,
  kernelopt: '--kernelopt and --kernelopt-add do not go together: the first replaces what the second adds to.',
  node: (version: string) =>
    `Node ${version} cannot open drives on Windows: it adds a backslash to their names. Install Node 20.20.2, or 22.20 or later.`,
  /** The parser's own message, as a sentence. */
  parser: (message: string) => message.replace(/\.?$/, '.'),
} as const

type EachDrive = Pick<TargetFacts, 'path' | 'description' | 'size' | 'serial'>

/** "2 files of your own" */
const ownCount = (files: number): string => `${plural(files, 'file')} of your own`

const exact = (bytes: number): string => `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`

/** The files of every volume. */
const allIn = ({ files, second, store }: Report) => [...files, ...(second?.files ?? []), ...(store?.files ?? [])]

const sameIn = (report: Report): number => allIn(report).filter(({ verified }) => verified).length

export const cliWords = {
  exact,
  warning: (message: string) => `Warning: ${message}`,
  unprinted: (failure: string) => [
    `Some output could not be written: ${failure}.`,
    'Send it somewhere else, and run the command again.',
  ],
  /** What this program says of itself when nothing is left that could finish its work. */
  stuck: 'it is waiting for something that never comes',
  erase: (what: string, size: number) =>
    `Everything on ${what} (${formatBytes(size)}, ${formatCount(size)} bytes) will be erased.`,
  confirm: { flash: 'Type "erase" to build the stick: ', restore: 'Type "erase" to restore it: ' },
  demoImage: (file: string, size: number) => `The demo image is in ${file}: ${exact(size)}, sparse.`,
  noDrives: 'No drives were found.',
  drive: (reasons: readonly string[]) => (reasons.length === 0 ? 'allowed' : `refused: ${reasons.join('; ')}`),
  each: {
    waiting: (built: number) =>
      built === 0
        ? 'Plug in the first stick. Ctrl+C ends.'
        : `Plug in the next stick. ${plural(built, 'stick')} built so far; Ctrl+C ends.`,
    named: ({ path, description, size, serial }: EachDrive) =>
      `${description === path ? path : `${description} at ${path}`}, ${formatBytes(size)}${serial === undefined ? '' : `, serial ${serial}`}`,
    offer: (number: number, { path, description, size, serial }: EachDrive) =>
      `Stick ${number}: everything on ${description === path ? path : `${description} at ${path}`} (${formatBytes(size)}, ${formatCount(size)} bytes, ${serial === undefined ? 'no serial number' : `serial ${serial}`}) will be erased.`,
    holds: (what: string) => `On it now: ${what}.`,
    before: (number: number) => `A stick with this serial number was built already, as stick ${number}.`,
    question: 'Type "erase" to build this stick, or press Enter to leave it alone: ',
    leftAlone: 'It was left alone.',
    unplugged: 'It was unplugged before it was confirmed.',
    notListed: (serial: string | undefined, file: string) =>
      `It was left alone: ${serial === undefined ? 'it has no serial number' : `its serial number is not in ${file}`}.`,
    ejected: 'It can be unplugged.',
    notEjected: 'It could not be ejected. Everything has been written, so it can be unplugged.',
    total: ({ verified, failed }: { verified: number; failed: number }) =>
      `${plural(verified, 'stick')} built and verified${failed > 0 ? `, ${failed} not` : ''}.`,
  },
  /** The ESXi that is on a drive. */
  stickOf: (title: string, thinstick: boolean) => `${title}${thinstick ? ', built by Thinstick' : ''}`,
  cache: {
    removed: (bytes: number, folder: string) => `Removed ${formatBytes(bytes)} from ${folder}.`,
    total: (bytes: number, folder: string) => `${formatBytes(bytes)} in ${folder}`,
  },
  export: {
    status: (folder: string, done: number, total: number) => `${folder}: ${formatBytes(done)} of ${formatBytes(total)}`,
    done: (title: string, files: number, bytes: number, folder: string) =>
      `${title}: ${plural(files, 'file')}, ${formatBytes(bytes)}, in ${folder}, each with the image's SHA-256.`,
    menu: {
      grub4dos: (name: string, at: string) => `${name} is a menu for grub4dos, with the folder at ${at} of the stick.`,
      grub: (name: string, at: string) => `${name} is an entry for GRUB 2, with the folder at ${at} of the stick.`,
    },
    settings: 'ESXi finds no boot bank of its own there, so it does not keep settings across restarts.',
  },
  serve: {
    address: (url: string) => `Thinstick is at ${url}`,
    once: 'The link works once, in one browser. Press Ctrl+C to stop.',
    asRoot: [
      'Thinstick is running as root. No browser is opened for root: open the address yourself, as your own user.',
      'Start Thinstick without sudo if you can: anyone who has its page could write to any drive it offers, and it needs',
      "root's rights only for writing, for which it asks when the time comes.",
    ],
    failed: (log: string | undefined) => `Something went wrong in Thinstick; it carries on.${log ? ` See ${log}` : ''}`,
  },
  trial: {
    starting: (stick: string) => `Starting QEMU from ${stick}; nothing is written to it. Press Ctrl+C to stop.`,
    status: (seconds: number, line: string) => `${Math.floor(seconds)} s: ${line}`,
    noText: '(nothing, or not text)',
    serial: 'Over the serial line came:',
    ended: {
      time: (seconds: number) => `After ${seconds} s the screen showed:`,
      stopped: (seconds: number) => `Stopped after ${seconds} s; the screen showed:`,
      machine: (seconds: number) => `The machine stopped after ${seconds} s; its screen showed:`,
    } satisfies Readonly<Record<TryEnd, (seconds: number) => string>>,
  },
  checksum: (check: ImageCheck) => {
    switch (check.kind) {
      case 'nothing':
        return 'nothing to compare'
      case 'matches':
        return `${check.file} is intact: ${check.by} matches`
      case 'unchecked':
        return `${check.file} was read to its end, but has no checksum for some or all of its content`
      case 'warns':
        return 'does not match, see below'
      default:
        return assertNever(check)
    }
  },
  notUnpacked: (slot: number | undefined) => `Nothing after p${slot} was unpacked: only --layout complete needs it.`,
  bank: (build: string, live: boolean, reasons: readonly string[]) =>
    live ? `${build}the one VMware's loader starts` : `${build}not started: ${reasons.join(' ')}`,
  /** What a stick has in each slot. */
  slots: {
    1: 'extended',
    4: 'boot',
    5: 'boot bank',
    6: 'second boot bank',
    7: 'core dump',
    8: 'store',
  } as Readonly<Record<number, string>>,
  second: {
    empty: (size: string) => `empty, for ESXi's first update; ${size}`,
    copy: (size: string) => `a copy of the first, to fall back on; ${size}`,
  },
  live: (slot: number | undefined) => (slot === undefined ? 'neither bank' : `p${slot}`),
  startsFrom: (slot: number | undefined) =>
    slot === undefined ? "VMware's loader starts neither boot bank." : `VMware's loader starts the boot bank p${slot}.`,
  secondFound: ({ updated, build, holds }: NonNullable<Report['second']>) => {
    if (updated) return `ESXi has updated itself into the second boot bank: it holds ${build}.`
    return holds === 'copy'
      ? 'The second boot bank holds a copy of the first.'
      : "The second boot bank is empty, for ESXi's first update."
  },
  inside: {
    partition: (slot: number, what: string, label: string | null, live: boolean) =>
      `p${slot}, ${what}${label === null ? '' : ` '${label}'`}${live ? ", the boot bank that VMware's loader starts" : ''}`,
    noFiles: 'No files.',
    saved: (path: string, file: string, bytes: number) => `${path} is saved as ${file}: ${exact(bytes)}.`,
  },
  /** What was put into the image's bank. */
  own: {
    title: "Not as in the image's boot bank:",
    added: 'added',
    replaced: 'replaced',
    before: 'before',
    after: 'now',
    count: ownCount,
  },
  tableEqual: 'The table reads back as planned.',
  tableDiffers: 'The table differs from the plan.',
  time: (bytesWritten: number, seconds: string) =>
    `${bytesWritten > 0 ? `${exact(bytesWritten)} written, ` : ''}${seconds} in all.`,
  /** The last line of a stick that verifies. */
  verified: (report: Report, changes: readonly EsxiChange[]) =>
    `${changes.length === 0 ? 'Verified' : 'Verified, as built but for what ESXi keeps on it'}: ${ofStick(report)}`,
  /** A stick that was judged by itself. */
  examined: {
    title: (title: string | undefined, thinstick: boolean) =>
      `${title ?? 'The demo image, which holds no ESXi'}${thinstick ? ', in the shape that Thinstick gives a stick' : ''}`,
    bootState: (state: number | undefined, updated: string | undefined) =>
      `bootstate ${state ?? 'missing'}, updated ${updated ?? 'missing'}`,
    checkedBy: ({ packed, archive, role, isKnown }: ExaminedFile & { readonly isKnown: boolean }) => {
      if (isKnown) return 'the demo image'
      if (packed) return archive === undefined ? 'its gzip checksum' : `its gzip checksum, ${archive}`
      return role === 'boot.cfg' ? 'its lines' : 'nothing'
    },
    flaws: 'Found:',
    kept: 'ESXi writes these by itself while it runs:',
    known: ({ same, others }: KnownFiles) =>
      others.length === 0
        ? `All ${plural(same, 'file')} of the boot bank ${same === 1 ? 'is' : 'are'} the demo image's, byte for byte.`
        : `Not as in the demo image: ${others.join(', ')}.`,
    untold: 'Not known without the image:',
    sound: ({ target, size, inspection }: Examination) =>
      `Nothing is wrong with ${target} that a stick can show by itself (${formatBytes(size)}, ${isDemo(inspection) ? 'the demo image' : titleOf(inspection)}).`,
  },
  backedUp: ({ target, file }: BackupReport) => `Backed up and verified: what is in use of ${target} is in ${file}.`,
  restored: ({ target, size, volume, label }: RestoreReport) =>
    `Restored and verified: ${target} (${formatBytes(size)}), one empty ${fileSystemName(volume.kind)} volume${label === undefined ? '' : ` '${label}'`}.`,
  /** The last line of a job that succeeded. */
  verdict: (report: Report) => `Built and verified: ${ofStick(report)}`,
} as const

/** Which stick, what is on it, and how much of that is the image's. */
const ofStick = (report: Report): string =>
  `${report.target} (${formatBytes(report.size)}), ${report.build ?? 'unknown build'}, ${sameIn(report)} of ${plural(allIn(report).length, 'file')} identical${report.ownChanges ? `, ${ownCount(report.ownChanges.files.length)} among them` : ''}.`
