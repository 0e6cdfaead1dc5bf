import type { Problem } from '../report/problem.ts'

/** The one job of a privileged writer: exactly this device, as it was reviewed. Size in bytes. */
export interface WriterJob {
  readonly path: string
  readonly size: number
  readonly serial: string | null
  readonly allowLarge: boolean
}

/** What the unprivileged side asks. Offsets and lengths in bytes, whole sectors. */
export type WriterRequest =
  | { readonly kind: 'hello'; readonly token: string }
  | { readonly kind: 'open'; readonly job: WriterJob }
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

type Check = (value: unknown) => boolean

const SECTOR = 512
const isText: Check = value => typeof value === 'string' && value.length <= 4096
const isCount: Check = value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isSectors: Check = value => isCount(value) && Number(value) % SECTOR === 0
const isFlag: Check = value => typeof value === 'boolean'
const isSerial: Check = value => value === null || isText(value)

const isShape =
  (shape: Readonly<Record<string, Check>>): Check =>
  value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const fields = Object.entries(value)
    return fields.length === Object.keys(shape).length && fields.every(([key, field]) => shape[key]?.(field) === true)
  }

const is =
  (kind: string): Check =>
  value =>
    value === kind

const REQUESTS: readonly Check[] = [
  isShape({ kind: is('hello'), token: isText }),
  isShape({ kind: is('open'), job: isShape({ path: isText, size: isSectors, serial: isSerial, allowLarge: isFlag }) }),
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
