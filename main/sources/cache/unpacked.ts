import { isCount, isListOf, isOneOf, isShape, isText } from '../../../app/contract/schema.ts'
import { LAYER_TITLES, type Packing } from '../../../app/formats/layer-kind.ts'
import { type ConsumedBytes, MOST_RANGES } from './consumed-bytes.ts'

/** What was unpacked of an image: enough to read it again without the archive. Sizes in bytes. */
export interface Unpacked extends Packing {
  /** Name of the file that it was unpacked from. */
  readonly from: string
  /** Size of the whole image as its table tells it. */
  readonly size: number
  /** How much of it was unpacked, from its start. */
  readonly available: number
  /** SHA-256 of that, in hex. */
  readonly hash: string
  /** What of the archive it was made of. */
  readonly consumed: ConsumedBytes
}

const isUnpacked = isShape({
  layers: isListOf(isOneOf(...Object.keys(LAYER_TITLES)), 16),
  member: isText,
  from: isText,
  size: isCount,
  available: isCount,
  hash: isText,
  consumed: isShape({ ranges: isListOf(isCount, 2 * MOST_RANGES), hash: isText }),
})

export const unpackedText = (unpacked: Unpacked): string => JSON.stringify(unpacked)

/** What unpackedText wrote; undefined for anything else. */
export const readUnpacked = (text: string): Unpacked | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isUnpacked(value) ? (value as Unpacked) : undefined
  } catch {
    return undefined
  }
}
