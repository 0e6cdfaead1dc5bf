/** How an elevated writer ended; `failed` if it could not even start. */
export type Elevation = 'ended' | 'dismissed' | 'no-agent' | 'failed'

/** Starts an elevated writer with these grants as its arguments; `over` resolves when its process has ended. */
export type StartWriter = (grants: readonly string[]) => { readonly over: Promise<Elevation> }
