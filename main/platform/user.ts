/** Whether this process is root's. Windows has no such user. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** Whether something is this user's own; always on Windows, which has no owners as numbers. */
export const isOwn = ({ uid }: { readonly uid: number }): boolean =>
  process.getuid === undefined || process.getuid() === uid

/** Bits of a mode by which others than the owner may write, and by which they may do anything. */
export const OTHERS_WRITE = 0o022
export const OTHERS = 0o077
