import type { Wide } from '../wide.ts'

/** What a verified stick has changed, and what is in an image or on a stick. */
export const inside = {
  used: 'As it was built, but for what ESXi keeps on it.',
  changed: 'What ESXi has changed',
  byEsxi: 'changed by ESXi',
  written: (path: string, when: string) => `${path}: written ${when}`,
  added: (path: string, when: string) => `${path}: new, written ${when}`,
  configLine: (path: string, line: string) => `${path}: ${line}`,
  otherBank: (slot: number) => `VMware’s loader starts the boot bank in p${slot}.`,
  partition: (slot: number) => `Partition p${slot}`,
  live: 'the boot bank that VMware’s loader starts',
  unread: 'Its files cannot be listed.',
  empty: 'No files.',
  save: 'Save',
  saveAs: (path: string) => `Save ${path}`,
  explained: (path: string) => `${path}, line by line`,
  line: 'Line',
  meaning: 'What it means',
}

export type InsideWords = Wide<typeof inside>
