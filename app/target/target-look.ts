import { LARGE_BYTES, type TargetFacts } from './target-rules.ts'

/** What a target looks like from outside. */
export type TargetLook = 'stick' | 'card' | 'disk' | 'file'

// Linux and macOS name the bus of a slot; a reader at a USB port names itself.
const CARD_BUS = /^(MMC|SD|SDCARD|Secure Digital)$/i
const CARD_READER = /card.?reader|multi.?card|\bSD(\/MMC|HC|XC)?\b|micro.?SD/i

/** What a target most likely is, for its picture: nothing else depends on it. */
export const lookOf = ({ kind, virtual, removable, bus, description, size }: TargetFacts): TargetLook => {
  if (kind === 'file' || virtual) return 'file'
  if (!removable) return 'disk'
  if (CARD_BUS.test(bus ?? '') || CARD_READER.test(description)) return 'card'
  return size > LARGE_BYTES ? 'disk' : 'stick'
}
