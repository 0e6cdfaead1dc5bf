/** How an elevated writer came to its end; `failed` where it could not even start. */
export type Elevation = 'ended' | 'dismissed' | 'no-agent' | 'failed'

/** Starts an elevated writer with these grants as its arguments; `over` settles when its process has ended. */
export type StartWriter = (grants: readonly string[]) => { readonly over: Promise<Elevation> }
