import * as v from 'valibot'
import { SECTOR } from '../bytes/units.ts'
import type { Problem } from '../problem/problem.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { count, fitting, type Of, text } from './values.ts'

const sectorBytes = v.pipe(count, v.multipleOf(SECTOR))

/** The one job of a privileged writer: exactly this device, as it was reviewed. Size in bytes. */
const writerJob = v.strictObject({
  /** `read`: the writer never writes to it, whatever its peer sends. */
  access: v.picklist(['read', 'write']),
  path: text,
  size: sectorBytes,
  serial: v.nullable(text),
  diskseq: v.nullable(text),
  /** "SanDisk Cruzer"; null if the system has no name for it. */
  description: v.nullable(text),
  /** Only for writing. */
  allowLarge: v.boolean(),
}) satisfies v.GenericSchema<unknown, DriveIdentity>

/** What the unprivileged side requests. Offsets and lengths in bytes, in whole sectors. */
const writerRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('hello'), token: text }),
  /** Opens the device that the writer was started for; the peer cannot name another. */
  v.strictObject({ kind: v.literal('open') }),
  v.strictObject({ kind: v.literal('read'), id: count, offset: sectorBytes, length: sectorBytes }),
  /** With the bytes as payload. It may only blank sector 0. */
  v.strictObject({ kind: v.literal('write'), id: count, offset: sectorBytes }),
  v.strictObject({ kind: v.literal('flush'), id: count }),
  /** With sector 0 as payload: the only way to write it. */
  v.strictObject({ kind: v.literal('commit'), id: count }),
  /** Closes the device. It is the last request: the writer ends once it has answered. */
  v.strictObject({ kind: v.literal('close'), id: count }),
])

const isProblem = (value: unknown): boolean => typeof value === 'object' && value !== null && 'code' in value

/** What the writer answers. */
const writerReply = v.variant('kind', [
  v.strictObject({ kind: v.literal('welcome') }),
  v.strictObject({ kind: v.literal('opened'), size: count }),
  v.strictObject({ kind: v.literal('refused'), problem: v.custom<Problem>(isProblem) }),
  /** With the bytes that were requested, if any. */
  v.strictObject({ kind: v.literal('done'), id: count }),
  v.strictObject({ kind: v.literal('failed'), id: count, cause: text }),
])

export type WriterJob = Of<typeof writerJob>
export type WriterRequest = Of<typeof writerRequest>
export type WriterReply = Of<typeof writerReply>

/** A writer's job; undefined for anything else, even for one field too many. */
export const parseWriterJob = (value: unknown): WriterJob | undefined => fitting(writerJob, value)

/** A header that is a request; undefined for anything else. */
export const parseRequest = (header: unknown): WriterRequest | undefined => fitting(writerRequest, header)

/** A header that is a reply; undefined for anything else. */
export const parseReply = (header: unknown): WriterReply | undefined => fitting(writerReply, header)

/** Whether bytes may follow a request; a payload after any other is malformed. */
export const carriesBytes = ({ kind }: WriterRequest): boolean => kind === 'write' || kind === 'commit'
