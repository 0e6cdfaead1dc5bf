import * as v from 'valibot'
import { layerKind } from '../../../app/contract/common-json.ts'
import { count, fitting, listOf, type Of, text } from '../../../app/contract/values.ts'
import type { Packing } from '../../../app/formats/layer-kind.ts'
import { type ConsumedBytes, MOST_RANGES } from './consumed-bytes.ts'

const MOST_LAYERS = 16

const unpacked = v.strictObject({
  layers: listOf(layerKind, MOST_LAYERS),
  member: text,
  /** Name of the file that it was unpacked from. */
  from: text,
  /** Size of the whole image according to its table. */
  size: count,
  /** How much of it was unpacked, from its start. */
  available: count,
  /** SHA-256 of that, in hex. */
  hash: text,
  /** The parts of the archive that it was made from. */
  consumed: v.strictObject({ ranges: listOf(count, 2 * MOST_RANGES), hash: text }),
}) satisfies v.GenericSchema<unknown, Packing & { consumed: ConsumedBytes }>

/** The unpacked part of an image: enough to read it again without the archive. Sizes in bytes. */
export type Unpacked = Of<typeof unpacked>

export const unpackedText = (value: Unpacked): string => JSON.stringify(value)

/** Reads what unpackedText wrote; undefined for anything else. */
export const readUnpacked = (file: string): Unpacked | undefined => {
  try {
    return fitting(unpacked, JSON.parse(file))
  } catch {
    return undefined
  }
}
