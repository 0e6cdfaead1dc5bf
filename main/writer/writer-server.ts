import { once } from 'node:events'
import { connect } from 'node:net'
import { readChannel } from './channel.ts'
import { type SessionOptions, serveSession } from './writer-session.ts'

/**
 * Goes to the peer that waits in a channel's folder, serves it, and resolves when it is gone. Nobody can connect to the
 * writer: it listens nowhere. Rejects where the folder is not private or nobody waits.
 */
export const serveWriter = async (folder: string, openJob: SessionOptions['openJob']): Promise<void> => {
  const { socketPath, token } = await readChannel(folder)
  // Half open, so that the peer sees the end of the connection only when the device is closed.
  const socket = connect({ path: socketPath, allowHalfOpen: true })
  await once(socket, 'connect')
  await serveSession(socket, { token, openJob })
}
