import type { Wide } from '../wide.ts'
import { format } from './format.ts'

/** What can be done with one stick besides building it. */
export const tools = {
  more: 'More',
  moreFor: (name: string) => `More for ${name}`,
  menu: { verify: 'Verify' },
  titles: { verify: (name: string) => `Verify ${name}` },
  running: { verify: 'Reading the stick and comparing it. Nothing is written.' },
  cancelling: 'Cancelling',
  again: 'Do it again',
  verify: {
    same: 'It matches the image, byte for byte.',
    read: (seconds: number) => `Read and compared in ${format.decimal(seconds, 1)} s`,
  },
}

export type ToolWords = Wide<typeof tools>
