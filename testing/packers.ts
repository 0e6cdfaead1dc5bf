import type { LayerKind } from '../app/formats/formats.ts'
import type { SOURCE_FORMATS } from '../main/sources/archive/source-formats.ts'
import { filter } from './byte-streams.ts'

/** The formats that pack data from front to back. */
export type Packer = {
  [K in LayerKind]: (typeof SOURCE_FORMATS)[K]['kind'] extends 'packed' ? K : never
}[LayerKind]

/** Commands that pack their input, by the kind of layer that they make. */
export const PACKERS = {
  gzip: ['gzip', '-nc9'],
  bzip2: ['bzip2', '-c9'],
  xz: ['xz', '-c0', '-T1'],
  zstd: ['zstd', '-qc', '-3'],
} as const satisfies Readonly<Record<Packer, readonly [string, ...string[]]>>

/** What a format's own tool makes of these bytes. */
export const pack = (packer: Packer, bytes: Uint8Array, ...args: readonly string[]): Uint8Array => {
  const [command, ...usual] = PACKERS[packer]
  return filter(command, [...usual, ...args], bytes)
}
