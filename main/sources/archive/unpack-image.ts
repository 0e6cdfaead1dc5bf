import { basename } from 'node:path'
import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import { LAYER_HEAD } from '../../../app/formats/layer-kind.ts'
import { bytesNeeded, bytesOfStick, tableEnd } from '../../../app/inspection/bytes-needed.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { type Progress, ProgressMeter } from '../../../app/write/progress.ts'
import { nodeEffects } from '../../platform/effects.ts'
import type { OpenSource } from '../../platform/file-source.ts'
import { MOST_RANGES, RecordedSource } from '../cache/consumed-bytes.ts'
import { contentHash } from '../cache/content-hash.ts'
import type { Unpacked } from '../cache/unpacked.ts'
import type { CachedImage, Draft, UnpackedCache } from '../cache/unpacked-cache.ts'
import { LayerError } from '../stream/layer.ts'
import type { Core, SourceFormats } from '../stream/source-format.ts'
import { endStream, streamOf } from '../stream/stream.ts'
import { SpooledSource, type SpoolOptions, SpoolWriteError } from './spooled-source.ts'
import { unpackingProblem } from './unpacking-problem.ts'
import { Unwrapping } from './unwrap.ts'

export interface UnpackOptions {
  readonly formats: SourceFormats
  readonly cache: UnpackedCache
  /** Whether to unpack up to the end of the store's files, instead of the banks'. */
  readonly whole?: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * The most of an image that is unpacked, in bytes: several times what the larger banks of ESXi 4.1 need. A disc or ZIP
 * inside another archive has the same limit.
 */
export const UNPACK_LIMIT = 1 << 30

/** A read this many bytes ahead shows how much has to be unpacked: it jumps to a bank, not just to the next table. */
const FAR = 8 << 20

/**
 * Unpacks as much of an image as its tables say a stick needs, and keeps it under `key`, with a note of which bytes of
 * the archive it came from. Throws ProblemError: archive-damaged, archive-refused, unpack-failed, unpack-cancelled,
 * image-unreadable if the archive changes meanwhile, and what inspecting the image throws; then nothing is kept.
 */
export const unpackImage = async (packed: OpenSource, key: string, options: UnpackOptions): Promise<CachedImage> => {
  const { cache, signal } = options
  const bench = new Workbench(options)
  const unwrapping = new Unwrapping(options.formats, (stream, whole) => bench.spool(stream, whole))
  const recorded = new RecordedSource(packed)
  try {
    const stamp = await packed.stamp?.()
    const draft = await bench.begin()
    const unpacked = await taken(bench, unwrapping, recorded)
    if ((await packed.stamp?.()) !== stamp) throw changed(packed.name)
    const { layers, member } = unwrapping
    const consumed = recorded.consumed()
    if (!consumed) throw new LayerError(layers[0] ?? 'zip', `it is read in more than ${MOST_RANGES} places`, 'refused')
    return await cache.keep(draft, key, { layers, member, from: basename(packed.name), ...unpacked, consumed })
  } catch (error) {
    await bench.discard()
    throw unpackingProblem(error, { image: packed.name, folder: cache.folder, layers: unwrapping.layers, signal })
  }
}

/** Takes the image out of its layers; however that ends, no stream or file stays open. */
const taken = async (bench: Workbench, unwrapping: Unwrapping, packed: ByteSource): Promise<Taken> => {
  try {
    return await bench.take(await unwrapping.source(packed))
  } finally {
    await bench.tidy()
  }
}

type Taken = Pick<Unpacked, 'size' | 'available' | 'hash'>

const changed = (image: string): ProblemError =>
  new ProblemError({ code: 'image-unreadable', image, cause: 'it changed while it was being read' })

/** Unpacks one image: holds its draft in the cache, and the files that are needed on the way. */
class Workbench {
  readonly #options: UnpackOptions
  readonly #spools: SpooledSource[] = []
  #draft: Draft | undefined

  constructor(options: UnpackOptions) {
    this.#options = options
  }

  async begin(): Promise<Draft> {
    this.#draft = await this.#options.cache.draft().catch((error: unknown) => {
      throw new SpoolWriteError(error)
    })
    return this.#draft
  }

  /** Keeps a packed disc or ZIP archive in a file while its image is taken out; `whole` if its end is needed. */
  async spool(stream: AsyncIterable<Uint8Array>, whole: boolean): Promise<SpooledSource> {
    const spool = await this.#open(stream, `-inner-${this.#spools.length}`)
    if (whole) await spool.fill(UNPACK_LIMIT)
    return spool
  }

  /** Takes the image out of its innermost layer, as far as its own tables say. */
  async take(core: Core): Promise<Taken> {
    const { onProgress } = this.#options
    const meter = new ProgressMeter(nodeEffects.now, onProgress ?? (() => {}))
    const hash = contentHash()
    let last: Uint8Array = new Uint8Array(0)
    meter.begin('unpack', 0)
    const image = await this.#open(core.kind === 'stream' ? core.stream : streamOf(core.source), '', {
      onChunk: chunk => {
        hash.update(last)
        last = chunk
        meter.advance(chunk.length)
      },
      onWanted: bytes => {
        if (bytes - image.kept >= FAR) meter.expect(bytes)
      },
    })
    // If the stream is shorter than this, its size is now known, as a file's is.
    await image.fill(LAYER_HEAD)
    const inspection = await inspectImage(image, { rest: this.#options.whole ?? false })
    const needed = bytesNeeded(inspection)
    await image.fill(needed)
    // The bytes requested may extend past the end of the stream.
    meter.expect(Math.min(image.asked, image.kept))
    const { kept } = image
    const available = await image.cut()
    hash.update(last.subarray(0, last.length - (kept - available)))
    // If the stream has ended, less of the boot partition is copied, as missing sectors are not in use.
    const least = image.ended ? bytesOfStick({ ...inspection, size: available }) : needed
    if (available < least)
      throw new ProblemError({ code: 'image-truncated', size: available, needed, part: 'what a stick needs' })
    // A stream does not say how long it is, but the tables do, or the end itself if it has been seen.
    const size = image.ended ? available : Math.max(available, tableEnd(inspection))
    return { size, available, hash: hash.hex() }
  }

  /** Closes all streams and removes the temporary files. */
  async tidy(): Promise<void> {
    const failed: unknown[] = []
    // Innermost first, because it reads from the ones around it.
    for (const spool of this.#spools.splice(0).reverse())
      await spool.close().catch((error: unknown) => failed.push(error))
    if (failed.length > 0) throw failed[0]
  }

  async discard(): Promise<void> {
    if (this.#draft) await this.#options.cache.discard(this.#draft)
  }

  async #open(
    stream: AsyncIterable<Uint8Array>,
    suffix: string,
    observers: Pick<SpoolOptions, 'onChunk' | 'onWanted'> = {},
  ) {
    const { signal } = this.#options
    const file = `${this.#draft?.data}${suffix}`
    const spool = await SpooledSource.open(stream, {
      file,
      limit: UNPACK_LIMIT,
      signal,
      temporary: suffix !== '',
      ...observers,
    }).catch(async (error: unknown) => {
      await endStream(stream)
      throw error
    })
    this.#spools.push(spool)
    return spool
  }
}
