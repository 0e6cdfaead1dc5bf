/** Whether this process runs as root. Windows has no such user. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** Whether something is this user's own; always true on Windows, where owners have no numbers. */
export const isOwn = ({ uid }: { readonly uid: number }): boolean =>
  process.getuid === undefined || process.getuid() === uid

/** Mode bits that let anyone but the owner write, and that let them do anything at all. */
export const OTHERS_WRITE = 0o022
export const OTHERS = 0o077
