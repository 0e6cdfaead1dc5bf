import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ByteStream } from '../main/sources/stream/layer.ts'

/** `length` bytes that look like parts of an image: text, noise and a run of one value; the same for each seed. */
export const sampleBytes = (length: number, seed = 1): Uint8Array => {
  const bytes = new Uint8Array(length).fill(0xaa)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const part = Math.floor(i / 4096) % 3
    if (part === 0) bytes[i] = 'kernel=vmkboot.gz --- sys.vgz\n'.charCodeAt(i % 30)
    else if (part === 1) bytes[i] = state >> 16
  }
  return bytes
}

/** `length` bytes that no tool can pack; the same for each seed. */
export const noiseBytes = (length: number, seed = 'noise'): Uint8Array =>
  new Uint8Array(createHash('shake256', { outputLength: length }).update(seed).digest())

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** What a command makes of `input`; throws its error message if it fails. */
export const filter = (command: string, args: readonly string[], input: Uint8Array): Uint8Array => {
  const { status, stdout, stderr } = spawnSync(command, args, { input, maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return new Uint8Array(stdout)
}

/** Puts files into a folder, by their paths in it. */
export const putFiles = (folder: string, files: Readonly<Record<string, Uint8Array>>): void => {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

/** These bytes as a stream of new chunks of `size` bytes. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** A whole stream in one piece. */
export const collect = async (stream: ByteStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** A stream that counts what is taken from it. */
export class WatchedStream implements AsyncIterable<Uint8Array> {
  bytes = 0
  returned = 0
  readonly #stream: ByteStream
  constructor(stream: ByteStream) {
    this.#stream = stream
  }
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    const iterator = this.#stream[Symbol.asyncIterator]()
    return {
      next: async () => {
        const result = await iterator.next()
        if (!result.done) this.bytes += result.value.length
        return result
      },
      return: async () => {
        this.returned++
        await iterator.return?.()
        return { done: true, value: undefined }
      },
    }
  }
}

/** Takes bytes from a stream until it has `length`, then stops. */
export const takeBytes = async (stream: ByteStream, length: number): Promise<number> => {
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes >= length) break
  }
  return bytes
}

/** What a stream throws, and how many bytes it gave before that. */
export const failureOf = async (stream: ByteStream): Promise<{ error: unknown; bytes: Uint8Array }> => {
  const chunks: Uint8Array[] = []
  let error: unknown
  try {
    for await (const chunk of stream) chunks.push(chunk)
  } catch (thrown) {
    error = thrown
  }
  return { error, bytes: new Uint8Array(Buffer.concat(chunks)) }
}
