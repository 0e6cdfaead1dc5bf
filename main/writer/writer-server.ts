import { createServer, type Server, type Socket } from 'node:net'
import { giveSocketTo, readChannel } from './channel.ts'
import { type SessionOptions, serveSession } from './writer-session.ts'

// A peer that asked for a writer is there already; longer than this it has gone.
const CONNECT_LIMIT_MS = 30_000

/**
 * Listens in a channel's folder, takes one connection and no second, serves it, and resolves when it is over or nobody
 * came. Rejects where the folder is not private.
 */
export const serveWriter = async (folder: string, openJob: SessionOptions['openJob']): Promise<void> => {
  const { socketPath, token, owner } = await readChannel(folder)
  const server = createServer()
  const first = new Promise<Socket | undefined>(resolve => {
    const timer = setTimeout(() => resolve(undefined), CONNECT_LIMIT_MS)
    let taken = false
    server.on('connection', socket => {
      if (taken) return socket.destroy()
      taken = true
      clearTimeout(timer)
      resolve(socket)
      return undefined
    })
  })
  await listenPrivately(server, socketPath)
  await giveSocketTo(socketPath, owner)
  const socket = await first
  if (socket) await serveSession(socket, { token, openJob })
  server.close()
}

/** The socket is nobody else's from the moment it is there. */
const listenPrivately = async (server: Server, socketPath: string): Promise<void> => {
  const before = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(socketPath, resolve)
    })
  } finally {
    process.umask(before)
  }
}
