import { randomBytes } from 'node:crypto'
import { lchown, lstat, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Where one writer and its peer meet. */
export interface Channel {
  readonly folder: string
  readonly socketPath: string
  readonly token: string
}

const TOKEN_FILE = 'token'

/** In the folder, so that nobody else reaches it; Windows' pipes have names of their own, this one cannot be guessed. */
const socketPathOf = (folder: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, 'socket')

/** Makes a fresh folder that only this user can enter, with a token that only this user can read. */
export const createChannel = async (): Promise<Channel> => {
  const name = `thinstick-${randomBytes(16).toString('hex')}-`
  // mkdtemp makes it with mode 0700.
  const folder = await mkdtemp(join(tmpdir(), name))
  const token = randomBytes(32).toString('base64url')
  await writeFile(join(folder, TOKEN_FILE), token, { mode: 0o600, flag: 'wx' })
  return { folder, socketPath: socketPathOf(folder), token }
}

/**
 * The privileged side's look at a folder it was given: a folder and no link, entered by its owner alone, the token in
 * it a plain file of the same owner. Throws where it is anything else.
 */
export const readChannel = async (folder: string): Promise<Channel & { readonly owner: number }> => {
  const place = await lstat(folder)
  const file = await lstat(join(folder, TOKEN_FILE))
  const open = process.platform === 'win32' ? 0 : (place.mode | file.mode) & 0o077
  if (!place.isDirectory() || !file.isFile() || open !== 0 || file.uid !== place.uid)
    throw new Error('the channel is not private')
  return {
    folder,
    socketPath: socketPathOf(folder),
    token: await readFile(join(folder, TOKEN_FILE), 'utf8'),
    owner: place.uid,
  }
}

/**
 * Lets the folder's owner connect to a socket that root made. The link itself is changed, never what it points to: the
 * owner could have put a link in the socket's place, to get another file.
 */
export const giveSocketTo = async (socketPath: string, owner: number): Promise<void> => {
  if (process.platform !== 'win32') await lchown(socketPath, owner, -1)
}

/** Takes the folder away with all that is in it. */
export const removeChannel = ({ folder }: Channel): Promise<void> => rm(folder, { recursive: true, force: true })
