import { demoImage } from '../../app/demo/demo-image.ts'
import { bytesNeeded } from '../../app/inspection/bytes-needed.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { layerOfSource } from '../../app/inspection/other-content.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Progress } from '../../app/write/progress.ts'
import { type OpenSource, openFileSource, sourceOf } from '../platform/file-source.ts'
import { causeOf } from '../platform/system-error.ts'
import { unpackImage } from './archive/unpack-image.ts'
import { holdsStill } from './cache/consumed-bytes.ts'
import { imageKey } from './cache/image-key.ts'
import { openOwnFile } from './cache/own-file.ts'
import { type CachedImage, type UnpackedCache, userCache } from './cache/unpacked-cache.ts'
import { isDevice, openDeviceSource } from './device-source.ts'

/** The name that stands for the built-in demo image. */
export const DEMO = 'demo'

export interface OpenImageOptions {
  readonly signal?: AbortSignal | undefined
  /** Called with the progress of unpacking, if there is something to unpack. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Used instead of the user's cache. */
  readonly cache?: UnpackedCache
  /** Whether to unpack what lies behind the banks too, nearly all of an image. */
  readonly whole?: boolean
}

/**
 * Opens IMAGE of the command line: the demo image, a drive, or a file; a packed one or an installer disc is unpacked as
 * far as a stick needs it, or taken from the cache. Throws ProblemError: image-unreadable and all that unpackImage
 * throws.
 */
export const openImage = async (name: string, options: OpenImageOptions = {}): Promise<OpenSource> => {
  if (name === DEMO) return { ...demoImage(), name: DEMO, close: async () => {} }
  const found = await openPlain(name)
  try {
    if ((await layerOfSource(found)) === undefined) return found
    const unpacked = await openUnpacked(found, options)
    await found.close()
    return unpacked
  } catch (error) {
    await found.close()
    throw error
  }
}

/** A file or drive as it is. Throws ProblemError image-unreadable. */
export const openPlain = async (name: string): Promise<OpenSource> =>
  (await isDevice(name)) ? openDeviceSource(name) : openFileSource(name)

const openUnpacked = async (packed: OpenSource, options: OpenImageOptions): Promise<OpenSource> => {
  const { cache = userCache(), whole = false } = options
  const key = await keyOf(packed, whole)
  const kept = await cache.find(key)
  if (kept) {
    const found = await openKept(packed.name, kept, cache)
    if (found && (await isTrue(kept, found, packed, options.signal)) && (await isEnough(kept, found, whole)))
      return found
    await found?.close()
    if (options.signal?.aborted) throw new ProblemError({ code: 'unpack-cancelled', image: packed.name })
    await cache.forget(key)
  }
  // In its own bundle, because it is larger than everything that a plain image needs.
  const { SOURCE_FORMATS } = await import('./archive/source-formats.ts')
  const made = await unpackImage(packed, key, { ...options, cache, whole, formats: SOURCE_FORMATS })
  const opened = await openKept(packed.name, made, cache)
  if (opened) return opened
  const cause = causeOf(new Error('it was removed again'))
  throw new ProblemError({ code: 'unpack-failed', image: packed.name, folder: cache.folder, cause })
}

/**
 * The key under which the cache has what a packed image unpacks to. What all of it unpacks to has another: the plan of a
 * stick names the bytes that were unpacked for it, and must not change because somebody has unpacked more.
 */
export const keyOf = async ({ name, size, stamp }: OpenSource, whole = false): Promise<string> =>
  imageKey(`${stamp ? await stamp() : `${name}:${size}`}${whole ? ':whole' : ''}`)

const openKept = async (name: string, kept: CachedImage, { flaw }: UnpackedCache): Promise<OpenSource | undefined> => {
  const { size, layers, member, hash, available, data } = kept
  const handle = await openOwnFile(data)
  if (!handle) return undefined
  const { read, close } = sourceOf(data, handle, available)
  // By its content: the same image has the same plan, however it is packed and wherever it is.
  const identity = `${size}:${hash.slice(0, 32)}`
  const warnings = flaw ? { warnings: [flaw] } : {}
  return { name, size, identity, sequential: true, packing: { layers, member }, ...warnings, read, close }
}

/**
 * Whether the disk returns what was written to it, and the archive is still the one it came from: equal sizes and times
 * do not prove that. Bytes that cannot be read count as changed.
 */
const isTrue = async (
  { available, hash, consumed }: CachedImage,
  found: OpenSource,
  packed: OpenSource,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  const whole = { ranges: [0, available], hash }
  const [kept, unchanged] = await Promise.all([
    holdsStill({ size: available, read: found.read }, whole, signal).catch(() => false),
    holdsStill(packed, consumed, signal).catch(() => false),
  ])
  return kept && unchanged
}

/**
 * Whether an entry holds everything that an inspection reads today: an earlier version may have kept less. Unpacking
 * keeps everything that an inspection has requested, so the next one requests nothing more.
 */
const isEnough = async ({ available }: CachedImage, found: OpenSource, whole: boolean): Promise<boolean> => {
  // There is nothing after the end of a complete image.
  if (available >= found.size) return true
  let beyond = false
  const read: OpenSource['read'] = (offset, target) => {
    beyond ||= offset + target.length > available
    return found.read(offset, target)
  }
  const needed = await inspectImage({ ...found, read }, { rest: whole }).then(
    bytesNeeded,
    () => Number.POSITIVE_INFINITY,
  )
  return !beyond && needed <= available
}
