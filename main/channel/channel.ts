import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Where one writer and its peer meet: the unprivileged side listens, the writer comes. */
export interface Channel {
  readonly folder: string
  readonly socketPath: string
  readonly token: string
  /** The first connection; later ones are refused. Pending for ever where nobody comes. */
  readonly connected: Promise<Socket>
  /** Stops listening and takes the folder away with all that is in it. */
  close(): Promise<void>
}

const TOKEN_FILE = 'token'
const TOKEN_BYTES = 32
// base64url, no padding.
const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 4) / 3)

// macOS allows 103 bytes for a socket's path and spends half of them on its temporary folder, so the name is short
// where the folder keeps others out. Nothing keeps others from seeing Windows' pipes: their names cannot be guessed.
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
 * Makes a fresh folder that only this user can enter, with a token that only this user can read, and listens in it. The
 * privileged side thus makes, changes and removes nothing at a path that somebody else chose. Throws the system's error.
 */
export const createChannel = async (): Promise<Channel> => {
  // mkdtemp makes it with mode 0700.
  const folder = await mkdtemp(join(tmpdir(), folderName()))
  const [token, socketPath] = [randomBytes(TOKEN_BYTES).toString('base64url'), socketPathOf(folder)]
  const server = createServer()
  server.maxConnections = 1
  const connected = new Promise<Socket>(resolve => {
    server.once('connection', socket => {
      server.close()
      // Whoever takes the connection handles its errors; until then, none may end this process.
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
 * The privileged side's look at a folder it was given: a folder and no link, entered by its owner alone, the token in
 * it a plain file of the same owner, of the length that a token has. Throws where it is anything else.
 */
export const readChannel = async (folder: string): Promise<Pick<Channel, 'socketPath' | 'token'>> => {
  const place = await lstat(folder)
  // A link is not followed and a pipe not waited for: the owner may have put either there.
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
