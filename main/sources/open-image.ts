import { readBytes } from '../../app/bytes/byte-source.ts'
import { demoImage } from '../../app/demo/demo-image.ts'
import { layerOfSource } from '../../app/inspection/other-content.ts'
import type { Progress } from '../../app/write/progress.ts'
import { contentHash } from './content-hash.ts'
import { isDevice, openDeviceSource } from './device-source.ts'
import { type OpenSource, openFileSource } from './file-source.ts'
import { imageKey } from './image-key.ts'
import { unpackImage } from './unpack-image.ts'
import { type CachedImage, type UnpackedCache, userCache } from './unpacked-cache.ts'

/** The name that stands for the built-in demo image. */
export const DEMO = 'demo'

export interface OpenImageOptions {
  readonly signal?: AbortSignal | undefined
  /** Told how unpacking goes, where there is something to unpack. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Another cache than the user's. */
  readonly cache?: UnpackedCache
}

/**
 * Opens IMAGE of the command line: the demo image, a drive, or a file; a packed one or an installer disc is unpacked
 * as far as a stick needs it, or taken from the cache. Throws ProblemError: image-unreadable and all of unpackImage's.
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
  const cache = options.cache ?? userCache()
  const key = await imageKey(packed)
  const kept = await cache.find(key)
  if (kept && (await isWhole(kept))) return openKept(packed.name, key, kept)
  if (kept) await cache.forget(key)
  // A bundle of its own: larger than all that a plain image needs.
  const { unpackers } = await import('./unpackers.ts')
  return openKept(packed.name, key, await unpackImage(packed, key, { ...options, cache, unpackers }))
}

const openKept = async (name: string, key: string, kept: CachedImage): Promise<OpenSource> => {
  const { size, layers, member } = kept
  const { read, close } = await openFileSource(kept.data)
  return { name, size, identity: key, sequential: true, packing: { layers, member }, read, close }
}

const CHUNK = 1 << 22

/** Whether what the disk gives back is what was put there. */
const isWhole = async ({ data, hash }: CachedImage): Promise<boolean> => {
  const file = await openFileSource(data)
  const chunk = (at: number): Promise<Uint8Array> | undefined =>
    at < file.size ? readBytes(file, at, Math.min(CHUNK, file.size - at)) : undefined
  try {
    const sum = contentHash()
    let next = chunk(0)
    for (let at = CHUNK; next; at += CHUNK) {
      const bytes = await next
      // The disk reads on while this is hashed.
      next = chunk(at)
      sum.update(bytes)
    }
    return sum.hex() === hash
  } finally {
    await file.close()
  }
}
