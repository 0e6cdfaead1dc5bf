import { SECTOR } from '../bytes/units.ts'
import type { Problem } from '../problem/problem.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { type Check, isCount, isFlag, isNullOr, isOneOf, isShape, isText } from './schema.ts'

/** The one job of a privileged writer: exactly this device, as it was reviewed. Size in bytes. */
export interface WriterJob extends DriveIdentity {
  readonly path: string
  /** "SanDisk Cruzer"; null where the system has no name for it. */
  readonly description: string | null
  readonly allowLarge: boolean
}

/** What the unprivileged side asks. Offsets and lengths in bytes, whole sectors. */
export type WriterRequest =
  | { readonly kind: 'hello'; readonly token: string }
  /** Opens the device that the writer was started for: a peer cannot name one. */
  | { readonly kind: 'open' }
  | { readonly kind: 'read'; readonly id: number; readonly offset: number; readonly length: number }
  /** With the bytes as payload. Sector 0 may only be blanked by it. */
  | { readonly kind: 'write'; readonly id: number; readonly offset: number }
  | { readonly kind: 'flush'; readonly id: number }
  /** With sector 0 as payload: the only way to write it. */
  | { readonly kind: 'commit'; readonly id: number }

/** What the writer answers. */
export type WriterReply =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'opened'; readonly size: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** With the bytes that were asked for, where some were. */
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly cause: string }

const isSectors: Check = value => isCount(value) && Number(value) % SECTOR === 0
const is = (kind: string): Check => isOneOf(kind)

export const isWriterJob: Check = isShape({
  path: isText,
  size: isSectors,
  serial: isNullOr(isText),
  diskseq: isNullOr(isText),
  description: isNullOr(isText),
  allowLarge: isFlag,
})

const REQUESTS: readonly Check[] = [
  isShape({ kind: is('hello'), token: isText }),
  isShape({ kind: is('open') }),
  isShape({ kind: is('read'), id: isCount, offset: isSectors, length: isSectors }),
  isShape({ kind: is('write'), id: isCount, offset: isSectors }),
  isShape({ kind: is('flush'), id: isCount }),
  isShape({ kind: is('commit'), id: isCount }),
]

const REPLIES: readonly Check[] = [
  isShape({ kind: is('welcome') }),
  isShape({ kind: is('opened'), size: isCount }),
  isShape({ kind: is('refused'), problem: value => typeof value === 'object' && value !== null && 'code' in value }),
  isShape({ kind: is('done'), id: isCount }),
  isShape({ kind: is('failed'), id: isCount, cause: isText }),
]

/** A header that is a request; undefined for anything else, be it one field too many. */
export const parseRequest = (header: unknown): WriterRequest | undefined =>
  REQUESTS.some(check => check(header)) ? (header as WriterRequest) : undefined

/** A header that is a reply; undefined for anything else. */
export const parseReply = (header: unknown): WriterReply | undefined =>
  REPLIES.some(check => check(header)) ? (header as WriterReply) : undefined

/** Whether bytes may follow a request; behind any other a payload is malformed. */
export const carriesBytes = ({ kind }: WriterRequest): boolean => kind === 'write' || kind === 'commit'
