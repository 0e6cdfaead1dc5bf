import { assertNever } from '../bytes/assert-never.ts'
import { plainText } from '../bytes/plain-text.ts'
import { formatBytes, formatCount, plural } from '../bytes/units.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import type { FileCount } from '../inspection/count-files.ts'
import type { DriveContents, FoundBlock } from '../inspection/drive-contents.ts'
import type { VolumeFacts } from '../inspection/volume-facts.ts'

const SHOWN = 4

/** What is on a drive, as a clause: "FAT32 'PHOTOS', 3.2 GB in use, 412 files, newest 2011-05-03, no partitions". */
export const contentsText = (contents: DriveContents | undefined): string => {
  switch (contents?.kind) {
    case undefined:
    case 'unread':
      return 'what is on it cannot be read here'
    case 'blank':
      return 'blank'
    case 'unknown':
      return 'data of an unknown kind, no partitions'
    case 'volume':
      return `${volumeText(contents.volume)}, no partitions`
    case 'partitions':
      return blocksText(contents.blocks.filter(({ type }) => !isExtendedType(type)))
    default:
      return assertNever(contents)
  }
}

const blocksText = (blocks: readonly FoundBlock[]): string => {
  if (blocks.length === 0) return 'an empty extended partition'
  const shown = blocks.slice(0, SHOWN).map(({ slot, volume }) => `p${slot} ${volume ? volumeText(volume) : 'unknown'}`)
  const rest = blocks.length - shown.length
  return `${plural(blocks.length, 'partition')}: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`
}

const volumeText = ({ kind, label, used, files }: VolumeFacts): string =>
  [
    label === undefined ? kind : `${kind} '${plainText(label)}'`,
    used === undefined ? '' : `${formatBytes(used)} in use`,
    files ? filesText(files) : '',
  ]
    .filter(text => text !== '')
    .join(', ')

const filesText = ({ count, newest, all }: FileCount): string => {
  const counted = all ? plural(count, 'file') : `${formatCount(count)} files or more`
  return newest === undefined ? counted : `${counted}, newest ${newest.slice(0, 10)}`
}
