/**
 * Node exits silently, with status 13, when nothing is left that could settle a pending await. `tell` then reports that
 * and returns the exit status. Call the returned function once everything has settled.
 */
export const onUnsettled = (tell: () => number): (() => void) => {
  const onExit = (): void => {
    // Anything that ended the process on purpose has already said why.
    if (process.exitCode === UNSETTLED) process.exitCode = tell()
  }
  process.on('exit', onExit)
  return () => process.off('exit', onExit)
}

// Node's exit codes: "Unsettled Top-Level Await".
const UNSETTLED = 13
