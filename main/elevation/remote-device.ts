import type { Socket } from 'node:net'
import { SECTOR } from '../../app/bytes/units.ts'
import type { WriterJob } from '../../app/contract/writer-message.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import type { Channel } from '../channel/channel.ts'
import { GONE, WriterConnection } from './writer-connection.ts'

/**
 * Opens the device through a writer that was started for this job. Undefined if `over` settles before the writer has
 * connected. Throws the writer's own ProblemError if it refuses, and target-unopenable if it ends.
 */
export const openRemoteDevice = async (
  { connected, token }: Channel,
  job: WriterJob,
  over: Promise<unknown>,
): Promise<BlockDevice | undefined> => {
  const socket = await Promise.race([connected, over.then(() => undefined)])
  return socket && openOver(socket, token, job)
}

const openOver = async (socket: Socket, token: string, job: WriterJob): Promise<BlockDevice> => {
  const connection = new WriterConnection(socket)
  const welcome = await connection.ask({ kind: 'hello', token })
  const answer = welcome?.kind === 'welcome' ? await connection.ask({ kind: 'open' }) : undefined
  if (answer?.kind === 'opened' && answer.size === job.size) return remoteDevice(connection, job.path, answer.size)
  connection.abandon()
  throw new ProblemError(
    answer?.kind === 'refused' ? answer.problem : { code: 'target-unopenable', target: job.path, cause: GONE },
  )
}

const remoteDevice = (connection: WriterConnection, name: string, size: number): BlockDevice => ({
  name,
  size,
  allocate: length => new Uint8Array(length),
  read: async (offset, target) => {
    const bytes = await connection.request(id => ({ kind: 'read', id, offset, length: target.length }))
    // With fewer bytes, what the buffer held before would stay in place and might pass for what was read.
    if (bytes.length !== target.length) throw new Error(`the writer gave ${bytes.length} of ${target.length} bytes`)
    target.set(bytes)
  },
  write: async (offset, bytes) => {
    const isTable = offset === 0 && bytes.length === SECTOR && bytes.some(byte => byte !== 0)
    await connection.request(id => (isTable ? { kind: 'commit', id } : { kind: 'write', id, offset }), bytes)
  },
  flush: async () => {
    await connection.request(id => ({ kind: 'flush', id }))
  },
  close: () => connection.close(),
})
