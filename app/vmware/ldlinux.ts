import { latin1 } from '../bytes/latin1.ts'

/** What ldlinux.sys says about itself. */
export interface Ldlinux {
  /** "3.86"; undefined if it does not begin like SYSLINUX. */
  readonly version: string | undefined
  /** Whether its checksum is right; undefined if its release keeps none that is known here. */
  readonly sound: boolean | undefined
}

/** The most of ldlinux.sys that is read, in bytes: twice the size of the largest release. */
export const LDLINUX_LIMIT = 1 << 17

// Its first line: a carriage return, a line feed, the name and the version.
const BANNER = /^\r\nSYSLINUX (\d+\.\d+)/
// Source: SYSLINUX, libinstaller/syslxmod.c. The patch area comes after this number and another.
const MAGIC = 0x3eb202fe
const FIRST_SECTOR = 512

/**
 * Reads ldlinux.sys. Its 32-bit words from the first on, the checksum among them, add up to LDLINUX_MAGIC. The patch
 * area says how many words: in 16 bits at its start in releases 3, in 32 bits after two sector counts from 4 on.
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
