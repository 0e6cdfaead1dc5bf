/** Closes a switch over a union: an unhandled new member does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
