import { type Extract, extract } from 'tar-stream'
import { type ByteStream, LayerError } from '../stream/layer.ts'

/** A file in a tar archive. */
export interface TarMember {
  /** Its path in the archive; no file with this name is ever written. */
  readonly name: string
  /** Size in bytes. */
  readonly size: number
  /** Its bytes, to be read once, and only until the next member is requested. */
  readonly stream: ByteStream
  /** Why its bytes are not the file's: it is sparse, or continued in another archive. */
  readonly refusal?: LayerError
}

/** How much of an archive is searched: members of any kind, and bytes outside the contents that are read. */
export interface TarBounds {
  readonly members: number
  readonly bytes: number
}

export const TAR_BOUNDS: TarBounds = { members: 100_000, bytes: 4_000_000_000 }

/**
 * The files of a tar archive (POSIX.1 ustar and pax, GNU, V7) in order; links, folders and devices are skipped. The
 * next one is looked for only when requested. Throws LayerError, `refused` beyond `bounds`.
 */
export async function* tarMembers(input: ByteStream, bounds: TarBounds = TAR_BOUNDS): AsyncGenerator<TarMember> {
  const scan = new TarScan(input, bounds)
  try {
    let count = 0
    for (let entry = await scan.next(); entry; entry = await scan.next()) {
      if (++count > bounds.members) throw refused(`it has more than ${bounds.members} members`)
      if (isFile(entry.header)) yield memberOf(entry.header, scan.contents())
    }
  } finally {
    await scan.stop()
  }
}

const refused = (why: string): LayerError => new LayerError('tar', why, 'refused')

/** What tar-stream returns; its own types say less. */
interface TarEntry extends AsyncIterable<Uint8Array> {
  readonly header: TarHeader
}

interface TarHeader {
  readonly name: string
  readonly size: number
  /** Null for types that it does not know, including GNU's sparse ('S') and continued ('M') files. */
  readonly type: string | null
  readonly pax: Readonly<Record<string, string>> | null
}

const isFile = ({ type, size }: TarHeader): boolean =>
  type === 'file' || type === 'contiguous-file' || (type === null && size > 0)

const memberOf = (header: TarHeader, stream: ByteStream): TarMember => {
  const name = header.pax?.['GNU.sparse.name'] ?? header.name
  const whole = header.type !== null && header.pax?.['GNU.sparse.major'] === undefined
  const member = { name, size: header.size, stream }
  if (whole) return member
  return { ...member, refusal: refused(`${name} is stored in pieces or with holes, which is not supported`) }
}

const ALSO_V7: object = { allowUnknownFormat: true }

/**
 * tar-stream as something to pull from. It gets the next chunk of input once it has passed on the last, so no more than
 * one chunk is read ahead.
 */
class TarScan {
  readonly #archive: Extract = extract(ALSO_V7)
  readonly #entries = this.#archive[Symbol.asyncIterator]() as AsyncIterator<unknown> as AsyncIterator<TarEntry>
  readonly #bounds: TarBounds
  readonly #feeding: Promise<void>
  #chunks: AsyncIterator<Uint8Array> | undefined
  #fed = 0
  #scanned = 0
  #scanning = true
  #inputError: { readonly error: unknown } | undefined

  constructor(input: ByteStream, bounds: TarBounds) {
    this.#bounds = bounds
    this.#feeding = this.#feed(input)
  }

  /** The next entry of any kind, after skipping the rest of the one before. */
  async next(): Promise<TarEntry | undefined> {
    this.#scanning = true
    try {
      for (let rest = await this.#chunks?.next(); rest && !rest.done; ) rest = await this.#chunks?.next()
      const { done, value } = await this.#entries.next()
      // tar-stream never ends the stream of a folder whose header has a size, and takes no data for it (as POSIX.1
      // says).
      this.#chunks = done || value.header.type === 'directory' ? undefined : value[Symbol.asyncIterator]()
      return done ? undefined : value
    } catch (error) {
      throw this.#asLayerError(error)
    }
  }

  /** The bytes of the entry that `next` returned last. If the iteration ends early, the rest is skipped later. */
  contents(): ByteStream {
    const chunks = this.#chunks
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      if (!chunks || chunks !== this.#chunks) return { done: true, value: undefined }
      this.#scanning = false
      return chunks.next().catch((error: unknown) => {
        throw this.#asLayerError(error)
      })
    }
    return { [Symbol.asyncIterator]: () => ({ next, return: async () => ({ done: true, value: undefined }) }) }
  }

  /** Closes the input. */
  async stop(): Promise<void> {
    this.#chunks = undefined
    this.#archive.destroy(null)
    await this.#feeding
  }

  async #feed(input: ByteStream): Promise<void> {
    try {
      for await (const chunk of input) {
        if (this.#archive.destroyed) return
        this.#count(chunk.length)
        if (!this.#archive.write(chunk)) await writable(this.#archive)
        if (this.#archive.destroyed) return
      }
      this.#archive.end(null)
    } catch (error) {
      this.#inputError = { error }
      this.#archive.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #count(bytes: number): void {
    this.#fed += bytes
    if (this.#scanning) this.#scanned += bytes
    if (this.#scanned > this.#bounds.bytes) throw refused(`there is no image in its first ${this.#bounds.bytes} bytes`)
  }

  /** Leaves an error of the input as it is, and puts one of tar-stream into words. */
  #asLayerError(error: unknown): unknown {
    if (this.#inputError) return this.#inputError.error
    if (error instanceof LayerError || !(error instanceof Error)) return error
    const why = error.message.startsWith('Unexpected end')
      ? `it ends early, after ${this.#fed} bytes`
      : `a header before byte ${this.#fed} is damaged`
    return new LayerError('tar', why, 'damaged', { cause: error })
  }
}

/** Waits until the archive accepts more, or has ended. */
const writable = (archive: Extract): Promise<void> =>
  new Promise(resolve => {
    const done = (): void => {
      archive.off('drain', done)
      archive.off('close', done)
      resolve()
    }
    archive.on('drain', done)
    archive.on('close', done)
  })
