import { plural } from '../bytes/units.ts'

/** The words of a report that is saved as a page. */
export const reportWords = {
  title: (image: string) => `Thinstick report: ${image}`,
  heading: 'Thinstick report',
  image: 'from',
  madeBy: (version: string) => `Made by Thinstick ${version}`,
  outcomes: {
    ready: 'Ready to boot',
    greets: 'Ready to boot its greeting',
    asFarAsKnown: (ready: string) => `${ready}, as far as can be told`,
    willNotBoot: 'Written and verified, but it will not boot',
    differs: 'Does not verify',
    notBuilt: 'Not built',
    cancelled: 'Cancelled',
    unfinished: 'Not finished',
  },
  picture: {
    boot: 'boot',
    bank: 'boot bank',
    others: { 6: 'second boot bank', 7: 'core dump', 8: 'store' } as Readonly<Record<number, string>>,
    free: (size: string) => `free, ${size}`,
    verified: 'read back and verified',
    unsure: 'read back, but it will not boot',
    sick: (lba: string) => `trouble at LBA ${lba}`,
  },
  drive: { path: 'Path', serial: 'Serial number', noSerial: 'none', capacity: 'Capacity' },
  written: {
    build: 'Build',
    unknownBuild: 'unknown',
    files: 'Boot bank',
    second: 'Second boot bank',
    holds: (holds: 'image' | 'empty' | 'copy', build: string | null, updated: boolean) => {
      if (updated) return `build ${build}, by an update of ESXi`
      return holds === 'copy' ? 'a copy of the first' : 'empty'
    },
    store: 'Store',
    starts: 'VMware’s loader starts',
    neither: 'neither boot bank',
  },
  warnings: 'Warnings',
  details: 'Technical details',
  files: {
    heading: 'Files',
    sentence: (all: number, wrong: number) =>
      wrong === 0
        ? `${plural(all, 'file')} read back, identical to the image's`
        : `${wrong} of ${plural(all, 'file')} not identical to the image's`,
    columns: { file: 'File', state: 'State', bytes: 'Bytes', sha: 'SHA-256, read back' },
    /** Files of the user's own, which are not the image's. */
    own: {
      count: (files: number) => `${plural(files, 'file')} of your own`,
      heading: 'How it differs from the image',
      columns: { what: 'What', change: 'Change' },
      added: (bytes: string) => `new, ${bytes}`,
      replaced: (bytes: string, imageBytes: string) => `${bytes} instead of ${imageBytes}`,
      before: 'before',
      after: 'now',
    },
    verified: '✓ verified',
    differs: '✗ differs',
    missing: 'missing',
    expected: 'expected',
  },
  table: {
    heading: 'Layout',
    equal: 'The partition table reads back as planned',
    differs: 'The partition table differs from the plan',
    columns: { slot: 'Slot', what: 'What', first: 'First LBA', sectors: 'Sectors', chs: 'CHS' },
    what: { boot: 'boot', bank: 'boot bank', other: 'extended' },
    found: 'As fdisk -l prints it, read back',
    expected: 'Expected',
    plan: 'Plan',
  },
  loader: {
    heading: 'Loader',
    sentence: (all: number, broken: number) =>
      broken === 0
        ? `All ${all} rules of the BIOS and of the loader hold`
        : `${broken} of ${plural(all, 'rule')} of the BIOS and of the loader ${broken === 1 ? 'does' : 'do'} not hold`,
    columns: { state: 'State', rule: 'Rule' },
    holds: '✓ holds',
    broken: '✗ broken',
    uuid: 'VMware UUID',
    noUuid: 'none',
    unknowns: 'What cannot be known without starting it',
  },
  stages: {
    heading: 'Time',
    sentence: (written: string, seconds: string) => `${written} written, ${seconds} s in all`,
    written: 'Written',
    columns: { stage: 'Stage', bytes: 'Bytes', seconds: 'Seconds' },
  },
} as const
