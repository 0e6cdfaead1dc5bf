import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTo } from './archives.ts'
import { filter } from './byte-streams.ts'
import { must } from './command.ts'
import { type Packer, pack } from './packers.ts'

const PIECE = 100_000_000
const PIECES = 100

const pieces = new Map<string, Uint8Array>()

/** A hundred megabytes of one byte value, packed once. */
const pieceOf = (packer: Packer, value: number): Uint8Array => {
  const piece = pieces.get(`${packer} ${value}`) ?? pack(packer, new Uint8Array(PIECE).fill(value))
  pieces.set(`${packer} ${value}`, piece)
  return piece
}

/**
 * `head`, then ten gigabytes of one byte value, packed piece by piece: each format accepts the pieces as one stream.
 */
export const bomb = (to: string, packer: Packer, head: Uint8Array = new Uint8Array(), value = 0): string => {
  const piece = pieceOf(packer, value)
  const first = head.length > 0 ? [pack(packer, head)] : []
  writeFileSync(to, Buffer.concat([...first, ...Array.from({ length: PIECES }, () => piece)]))
  return to
}

/** Repeats these bytes to 50 MB, packs them with gzip, and repeats that to five gigabytes. */
export const repeated = (to: string, bytes: Uint8Array): string => {
  const piece = filter('gzip', ['-nc1'], Buffer.alloc(Math.floor(PIECE / 2 / bytes.length) * bytes.length, bytes))
  writeFileSync(to, Buffer.concat(Array.from({ length: PIECES }, () => piece)))
  return to
}

/** The first megabyte of a ten-gigabyte disk whose extended partition starts at this LBA. */
export const farTable = (folder: string, extended: number): Uint8Array => {
  const disk = join(folder, 'far.dd')
  writeFileSync(disk, '')
  truncateSync(disk, 10_000_000_000 - (10_000_000_000 % 512))
  const table = [
    'label: dos',
    `1 : start=${extended}, size=100000, type=5`,
    '4 : start=32, size=8160, type=4, bootable',
  ]
  must(
    'sfdisk',
    ['--quiet', '--force', '--no-reread', disk],
    `${table.join('\n')}\n5 : start=${extended + 32}, size=90000, type=6\n`,
  )
  truncateSync(disk, 1_000_000)
  return new Uint8Array(readFileSync(disk))
}

/** gzip in gzip, `depth` times. */
export const nested = (to: string, file: string, depth: number): string => {
  const pipe = Array.from({ length: depth }, () => 'gzip -nc1').join(' | ')
  return packTo(to, 'sh', '-c', `cat "$0" | ${pipe}`, file)
}

/** The 512-byte header of a tar member with this name; its size field may lie. */
export const tarHeader = (folder: string, format: 'gnu' | 'pax', name: string, size?: number): Uint8Array => {
  const file = join(folder, 'member')
  writeFileSync(file, '')
  const archive = join(folder, 'header.tar')
  must('tar', ['-Pcf', archive, `--format=${format}`, `--transform=s,.*,${name},`, file])
  const header = new Uint8Array(readFileSync(archive).subarray(0, 512))
  return size === undefined ? header : withSize(header, size)
}

/**
 * Sets the size, octal digits at 124, and the checksum at 148, over the header with blanks in its place (POSIX.1
 * ustar).
 */
const withSize = (header: Uint8Array, size: number): Uint8Array => {
  const bytes = Buffer.from(header)
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  bytes.fill(0x20, 148, 156)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return new Uint8Array(bytes)
}
