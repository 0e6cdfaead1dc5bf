import type { Wide } from '../wide.ts'
import { files, format, sticks } from './format.ts'

export const review = {
  title: 'Is this what you want?',
  planning: 'Making the plan',
  goesOnto: (title: string, count: number, bytes: number, stick: string) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) goes onto ${stick}.`,
  goesOntoSeveral: (title: string, count: number, bytes: number, sticks: number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) goes onto each of these ${sticks} sticks.`,
  goesIntoNew: (title: string, count: number, bytes: number, size: number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) goes into a new file of ${format.bytes(size)}.`,
  stick: (name: string, size: number, serial: string | null) =>
    `${name}, ${format.bytes(size)}${serial === null ? '' : `, serial ${serial}`}`,
  holds: (count: number, bytes: number) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Now',
  after: 'Afterwards',
  bankIs: 'The boot bank is where ESXi’s files live.',
  /** `rate` in bytes a second. */
  write: (bytes: number, seconds: number, rate: number) =>
    `${format.bytes(bytes)} will be written, in about ${format.count(seconds)} s at ${format.rate(rate)}.`,
  lost: (name: string) => `Everything on ${name} will be erased`,
  lostSeveral: (count: number) => `Everything on these ${count} sticks will be erased`,
  lostContents: (what: string) => `Will be lost: ${what}.`,
  lostUnknown: (what: string) => `${what}.`,
  create: (path: string) => `The file ${path} will be created. Nothing is erased.`,
  layout: 'Exact layout',
  layoutOf: (name: string) => `What will be on ${name}`,
  columns: { slot: 'Slot', what: 'What', firstLba: 'First LBA', sectors: 'Sectors', chs: 'CHS' },
  active: (slot: number) => `p${slot}, active`,
  chs: (first: string, last: string) => `${first} to ${last}`,
  extended: 'extended, holds p5',
  createSeveral: (count: number) => `${files(count)} will be created. Nothing is erased.`,
  damage: { title: 'The image is damaged', accept: 'The image is damaged. Build the stick anyway' },
  large: {
    title: (name: string, size: number) => `${name} is larger than a stick: ${format.bytes(size)}`,
    type: (name: string, path: string) => `Type its name, ${name}, to erase ${path}`,
  },
  uuid: {
    title: 'This image has no VMware UUID',
    text: 'That is the mark its loader looks for. Without it, the loader does not find the boot bank, and the stick does not boot.',
    make: 'Make one',
    made: 'A VMware UUID will be made, so that the loader finds the boot bank.',
    undo: 'Undo',
  },
  gone: {
    pulled: (name: string) => `${name} has been unplugged.`,
    swapped: (name: string, by: string, path: string) => `${name} is gone: ${path} is now ${by}.`,
    row: 'It is gone.',
    pulledAdvice: 'Nothing has been written. Plug it in again and choose it, or choose another stick.',
    swappedAdvice: 'Nothing has been written. Check which stick you mean, and choose it.',
    choose: 'Choose a stick',
    leaveOut: (left: number) => (left === 1 ? 'Go on with the other stick' : `Go on with the other ${left} sticks`),
  },
  wait: {
    gone: 'A stick is gone.',
    uuid: 'Without a VMware UUID, it will not boot.',
    damage: 'The damage has to be accepted first.',
    name: (name: string) => `The name of ${name} has to be typed first.`,
  },
  layouts: {
    title: 'How much of ESXi',
    folded: 'More of ESXi, on a larger stick',
    article: {
      label: '64 MB, as in the article',
      gives: 'One boot bank: all that ESXi needs to start.',
    },
    'two-banks': {
      label: 'Keeps updates: two banks',
      gives: 'A second boot bank, into which ESXi can update itself.',
    },
    complete: {
      label: 'Complete',
      gives: 'Two boot banks, room for a core dump, and the image’s store with VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `It takes at least ${format.bytes(least)}; ${format.bytes(bytes)} will be written.`,
    missing: (bytes: number) => `It needs ${format.bytes(bytes)} more.`,
    packed: 'Nearly all of the image has to be unpacked first, which takes minutes.',
    unpacking: 'Unpacking nearly all of the image, which takes minutes',
    impossible: 'This image does not allow it.',
    /** The slot of the bank; null for neither. */
    starts: (slot: number | null) =>
      slot === null ? 'VMware’s loader will start neither.' : `VMware’s loader will start p${slot}.`,
    copy: 'Fill the second boot bank with a copy of the first',
    copyHint: 'Something to fall back on. Without it, the second one is empty until ESXi updates itself.',
  },
  expert: 'Expert choices',
  fewSectors: 'Only as many boot sectors as are in use',
  label: 'Label of the boot bank',
  labelHint: 'Up to 11 capital letters, digits and spaces',
  labelWritten: (label: string) => (label === '' ? 'Nothing of this can be in a label.' : `The stick gets ${label}`),
  bank: 'Boot bank',
  bankOf: (slot: number, build: string | null, live: boolean) =>
    `p${slot}, ${build === null ? 'unknown build' : `build ${build}`}${live ? ', the one VMware’s loader starts' : ''}`,
  demo: { name: 'The demo', inside: 'the demo' },
  buildNumber: (build: string) => `build ${build}`,
  esxi: (version: string | null) => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name: string, what: string) => `Erase ${name} and write ${what}`,
  buildSeveral: (count: number, what: string) => `Erase ${count} sticks and write ${what}`,
  buildMixed: (erased: number, made: number, what: string) =>
    `Erase ${sticks(erased)}, create ${files(made)} and write ${what}`,
  buildNew: (file: string, what: string) => `Create ${file} and write ${what}`,
  buildSeveralNew: (count: number, what: string) => `Create ${count} files and write ${what}`,
  starting: 'Checking the image and the sticks once more. Nothing has been written yet.',
  cancelled: 'Cancelled. Nothing was written.',
  repeats: (built: number, again: number) =>
    `${sticks(built)} from the last job ${built === 1 ? 'is' : 'are'} built and verified and will not be touched. Only ${again === 1 ? 'this one' : `these ${again}`} will be built again.`,
}

export type ReviewWords = Wide<typeof review>
