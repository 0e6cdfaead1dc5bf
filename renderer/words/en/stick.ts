import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { Wide } from '../wide.ts'
import { drives, files, format } from './format.ts'

export const stick = {
  title: 'Which stick?',
  lead: 'A ticked stick will be erased, once you have reviewed it.',
  waiting: 'Looking for sticks',
  port: 'Plug a stick in; it shows up by itself.',
  anotherPort: 'Plug another stick in; it shows up by itself.',
  tick: (count: number) => (count === 1 ? 'Tick it to go on.' : 'Tick one stick, or several.'),
  virtual: 'No stick at hand?',
  virtualToo: 'Only trying it out?',
  // Formatted when it is read: the first screen waits for no number.
  get virtualHint() {
    return `A virtual stick, a file of ${format.bytes(ARTICLE_STICK_BYTES)}, shows the whole job without hardware.`
  },
  useVirtual: 'Use a virtual stick',
  expert: 'Add by path',
  others: 'Use something else',
  devicePath: 'Path of a drive or file',
  add: 'Add',
  unusable: (count: number) => `${drives(count)} cannot be used`,
  large: (size: number) => `${format.bytes(size)}: larger than a stick, you will be asked to confirm it`,
  pulled: (name: string, serial: string) =>
    `${name}${serial} was pulled out, so it is no longer ticked. Plug it in again and tick it, if you still mean it.`,
  swapped: (name: string, serial: string, by: string) =>
    `${name}${serial} is gone. ${by} is there in its place, and is not ticked.`,
  shortSerial: (serial: string) => `serial ${serial}`,
  holds: {
    new: 'A new file; nothing will be erased',
    blank: 'Blank; nothing will be lost',
    unknown: 'Data of an unknown kind',
    emptyTable: 'An empty partition table',
    rights: 'What is on it cannot be seen without administrator rights',
    busy: 'What is on it cannot be seen, as another program is using it',
    failing: 'It could not be read and may be failing',
    unseen: 'What is on it is not known',
    unknownVolume: 'unknown data',
    volumes: (count: number) => `${count} volumes`,
    more: (count: number) => `${count} more`,
    files: (count: number, all: boolean) =>
      all ? (count === 0 ? 'no files' : files(count)) : `at least ${files(count)}`,
    newest: (when: string) => `newest ${when}`,
    used: (bytes: number) => `${format.bytes(bytes)} in use`,
  },
  facts: { serial: 'Serial number', path: 'Path', bytes: 'Size', bus: 'Connected by', mounts: 'Mounted at' },
  bytes: (bytes: number) => format.plural(bytes, { one: 'byte', other: 'bytes' }),
  another: (name: string) => ({
    message: `${name} is no longer what it was: another drive has its name now.`,
    advice: 'Check which stick you mean, and tick it. Nothing was written.',
  }),
  next: (count: number) => (count > 1 ? `Review ${count} sticks` : 'Review'),
}

export type StickWords = Wide<typeof stick>
