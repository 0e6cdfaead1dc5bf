import type { FoundImage } from '../../../app/contract/views.ts'
import { type Amounts, amountText } from '../../../app/words/progress-wording.ts'
import type { Wide } from '../wide.ts'
import { files, format } from './format.ts'

const kinds = {
  disc: 'Installer disc',
  packed: 'Packed disk image',
  plain: 'Disk image',
  unknown: 'File',
} satisfies Record<FoundImage['kind'], string>

export const image = {
  title: 'Which ESXi image?',
  choose: 'Choose an image',
  hint: 'The installer ISO of ESXi 3.5, 4.0 or 4.1, or its .dd, packed or not.',
  dropHint: 'You can also drop it anywhere in this window.',
  drop: 'Drop it anywhere',
  path: 'Path of the image',
  pathHint: 'Or paste its path here',
  open: 'Open',
  recent: 'Used before',
  found: 'Found on this computer',
  kinds,
  facts: ({ kind, bytes, modified }: FoundImage) => `${kinds[kind]}, ${format.bytes(bytes)}, ${format.date(modified)}`,
  none: 'No image at hand?',
  demo: 'Try it with the demo image',
  reading: (name: string) => `Reading ${name}`,
  readingHint: 'Looking for the boot partition and the boot bank.',
  unpacking: (name: string) => `Unpacking ${name}`,
  /** How far the unpacking has got, and a stage of a job. */
  amount: amountText as (amounts: Amounts) => string,
  unpackingHint: 'Only what a stick needs is unpacked, and it is kept for next time.',
  cancel: 'Cancel',
  esxi: (version: string) => `ESXi ${version}`,
  build: (number: string) => `Build ${number}`,
  demoTitle: 'Demo image',
  demoHolds: 'Holds no ESXi',
  holds: (count: number, bytes: number) => `${files(count)}, ${format.bytes(bytes)}`,
  fits: (minimum: number) => `Fits sticks of ${format.bytes(minimum)} and more`,
  fitsNone: 'No stick will do: its boot bank is larger than FAT16 can be.',
  crumbs: 'Where the image is',
  wholeImage: (name: string, bytes: number) => `${name === '' ? kinds.plain : name}, ${format.bytes(bytes)}`,
  map: 'What is in it; the highlighted parts go on the stick',
  checking: 'Checking the rest of the file against its checksum. You can go on meanwhile.',
  intact: (file: string, by: 'MD5' | 'its own checksum') =>
    `${file} is intact: ${by === 'MD5' ? 'its MD5' : by} matches.`,
  inBlocks: 'Intact as far as a stick needs it: every block that was unpacked matches its own checksum.',
  damaged: 'This image is damaged.',
  unchecked: (file: string) =>
    `${file} was read to its end, but has no checksum for some or all of its content: damage may not show.`,
  noChecksum: 'It comes without a checksum, so nothing was compared.',
  details: {
    uuid: 'VMware UUID, the mark its loader looks for',
    label: 'Label of the boot bank',
    bank: 'Boot bank, where ESXi’s files live',
    boot: 'Boot partition',
    stick: 'Smallest stick',
    image: 'Disk image',
    path: 'Path',
    place: (slot: number, start: number, sectors: number) =>
      `p${slot}, from LBA ${format.count(start)}, ${format.count(sectors)} sectors`,
    bytes: (bytes: number) => `${format.count(bytes)} bytes`,
    none: 'none',
  },
  cache: (bytes: number) => `Unpacked images take up ${format.bytes(bytes)} on this computer.`,
  clearCache: 'Remove them',
  noPath: 'A browser does not say where a dropped file is. Paste its path here, or choose it with the button.',
  next: 'Choose a stick',
  other: 'Choose another image',
  openFolder: 'Open its folder',
  freeCache: (bytes: number) => `Remove the unpacked images (${format.bytes(bytes)})`,
}

export type ImageWords = Wide<typeof image>
