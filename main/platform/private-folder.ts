import { lstatSync, mkdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isOwn, isRoot, OTHERS, OTHERS_WRITE } from './user.ts'

const WORLD_WRITES = 0o002
const STICKY = 0o1000

/** The same path with the links resolved, as far as it exists. */
const withoutLinks = (path: string): string => {
  try {
    return realpathSync(path)
  } catch (error) {
    if (dirname(path) === path) throw error
    return join(withoutLinks(dirname(path)), basename(path))
  }
}

/** What exists at a path and above it, up to the root. */
const upwards = function* (path: string): Generator<{ path: string; found: Stats }> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found) yield { path, found }
  if (dirname(path) !== path) yield* upwards(dirname(path))
}

/**
 * Why somebody else could replace a folder on the way from the root to `path`, and where; as root, anyone but root
 * counts.
 */
const exchangeable = (path: string): string | undefined => {
  const root = isRoot()
  for (const { path: at, found } of upwards(path)) {
    if (!found.isDirectory()) continue
    const sticky = (found.mode & STICKY) !== 0
    if ((found.mode & WORLD_WRITES) !== 0 && !sticky) return `everybody may write to ${at}`
    if (root && found.uid !== 0) return `${at} is not root's`
    if (root && (found.mode & OTHERS_WRITE) !== 0 && !sticky) return `others than root may write to ${at}`
  }
  return undefined
}

/** Whether what is put into a folder stays there, no matter who else uses the machine. */
export const isSafePlace = (folder: string): boolean => {
  if (process.getuid === undefined) return true
  try {
    return exchangeable(realpathSync(folder)) === undefined
  } catch {
    return false
  }
}

export type FolderCheck =
  | { readonly kind: 'private'; readonly folder: string }
  | { readonly kind: 'missing' }
  /** `why` completes "The folder X is not used: ...". */
  | { readonly kind: 'unsafe'; readonly why: string }

export interface FolderNeeds {
  /** Whether to create it if it is missing, with mode 0700. */
  readonly make: boolean
  /** Whether others must not even be able to look into it. */
  readonly secret: boolean
}

/**
 * Checks whether a folder is this user's own; its path must be free of links. It is unsafe if it is a link, not a
 * folder, somebody else's or open to others, or if somebody else could replace it. Nothing that exists is changed.
 * Throws the operating system's errors.
 */
export const checkFolder = (path: string, { make, secret }: FolderNeeds): FolderCheck => {
  const above = withoutLinks(dirname(path))
  const folder = join(above, basename(path))
  const why = process.getuid === undefined ? undefined : exchangeable(above)
  if (why !== undefined) return { kind: 'unsafe', why }
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (make && !there) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = there ?? lstatSync(folder, { throwIfNoEntry: false })
  if (!found) return { kind: 'missing' }
  if (found.isSymbolicLink()) return { kind: 'unsafe', why: 'it is a link' }
  if (!found.isDirectory()) return { kind: 'unsafe', why: 'it is not a folder' }
  if (process.getuid === undefined) return { kind: 'private', folder }
  if (!isOwn(found)) return { kind: 'unsafe', why: 'it belongs to another user' }
  if ((found.mode & (secret ? OTHERS : OTHERS_WRITE)) !== 0)
    return { kind: 'unsafe', why: `others may use it (its mode is ${(found.mode & 0o777).toString(8)})` }
  return { kind: 'private', folder }
}

/**
 * A folder that only this user can write to, created with mode 0700 if it is missing; the returned path has no links.
 * Undefined if that is impossible. Never throws.
 */
export const privateFolder = (path: string): string | undefined => {
  try {
    const look = checkFolder(path, { make: true, secret: false })
    return look.kind === 'private' ? look.folder : undefined
  } catch {
    return undefined
  }
}
