import type { Wide } from '../wide.ts'
import { format } from './format.ts'

/** The user's own files in a boot bank. Sizes in bytes. */
export const own = {
  title: 'Files of your own',
  hint: 'Each takes the place of the file with that 8.3 name, or is loaded as a new module.',
  add: 'Add a file',
  name: 'Name on the stick',
  added: 'new',
  replaced: 'in place of the image’s',
  newFile: (bytes: number) => `new, ${format.bytes(bytes)}`,
  instead: (bytes: number, imageBytes: number) => `${format.bytes(bytes)} instead of ${format.bytes(imageBytes)}`,
  options: 'Kernel options',
  optionsHint: 'What boot.cfg passes to the kernel',
  differs: 'How the stick differs from the image',
  before: 'before',
  after: 'now',
  /** How many of a stick's files. */
  among: (count: number) => `files of your own: ${format.count(count)}`,
}

export type OwnWords = Wide<typeof own>
