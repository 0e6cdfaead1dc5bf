import type { ImageCheckView, ImageView, UnpackView } from '../../app/contract/views.ts'
import type { WizardState } from './wizard-state.ts'

/** Whether the window shows folders itself because the shell has no dialog. */
export const hasNoDialog = ({ hello }: Pick<WizardState, 'hello'>): boolean => hello?.shell === 'browser'

/** An image's warnings, including what checking it has found. */
export const imageWarnings = ({ warnings }: ImageView, check: ImageCheckView | null): ImageView['warnings'] =>
  check?.kind === 'warns' ? [...warnings, check.warning] : warnings

/** Whether a stick can be made from it at all. */
export const isStickable = ({ minimumStickBytes }: ImageView): boolean => minimumStickBytes !== null

/** How much has been unpacked, from 0 to 100. */
export const unpackedPercent = ({ done, total }: Pick<UnpackView, 'done' | 'total'>): number =>
  total > 0 ? Math.min(100, (done / total) * 100) : 0

/** The last part of a path on any system. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
