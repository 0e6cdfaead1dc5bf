declare module 'vitest' {
  interface TaskMeta {
    /** Why a test did not run here; the summary of the test run lists it. */
    skipReason?: string
  }
}

/** Options of describe() or it() that leave it out for a reason, or run it where there is none. */
export const skippedFor = (reason: string | undefined): { skip?: true; meta?: { skipReason: string } } =>
  reason === undefined ? {} : { skip: true, meta: { skipReason: reason } }
