import { assertNever } from '../bytes/assert-never.ts'
import { plainText } from '../bytes/plain-text.ts'
import { formatBytes, plural } from '../bytes/units.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import type { DriveContents, FoundBlock } from '../inspection/drive-contents.ts'
import type { VolumeFacts } from '../inspection/volume-facts.ts'

const SHOWN = 4

/** What is on a drive, as a clause: "FAT32 'PHOTOS', 3.2 GB in use, no partitions". */
export const contentsText = (contents: DriveContents | undefined): string => {
  switch (contents?.kind) {
    case undefined:
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

const volumeText = ({ kind, label, used }: VolumeFacts): string =>
  `${kind}${label === undefined ? '' : ` '${plainText(label)}'`}${used === undefined ? '' : `, ${formatBytes(used)} in use`}`
