import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Where a writer meets its peer: the unprivileged side listens and the writer connects. */
export interface Channel {
  readonly folder: string
  readonly socketPath: string
  readonly token: string
  /** The first connection; later ones are refused. Stays pending if nobody connects. */
  readonly connected: Promise<Socket>
  /** Stops listening and removes the folder with everything in it. */
  close(): Promise<void>
}

const TOKEN_FILE = 'token'
const TOKEN_BYTES = 32
// base64url, no padding.
const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 4) / 3)

// macOS allows 103 bytes for a socket's path and spends half of them on its temporary folder, so the name is short; the
// folder keeps others out. On Windows anyone can list pipes, so a name there must be impossible to guess.
const folderName = (): string =>
  process.platform === 'win32' ? `thinstick-${randomBytes(16).toString('hex')}-` : 'thinstick-'

const socketPathOf = (folder: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, 'socket')

const listen = (server: Server, socketPath: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })

/**
 * Makes a fresh folder that only this user can enter, with a token that only this user can read, and listens in it. So
 * the privileged side never creates, changes or removes anything at a path that somebody else chose. Throws the
 * system's error.
 */
export const createChannel = async (): Promise<Channel> => {
  // mkdtemp creates it with mode 0700.
  const folder = await mkdtemp(join(tmpdir(), folderName()))
  const [token, socketPath] = [randomBytes(TOKEN_BYTES).toString('base64url'), socketPathOf(folder)]
  const server = createServer()
  server.maxConnections = 1
  const connected = new Promise<Socket>(resolve => {
    server.once('connection', socket => {
      server.close()
      // The code that takes the connection handles its errors; until then, none may end this process.
      socket.on('error', () => {})
      resolve(socket)
    })
  })
  const close = (): Promise<void> => {
    server.close()
    return rm(folder, { recursive: true, force: true })
  }
  try {
    await writeFile(join(folder, TOKEN_FILE), token, { mode: 0o600, flag: 'wx' })
    await listen(server, socketPath)
  } catch (error) {
    await close()
    throw error
  }
  return { folder, socketPath, token, connected, close }
}

/**
 * Checks, for the privileged side, a folder it was given: it must be a real folder, not a link, open only to its owner,
 * and the token in it a plain file of the same owner and of a token's length. Throws if it is anything else.
 */
export const readChannel = async (folder: string): Promise<Pick<Channel, 'socketPath' | 'token'>> => {
  const place = await lstat(folder)
  // Neither follows a link nor waits for a pipe: the owner may have put either there.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const handle = await open(join(folder, TOKEN_FILE), flags)
  try {
    const file = await handle.stat()
    const shared = process.platform === 'win32' ? 0 : (place.mode | file.mode) & 0o077
    if (!place.isDirectory() || !file.isFile() || shared !== 0 || file.uid !== place.uid)
      throw new Error('the channel is not private')
    if (file.size !== TOKEN_LENGTH) throw new Error('the channel has no token')
    const bytes = Buffer.alloc(TOKEN_LENGTH)
    await handle.read(bytes, 0, TOKEN_LENGTH, 0)
    return { socketPath: socketPathOf(folder), token: bytes.toString('latin1') }
  } finally {
    await handle.close()
  }
}
