import { type Geometry, sectorsPerCylinder } from '../disk/chs.ts'
import { typeName } from '../disk/partition-type.ts'

/** What a row of the table needs; start and length in sectors. */
export interface TableRow {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly active: boolean
}

const MB = 1_000_000

const diskLine = (name: string, size: number): string => {
  const megabytes = Math.floor(size / MB)
  // The fdisk of the article's time switches to GB at 10,000 MB.
  const rounded = megabytes < 10_000 ? `${megabytes} MB` : `${(Math.floor((megabytes + 50) / 100) / 10).toFixed(1)} GB`
  return `Disk ${name}: ${rounded}, ${size} bytes`
}

const partitionName = (name: string, slot: number): string => `${name}${/\d$/.test(name) ? 'p' : ''}${slot}`

/**
 * The lines of `fdisk -l` as the article shows them (util-linux 2.14, cylinders as units), for comparison with its
 * table. `size` in bytes.
 */
export const fdiskTable = (name: string, size: number, geometry: Geometry, rows: readonly TableRow[]): string[] => {
  const cylinder = sectorsPerCylinder(geometry)
  const width = Math.max(5, name.length + (/\d$/.test(name) ? 1 : 0))
  const row = ({ slot, start, sectors, type, active }: TableRow): string =>
    [
      partitionName(name, slot).padEnd(width + 2),
      `  ${active ? '*' : ' '}`,
      ` ${cylinderOf(start)} ${cylinderOf(start + sectors - 1)}`,
      ` ${String(Math.floor(sectors / 2)).padStart(11)}${sectors % 2 === 1 ? '+' : ' '}`,
      `  ${type.toString(16).padStart(2)}  ${typeName(type)}`,
    ].join('')
  const cylinderOf = (lba: number): string => String(Math.floor(lba / cylinder) + 1).padStart(11)
  return [
    diskLine(name, size),
    `${geometry.heads} heads, ${geometry.sectorsPerTrack} sectors/track, ${geometry.cylinders} cylinders`,
    `Units = cylinders of ${cylinder} * 512 = ${cylinder * 512} bytes`,
    '',
    `${'Device'.padStart(width + 1)} Boot      Start         End      Blocks   Id  System`,
    ...rows.map(row),
  ]
}
