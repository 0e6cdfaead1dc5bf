import type { StickView } from '../../app/contract/views.ts'
import type { DoneStep } from './wizard-state.ts'

/** The only stick, while it is plugged in; undefined if there are several. */
export const onlyStick = ({ job: { sticks }, ejected }: Pick<DoneStep, 'job' | 'ejected'>): StickView | undefined =>
  sticks.length === 1 && !ejected ? sticks[0] : undefined

// A file or loop device has nothing to take out.
const isEjectable = ({ path }: StickView): boolean => path.startsWith('/dev/') && !path.startsWith('/dev/loop')

/** Path of a job's only stick, if it can be ejected. */
export const ejectablePath = (step: Pick<DoneStep, 'job' | 'ejected'>): string | null => {
  const only = onlyStick(step)
  return only && isEjectable(only) ? only.path : null
}
