import { once } from 'node:events'
import { connect } from 'node:net'
import { readChannel } from '../channel/channel.ts'
import type { WriterGrant } from '../channel/grant.ts'
import { type OpenJob, serveSession } from './writer-session.ts'

/**
 * Goes to the peer that waits in a grant's folder, serves it the granted drive alone, and resolves when it is gone. Nobody can connect to the
 * writer: it listens nowhere. Rejects where the folder is not private or nobody waits.
 */
export const serveWriter = async ({ folder, job }: WriterGrant, openJob: OpenJob): Promise<void> => {
  const { socketPath, token } = await readChannel(folder)
  // Half open, so that the peer sees the end of the connection only when the device is closed.
  const socket = connect({ path: socketPath, allowHalfOpen: true })
  await once(socket, 'connect')
  await serveSession(socket, { token, job, openJob })
}
