import type { StickState } from '../contract/views.ts'

/** How far a whole job has got: the share from 0 to 1 and the seconds left, null while they cannot be told. */
export interface JobPace {
  readonly share: number
  readonly secondsLeft: number | null
}

/** A request takes this long at times; after it nothing has moved, and the last rate says nothing any more. In seconds. */
export const STILL_AFTER_SECONDS = 3

const AT_START: JobPace = { share: 0, secondsLeft: null }

/** How far one stick has got. */
export const stickPace = (state: StickState): JobPace => {
  if (state.kind === 'running') return state.pace
  return state.kind === 'waiting' ? AT_START : { share: 1, secondsLeft: 0 }
}

/** A job is as far as its slowest stick; those that have failed or were built before hold up nothing. */
export const jobPace = (sticks: readonly { readonly state: StickState }[]): JobPace => {
  const paces = sticks
    .map(({ state }) => state)
    .filter(({ kind }) => kind === 'running' || kind === 'waiting')
    .map(stickPace)
  if (paces.length === 0) return sticks.length === 0 ? AT_START : { share: 1, secondsLeft: 0 }
  const left = paces.map(({ secondsLeft }) => secondsLeft)
  return {
    share: Math.min(...paces.map(({ share }) => share)),
    secondsLeft: left.includes(null) ? null : Math.max(...left.map(seconds => seconds ?? 0)),
  }
}
