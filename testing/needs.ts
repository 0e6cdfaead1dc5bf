declare module 'vitest' {
  interface TaskMeta {
    /** Why a test did not run here; the summary of the test run lists it. */
    skipReason?: string
  }
}

/** Options for describe() or it() that skip it for this reason, or run it if there is none. */
export const skippedFor = (reason: string | undefined): { skip?: true; meta?: { skipReason: string } } =>
  reason === undefined ? {} : { skip: true, meta: { skipReason: reason } }
