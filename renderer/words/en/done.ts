import type { Wide } from '../wide.ts'
import { files, format } from './format.ts'

export const done = {
  verified: 'Built and verified',
  failed: 'Not built',
  cancelled: 'Cancelled',
  /** The outcome of the only stick, or of every stick alike. */
  titles: {
    ready: 'Ready to boot',
    demo: 'The demo is built and verified',
    unbootable: 'Written and verified, but it will not boot',
    failed: 'Not built',
    cancelled: 'Cancelled',
    unfinished: 'Not finished',
  },
  all: {
    ready: (count: number) => `All ${count} sticks are ready to boot`,
    demo: (count: number) => `All ${count} sticks are built and verified`,
    unbootable: (count: number) => `All ${count} sticks are written and verified, but will not boot`,
    failed: () => 'Not built',
    cancelled: () => 'Cancelled',
    unfinished: () => 'Not finished',
  },
  /** The same of one stick among several. */
  outcomes: {
    ready: 'Built and verified; ready to boot',
    demo: 'Built and verified; boots the greeting, holds no ESXi',
    unbootable: 'Written and verified; it will not boot',
    failed: 'Not built',
    cancelled: 'Cancelled',
    unfinished: 'Not finished',
  },
  readyLead:
    'Every byte was read back and is as planned. Plug it into the computer that is to run ESXi, and boot from USB.',
  cancelledWritten: 'The stick does not boot now, and what was on it before is gone. Build it whenever you like.',
  cancelledBefore: 'Nothing was written: the stick is as it was before.',
  demoLead: 'Boots the greeting; holds no ESXi. Every byte was read back and is as planned.',
  mends: { 'make-uuid': 'Make a VMware UUID', 'usual-bank': 'Use the usual boot bank' },
  short: {
    write: 'The stick could not be written at the place marked in red. It does not boot.',
    read: 'The stick could not be read back at the place marked in red. It does not boot.',
    flush: 'The stick did not confirm that its data is stored. Do not rely on what is on it.',
    differs: 'The stick does not read back as it was written. It does not boot.',
    filesDiffer: (first: string, count: number, all: number) =>
      count === 1
        ? `1 of ${files(all)} does not read back as written: ${first}. The stick does not boot.`
        : `${count} of ${files(all)} do not read back as written, the first of them ${first}. The stick does not boot.`,
  },
  checks: { files: 'Files', layout: 'Layout', loader: 'Loader' },
  proof: 'What was checked',
  more: (bytes: number, seconds: number) =>
    `${format.bytes(bytes)} written and verified in ${format.decimal(seconds, 1)} s`,
  path: 'Path',
  serial: 'Serial number',
  save: 'Save report',
  expected: 'Expected',
  found: 'Read back',
  tableEqual: 'The table reads back as planned.',
  tableDiffers: 'The table differs from the plan.',
  allFiles: (count: number) => `${files(count)} read back and identical to the image’s`,
  file: 'File',
  size: 'Size',
  sha: 'SHA-256, read back',
  modified: 'Modified',
  tryIt: 'Try it',
  eject: 'Eject',
  ejected: 'It is ejected: you can unplug it now.',
  another: 'Build another',
  retry: 'Try again',
  retryFailed: (count: number) => (count === 1 ? 'Build the failed one again' : `Build the ${count} failed ones again`),
  someBuilt: (built: number, all: number) => `${built} of ${all} sticks built and verified`,
  fileOk: 'verified',
  fileBad: 'differs',
  saveAs: { html: 'As a page (HTML)', json: 'For scripts (JSON)' },
  saved: (path: string) => `Saved as ${path}`,
  greets: (count: number) => `All ${count} rules of the BIOS, the demo’s loader and VMware’s hold.`,
  rulesHold: (count: number, unknown: number) =>
    unknown === 0
      ? `All ${count} rules of the BIOS and of VMware’s loader hold.`
      : `All ${count} rules of the BIOS and of VMware’s loader hold; ${format.plural(unknown, { one: 'thing', other: 'things' })} cannot be known.`,
  rulesBroken: (broken: number, count: number) =>
    `${broken} of the ${count} rules of the BIOS and of VMware’s loader ${broken === 1 ? 'is' : 'are'} broken.`,
  untold: 'What cannot be known without starting it:',
  stage: 'Stage',
  time: 'Time',
  speed: 'Speed',
}

export type DoneWords = Wide<typeof done>
