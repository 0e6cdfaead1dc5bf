import { sectorsFor } from '../../app/bytes/units.ts'
import type { DriveView, ImageView, StickState } from '../../app/contract/views.ts'
import { bootSectorsNeeded } from '../../app/fat/boot-volume.ts'
import { layoutFor, type SectorRun } from '../../app/plan/layout.ts'
import type { MapBlock } from '../../app/report/disk-cells.ts'
import { strings } from '../words/strings.ts'

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
}

/** The smallest stick for an image as it would be laid out, in sectors; undefined if no stick will do. */
export const smallestStick = ({ minimumStickBytes, boot }: Pick<ImageView, 'minimumStickBytes' | 'boot'>) => {
  if (minimumStickBytes === null) return undefined
  const capacity = sectorsFor(minimumStickBytes)
  const layout = layoutFor(capacity, bootSectorsNeeded('usual', boot.sectorsInUse))
  return layout && { capacity, blocks: planBlocks(layout) }
}

/** The planned stick, filled as far as it has been written and verified. */
export const planBlocks = ({ boot, bank }: Planned, state?: StickState): MapBlock[] => {
  const { boot: bootFill, bank: bankFill } = fills(state)
  return [
    {
      key: 'p4',
      name: 'p4',
      purpose: purposes.boot,
      start: boot.start,
      sectors: boot.sectors,
      tone: 'boot',
      ...bootFill,
    },
    {
      key: 'p5',
      name: 'p5',
      purpose: purposes.bank,
      start: bank.start,
      sectors: bank.sectors,
      tone: 'bank',
      ...bankFill,
    },
  ]
}

interface Fill {
  readonly written?: number
  readonly verified?: number
}

const FULL: Fill = { written: 1, verified: 1 }

const fills = (state: StickState | undefined): { boot: Fill; bank: Fill } => {
  if (state?.kind === 'done') return { boot: FULL, bank: FULL }
  if (state?.kind !== 'running') return { boot: {}, bank: {} }
  const { stage, done, total } = state.progress
  const share = total > 0 ? done / total : 0
  switch (stage) {
    case 'unpack':
    case 'prepare':
    case 'partition table':
      return { boot: { written: 0 }, bank: { written: 0 } }
    case 'boot sectors':
      return { boot: { written: share }, bank: { written: 0 } }
    case 'boot bank':
      return { boot: { written: 1 }, bank: { written: share } }
    case 'verify':
      return { boot: { written: 1, verified: Math.min(1, share * 20) }, bank: { written: 1, verified: share } }
    case 'image check':
    case 'finish':
      return { boot: FULL, bank: FULL }
  }
}
