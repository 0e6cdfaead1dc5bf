import { sectorsFor } from '../../app/bytes/units.ts'
import type { DriveView, ImageView, StickState } from '../../app/contract/views.ts'
import { bootSectorsNeeded } from '../../app/fat/boot-volume.ts'
import { layoutFor, type SectorRun } from '../../app/plan/layout.ts'
import type { MapBlock } from '../../app/report/disk-cells.ts'
import { strings } from '../words/strings.ts'
import { type Fill, fillsOf } from './stick-fills.ts'

const EXTENDED = new Set([5, 15, 133])
const { purposes } = strings.map

/** The image, with the two parts that are taken highlighted; the others, and what was not unpacked, are dimmed. */
export const imageBlocks = ({ partitions, boot, bank, imageBytes, unreadFrom }: ImageView): MapBlock[] => {
  const blocks = partitions
    .filter(({ type }) => !EXTENDED.has(type))
    .map(({ slot, start, sectors }) => ({
      key: `p${slot}`,
      name: `p${slot}`,
      purpose: slot === boot.slot ? purposes.boot : slot === bank.slot ? purposes.bank : purposes.other,
      start,
      sectors,
      tone: slot === boot.slot ? ('boot' as const) : slot === bank.slot ? ('bank' as const) : ('other' as const),
      dim: slot !== boot.slot && slot !== bank.slot,
    }))
  if (unreadFrom === null) return blocks
  const sectors = sectorsFor(imageBytes) - unreadFrom
  const unread = {
    key: 'unread',
    name: '',
    purpose: purposes.unread,
    start: unreadFrom,
    sectors,
    tone: 'other',
  } as const
  return [...blocks, { ...unread, dim: true }]
}

/** What is on a drive now. */
export const driveBlocks = ({ blocks }: DriveView): MapBlock[] =>
  (blocks ?? [])
    .filter(({ type }) => !EXTENDED.has(type))
    .map(({ slot, start, sectors, label }) => ({
      key: `p${slot}`,
      name: `p${slot}`,
      purpose: label ?? purposes.other,
      start,
      sectors,
      tone: 'other',
    }))

interface Planned {
  readonly boot: SectorRun
  readonly bank: SectorRun
  /** All of them; those behind p5 are only in a larger layout. */
  readonly partitions?: readonly (SectorRun & { readonly slot: number })[]
}

const OTHERS: Readonly<Record<number, { readonly purpose: string; readonly tone: MapBlock['tone'] }>> = {
  6: { purpose: purposes.second, tone: 'bank' },
  7: { purpose: purposes.coreDump, tone: 'other' },
  8: { purpose: purposes.store, tone: 'other' },
}

/** The smallest stick for an image as it would be laid out, in sectors; undefined if no stick will do. */
export const smallestStick = ({ minimumStickBytes, boot }: Pick<ImageView, 'minimumStickBytes' | 'boot'>) => {
  if (minimumStickBytes === null) return undefined
  const capacity = sectorsFor(minimumStickBytes)
  const layout = layoutFor(capacity, bootSectorsNeeded('usual', boot.sectorsInUse))
  return layout && { capacity, blocks: planBlocks(layout) }
}

/** The planned stick, filled as far as it has been written and verified; without a state, as it will be. */
export const planBlocks = ({ boot, bank, partitions = [] }: Planned, state?: StickState): MapBlock[] => {
  const block = (name: string, purpose: string, tone: MapBlock['tone'], run: SectorRun, fill: Fill): MapBlock => ({
    key: name,
    name,
    purpose,
    start: run.start,
    sectors: run.sectors,
    tone,
    ...fill,
  })
  const fills = (run: SectorRun) => (state ? fillsOf(state, boot, run) : { boot: {}, bank: {} })
  return [
    block('p4', purposes.boot, 'boot', boot, fills(bank).boot),
    block('p5', purposes.bank, 'bank', bank, fills(bank).bank),
    ...partitions.flatMap(one => {
      const other = OTHERS[one.slot]
      return other ? [block(`p${one.slot}`, other.purpose, other.tone, one, fills(one).bank)] : []
    }),
  ]
}

/** A stick that is written and verified, and would not boot: no part of it is green. */
export const writtenBlocks = (plan: Planned): MapBlock[] =>
  planBlocks(plan).map(block => ({ ...block, tone: 'boot' as const }))
