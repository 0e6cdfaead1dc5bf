import { latin1 } from '../bytes/latin1.ts'
import { ATTRIBUTE, type DirectoryEntry } from '../fat/fat-directory.ts'
import { NO_LABEL } from '../fat/fat-limits.ts'
import { labelName, labelText, paddedName } from '../fat/short-name.ts'

/**
 * A root directory's volume label: the image's own entry, or a new one, with the times of `dated`, if it has none or
 * another.
 */
export const labelEntryFor = (
  label: string | undefined,
  labelEntry: DirectoryEntry | undefined,
  dated: DirectoryEntry | undefined,
): DirectoryEntry | undefined => {
  if (label === undefined) return undefined
  if (labelEntry && label === labelText(labelEntry)) return labelEntry
  if (!dated) return undefined
  return {
    ...dated,
    name: label,
    shortName: labelName(label),
    longName: undefined,
    ntCase: 0,
    attributes: ATTRIBUTE.volumeId,
    size: 0,
    firstCluster: 0,
  }
}

/** BS_VolLab, 11 characters, which should equal the root directory's label. */
export const labelField = (label: DirectoryEntry | undefined): string => (label ? latin1(label.shortName) : NO_LABEL)

/** A sub-directory's "." and "..", with the directory's own times. */
export const dotEntries = (directory: DirectoryEntry): [DirectoryEntry, DirectoryEntry] => {
  const dot = (name: string): DirectoryEntry => ({
    ...directory,
    name,
    shortName: paddedName(name),
    longName: undefined,
    ntCase: 0,
    attributes: ATTRIBUTE.directory,
  })
  return [dot('.'), dot('..')]
}
