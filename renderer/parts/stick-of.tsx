import { SECTOR } from '../../app/bytes/units.ts'
import type { StickView } from '../../app/contract/views.ts'
import { shareAt } from '../../app/report/disk-cells.ts'
import { sickPlace } from '../../app/report/sick-place.ts'
import { isUnbootable } from '../state/select-outcome.ts'
import { planBlocks, writtenBlocks } from './map-blocks.ts'
import { StickDrawing } from './stick-picture.tsx'

/** A stick of a job, drawn as far as it has got: green only where it is verified, red where it is sick. */
export const StickOf = ({ stick }: { readonly stick: StickView }) => {
  const { plan, state, size } = stick
  const capacity = Math.floor(size / SECTOR)
  const blocks = isUnbootable(stick) ? writtenBlocks(plan) : planBlocks(plan, state)
  const sick = state.kind === 'failed' ? sickPlace(state.problem) : null
  return <StickDrawing capacity={capacity} blocks={blocks} sick={sick && shareAt(sick.lba, capacity, blocks)} />
}
