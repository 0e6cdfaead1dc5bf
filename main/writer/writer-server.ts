import { once } from 'node:events'
import { connect } from 'node:net'
import { readChannel } from '../channel/channel.ts'
import type { WriterGrant } from '../channel/grant.ts'
import { type OpenJob, serveSession } from './writer-session.ts'

/**
 * Connects to the peer that waits in a grant's folder, serves it the granted drive only, and resolves when the peer is
 * gone. Nobody can connect to the writer, as it never listens. Rejects if the folder is not private or nobody is
 * waiting.
 */
export const serveWriter = async ({ folder, job }: WriterGrant, openJob: OpenJob): Promise<void> => {
  const { socketPath, token } = await readChannel(folder)
  // Half open, so that the peer sees the connection end only once the device is closed.
  const socket = connect({ path: socketPath, allowHalfOpen: true })
  await once(socket, 'connect')
  await serveSession(socket, { token, job, openJob })
}
