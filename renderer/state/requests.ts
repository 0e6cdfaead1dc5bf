/** Gives every request a number of its own, a later one a higher number. */
export type Requests = () => number

export const countRequests = (): Requests => {
  let last = 0
  return () => ++last
}
