import { latin1 } from '../bytes/latin1.ts'

/** What ldlinux.sys says of itself. */
export interface Ldlinux {
  /** "3.86"; undefined where it does not begin as SYSLINUX does. */
  readonly version: string | undefined
  /** Whether its checksum is right; undefined where its release keeps none that is known here. */
  readonly sound: boolean | undefined
}

/** The most of ldlinux.sys that is read, in bytes: twice what the largest release has. */
export const LDLINUX_LIMIT = 1 << 17

// Its first line: a carriage return, a line feed, the name and the version.
const BANNER = /^\r\nSYSLINUX (\d+\.\d+)/
// Source: SYSLINUX, libinstaller/syslxmod.c. The patch area lies behind this number and another.
const MAGIC = 0x3eb202fe
const FIRST_SECTOR = 512

/**
 * Reads ldlinux.sys. All its 32-bit words from the first on add up to LDLINUX_MAGIC, the checksum among them; how many,
 * stands in its patch area: 16 bits right there in releases 3, 32 bits behind two counts of sectors from 4 on.
 */
export const parseLdlinux = (bytes: Uint8Array): Ldlinux => {
  const version = BANNER.exec(latin1(bytes.subarray(0, 32)))?.[1]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const area = version === undefined ? undefined : patchArea(view)
  if (version === undefined || area === undefined) return { version, sound: undefined }
  const words = Number(version.split('.')[0]) < 4 ? view.getUint16(area, true) : view.getUint32(area + 4, true)
  return { version, sound: words > 0 && words * 4 <= bytes.length && sumOf(view, words) === MAGIC }
}

const patchArea = (view: DataView): number | undefined => {
  for (let at = 0; at + 20 <= Math.min(view.byteLength, FIRST_SECTOR); at += 4)
    if (view.getUint32(at, true) === MAGIC) return at + 8
  return undefined
}

const sumOf = (view: DataView, words: number): number => {
  let sum = 0
  for (let i = 0; i < words; i++) sum = (sum + view.getUint32(i * 4, true)) >>> 0
  return sum
}
