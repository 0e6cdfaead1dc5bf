import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl'
import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { entryData, LocalFileHeader } from './zip-entry-data.ts'

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** Its path in the archive; no file with this name is ever written. */
  readonly name: string
  /** Unpacked size in bytes, according to the archive; its stream throws if that is wrong. */
  readonly size: number
  open(): ByteStream
}

/** More entries than anyone packs around an image. */
export const MOST_ENTRIES = 10_000

/**
 * The files of a ZIP archive (PKWARE's APPNOTE.TXT), without its folders. Throws LayerError: `damaged` if its directory
 * cannot be read, `refused` with more than MOST_ENTRIES entries or entries that overlap.
 */
export const openZip = async (source: ByteSource): Promise<ZipEntry[]> => {
  const reader = new SourceReader(source)
  try {
    const zip = await fromRandomAccessReaderPromise(reader, source.size, { decodeStrings: false, autoClose: false })
    if (zip.entryCount > MOST_ENTRIES) throw refused(`it lists ${zip.entryCount} entries`)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    refuseOverlaps(entries)
    return entries.map(entry => zipEntry(source, entry)).filter(({ name }) => !name.endsWith('/'))
  } catch (error) {
    throw reader.failed ? reader.failed.error : asLayerError(error)
  }
}

const damaged = (why: string, cause?: unknown): LayerError => new LayerError('zip', why, 'damaged', { cause })
const refused = (why: string): LayerError => new LayerError('zip', why, 'refused')

const asLayerError = (error: unknown): unknown => {
  if (error instanceof LayerError || !(error instanceof Error)) return error
  if (error.message.startsWith('End of central directory'))
    return damaged('its end, with its directory, is missing', error)
  if (/multi-disk/.test(error.message)) return refused('it is one part of several')
  if (/encryption/.test(error.message)) return refused('it is encrypted')
  return damaged(`its directory is damaged (${error.message})`, error)
}

/** Lets yauzl read a source. `failed` keeps what the source threw, to distinguish it from yauzl's own errors. */
class SourceReader extends RandomAccessReader {
  failed: { readonly error: unknown } | undefined
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const available = Math.max(0, Math.min(length, this.#source.size - position))
    const target = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, available)
    const reading = available > 0 ? this.#source.read(position, target) : Promise.resolve()
    reading.then(
      () => callback(null, available),
      (error: unknown) => {
        this.failed = { error }
        callback(error instanceof Error ? error : new Error(String(error)))
      },
    )
  }
}

/** Entries that share bytes are how a small archive unpacks to petabytes. */
const refuseOverlaps = (entries: readonly Entry[]): void => {
  const byOffset = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader, compressedSize } of byOffset) {
    if (relativeOffsetOfLocalHeader < end) throw refused(`its entries overlap at byte ${relativeOffsetOfLocalHeader}`)
    end = relativeOffsetOfLocalHeader + LocalFileHeader.size + compressedSize
  }
}

const zipEntry = (source: ByteSource, entry: Entry): ZipEntry => ({
  name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
  size: entry.uncompressedSize,
  open: () => entryData(source, entry),
})
