import type { LayerKind } from '../app/formats/formats.ts'
import { filter } from './byte-streams.ts'

/** Commands that pack their input, by the layer that they make. */
export const PACKERS = {
  gzip: ['gzip', '-nc9'],
  bzip2: ['bzip2', '-c9'],
  xz: ['xz', '-c0', '-T1'],
  zstd: ['zstd', '-qc', '-3'],
} as const satisfies Partial<Readonly<Record<LayerKind, readonly [string, ...string[]]>>>

export type Packer = keyof typeof PACKERS

/** What a format's own tool makes of these bytes. */
export const pack = (packer: Packer, bytes: Uint8Array, ...args: readonly string[]): Uint8Array => {
  const [command, ...usual] = PACKERS[packer]
  return filter(command, [...usual, ...args], bytes)
}
