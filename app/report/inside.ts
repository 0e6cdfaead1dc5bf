import type { Document } from '../contract/documents.ts'
import { type DirectoryEntry, modifiedText } from '../fat/fat-directory.ts'
import { allNodes } from '../fat/fat-volume.ts'
import type { Inside, InsidePartition } from '../inspection/look-inside.ts'
import type { ConfigLine } from '../vmware/explain-boot-cfg.ts'
import { explainLine } from '../words/explain-wording.ts'

type PartitionJson = Document<'files'>['partitions'][number]
type LineJson = Document<'explain'>['lines'][number]

// Microsoft FAT specification, section 6: the bits of DIR_Attr that people see.
const LETTERS: readonly (readonly [bit: number, letter: string])[] = [
  [0x01, 'r'],
  [0x02, 'h'],
  [0x04, 's'],
  [0x20, 'a'],
]

export const attributesText = ({ attributes }: Pick<DirectoryEntry, 'attributes'>): string =>
  LETTERS.filter(([bit]) => (attributes & bit) !== 0)
    .map(([, letter]) => letter)
    .join('')

/** Why the files of a partition cannot be listed, as a clause; null if they can. */
export const unreadText = (inside: InsidePartition): string | null => {
  switch (inside.kind) {
    case 'volume':
      return null
    case 'other':
      return `${inside.type}, which holds no FAT12 or FAT16 volume`
    case 'damaged':
      return `damaged: ${inside.cause}`
    case 'beyond':
      return 'beyond the end of what was read'
  }
}

/** A partition and its files for scripts and for the window. */
export const insideJson = ({ partitions, bank, live }: Inside): PartitionJson[] =>
  partitions.map(inside => {
    const { slot, start, sectors, type } = inside.partition
    const volume = inside.kind === 'volume' ? inside.volume : undefined
    return {
      slot,
      start,
      sectors,
      type,
      fatBits: volume?.layout.bits === 12 || volume?.layout.bits === 16 ? volume.layout.bits : null,
      label: volume?.label ?? null,
      live: live && slot === bank,
      unread: unreadText(inside),
      files: [...allNodes(volume?.entries ?? [])].map(({ entry, path, directory }) => ({
        path,
        folder: directory,
        bytes: entry.size,
        modified: modifiedText(entry),
        attributes: attributesText(entry),
      })),
    }
  })

export const lineJson = (line: ConfigLine): LineJson => ({
  number: line.number,
  text: line.text,
  kind: line.kind,
  why: line.kind === 'ignored' ? line.why : null,
  readings: line.kind === 'read' ? line.readings.map(reading => ({ ...reading, missing: [...reading.missing] })) : [],
  meaning: explainLine(line),
})
