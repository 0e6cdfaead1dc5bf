import { ATTRIBUTE, type DirectoryEntry } from '../fat/fat-directory.ts'
import { NT_CASE, paddedName } from '../fat/short-name.ts'
import type { DemoFile } from './demo-files.ts'

// 9 July 2009, when ESXi 4.0 build 175625 was new. Microsoft FAT specification, section 6.6.
const DATE = ((2009 - 1980) << 9) | (7 << 5) | 9

const LOWER_CASE = NT_CASE.base | NT_CASE.extension

const timeOf = ([hour, minute, second]: DemoFile['time']): number => (hour << 11) | (minute << 5) | (second >> 1)

const entryOf = (
  name: string,
  shortName: Uint8Array,
  time: number,
  rest: Pick<DirectoryEntry, 'ntCase' | 'attributes' | 'size' | 'firstCluster'>,
): DirectoryEntry => ({
  name,
  shortName,
  longName: undefined,
  created: { tenths: 0, time, date: DATE },
  accessedDate: DATE,
  modified: { time, date: DATE },
  ...rest,
})

/** A file's entry in a directory. */
export const fileEntry = (file: DemoFile, firstCluster: number): DirectoryEntry => {
  const [stem = '', extension = ''] = file.name.toUpperCase().split('.')
  return entryOf(file.name, paddedName(stem.padEnd(8) + extension), timeOf(file.time), {
    ntCase: LOWER_CASE,
    attributes: ATTRIBUTE.archive,
    size: file.size,
    firstCluster,
  })
}

/** The entry that holds a volume's label, up to 11 characters. */
export const labelEntry = (label: string): DirectoryEntry =>
  entryOf(label, paddedName(label), timeOf([14, 20, 0]), {
    ntCase: 0,
    attributes: ATTRIBUTE.volumeId,
    size: 0,
    firstCluster: 0,
  })
