import { assertNever } from '../../app/bytes/assert-never.ts'
import type { StickState } from '../../app/contract/views.ts'
import type { SectorRun } from '../../app/plan/layout.ts'
import { type SickPlace, sickPlace } from '../../app/report/sick-place.ts'

/** How far a part of the stick is written and verified: shares from 0 to 1. */
export interface Fill {
  readonly written?: number
  readonly verified?: number
}

const EMPTY: Fill = { written: 0 }
const FULL: Fill = { written: 1, verified: 1 }

interface Fills {
  readonly boot: Fill
  readonly bank: Fill
}

/** How far the two parts of a stick are filled. */
export const fillsOf = (state: StickState, boot: SectorRun, bank: SectorRun): Fills => {
  switch (state.kind) {
    case 'waiting':
      return { boot: EMPTY, bank: EMPTY }
    case 'running':
      return fillsAt(state.progress)
    case 'done':
      return { boot: FULL, bank: FULL }
    case 'failed': {
      const sick = sickPlace(state.problem)
      return { boot: fillUpTo(sick, boot), bank: fillUpTo(sick, bank) }
    }
    default:
      return assertNever(state)
  }
}

const fillsAt = ({ stage, done, total }: Extract<StickState, { kind: 'running' }>['progress']): Fills => {
  const share = total > 0 ? done / total : 0
  switch (stage) {
    case 'unpack':
    case 'prepare':
    case 'partition table':
    case 'file system':
    case 'backup':
      return { boot: EMPTY, bank: EMPTY }
    case 'boot sectors':
      return { boot: { written: share }, bank: EMPTY }
    case 'boot bank':
      return { boot: { written: 1 }, bank: { written: share } }
    case 'verify':
      return { boot: { written: 1, verified: Math.min(1, share * 20) }, bank: { written: 1, verified: share } }
    case 'image check':
    case 'finish':
      return { boot: FULL, bank: FULL }
    default:
      return assertNever(stage)
  }
}

/** As far as it got before the place that failed. */
const fillUpTo = (sick: SickPlace | null, { start, sectors }: SectorRun): Fill => {
  if (!sick) return EMPTY
  const share = Math.min(1, Math.max(0, (sick.lba - start) / sectors))
  return sick.written ? { written: 1, verified: share } : { written: share }
}
