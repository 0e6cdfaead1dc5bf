import type { ImageCheckView, ImageView, UnpackView } from '../../app/contract/views.ts'
import type { WizardState } from './wizard-state.ts'

/** Whether folders are looked through in the window, for want of a dialog. */
export const hasNoDialog = ({ hello }: Pick<WizardState, 'hello'>): boolean => hello?.shell === 'browser'

/** What an image warns of, with what checking it has found. */
export const imageWarnings = ({ warnings }: ImageView, check: ImageCheckView | null): ImageView['warnings'] =>
  check?.kind === 'warns' ? [...warnings, check.warning] : warnings

/** Whether a stick can be made of it at all. */
export const isStickable = ({ minimumStickBytes }: ImageView): boolean => minimumStickBytes !== null

/** How much is unpacked, from 0 to 100. */
export const unpackedPercent = ({ done, total }: Pick<UnpackView, 'done' | 'total'>): number =>
  total > 0 ? Math.min(100, (done / total) * 100) : 0

/** The last part of a path of any system. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
