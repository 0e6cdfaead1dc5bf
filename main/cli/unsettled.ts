/**
 * Node ends without a word, with status 13, where nothing is left that could settle what is awaited. `tell` then says
 * so and gives the exit status. The returned function is called when all has settled.
 */
export const onUnsettled = (tell: () => number): (() => void) => {
  const onExit = (): void => {
    // What ended the process on purpose has told why.
    if (process.exitCode === UNSETTLED) process.exitCode = tell()
  }
  process.on('exit', onExit)
  return () => process.off('exit', onExit)
}

// Node's exit codes: "Unsettled Top-Level Await".
const UNSETTLED = 13
