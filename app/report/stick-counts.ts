import type { StickListJson } from '../contract/stick-list-json.ts'

type ListedStick = StickListJson['sticks'][number]

/** The last attempt at each stick: one with a serial number may have been built again. */
export const latestOf = (sticks: readonly ListedStick[]): ListedStick[] =>
  sticks.filter(
    ({ drive: { serial } }, i) => serial === null || sticks.findLastIndex(({ drive }) => drive.serial === serial) === i,
  )

/** How many sticks are verified, and how many are not although they were begun. */
export const countsOf = (sticks: readonly ListedStick[]): Pick<StickListJson, 'verified' | 'failed'> => {
  const latest = latestOf(sticks)
  const verified = latest.filter(({ result }) => result === 'verified').length
  return { verified, failed: latest.length - verified }
}
