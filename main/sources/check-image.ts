import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { formatBytes } from '../../app/bytes/units.ts'
import { FORMATS, type LayerKind } from '../../app/formats/formats.ts'
import { LAYER_HEAD } from '../../app/formats/layer-kind.ts'
import { layerAround, layerOfSource } from '../../app/inspection/other-content.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { Damage } from '../../app/problem/warning.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { beginsLikeImage } from './archive/begins-like-image.ts'
import { MOST_LAYERS, tooDeep } from './archive/unwrap.ts'
import { holdsStill } from './cache/consumed-bytes.ts'
import { type UnpackedCache, userCache } from './cache/unpacked-cache.ts'
import { DEMO, keyOf, openPlain } from './open-image.ts'
import { type ByteStream, LayerError } from './stream/layer.ts'
import type { BeginsLikeImage, Member, SourceFormats } from './stream/source-format.ts'
import { endStream, peek, streamOf } from './stream/stream.ts'

/** The result of checking an image. */
export type ImageCheck =
  /** Nothing to compare: a bare image, or one whose used part has been checked already. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'matches'; readonly file: string; readonly by: 'MD5' | 'its own checksum' }
  /** Read to its end without a fault, but not all of it has a checksum, which xz and Zstandard can leave out. */
  | { readonly kind: 'unchecked'; readonly file: string }
  | { readonly kind: 'warns'; readonly warning: Damage }

/** The damage that a check has found. */
export const damageIn = (check: ImageCheck): Damage | undefined => (check.kind === 'warns' ? check.warning : undefined)

export interface CheckOptions {
  readonly signal: AbortSignal
  /** Used instead of the user's cache. */
  readonly cache?: UnpackedCache
  /** Reads all of it again, even if it was found intact before. */
  readonly again?: boolean
}

const NOTHING: ImageCheck = { kind: 'nothing' }

/**
 * Reads a packed image to its end, which unpacking it for a stick does not: gzip, xz, Zstandard and ZIP have their
 * checksum there, if any, and an ESXi 4.1 disc has an MD5 of its imagedd.bz2. Damage is only a warning, because it may
 * be in a part that no stick needs. A bzip2 stream has a checksum in every block, so the part that was used has been
 * checked. What was found intact is not read again until its file changes. Rejects with the signal's reason.
 */
export const checkImage = async (name: string, options: CheckOptions): Promise<ImageCheck> => {
  if (name === DEMO) return NOTHING
  try {
    const source = await openPlain(name)
    try {
      return await checkOnce(source, options)
    } finally {
      await source.close()
    }
  } catch (error) {
    // An archive without an image; opening it reports that.
    if (error instanceof ProblemError && error.problem.code === 'image-not-esxi') return NOTHING
    const cause = causeIn(error)
    if (options.signal.aborted || cause === undefined) throw error
    return { kind: 'warns', warning: { code: 'archive-unsound', file: basename(name), cause } }
  }
}

const checkOnce = async (
  source: OpenSource,
  { signal, cache = userCache(), again = false }: CheckOptions,
): Promise<ImageCheck> => {
  if ((await layerOfSource(source)) === undefined) return NOTHING
  const key = await keyOf(source)
  const by = again ? undefined : await cache.soundBy(key)
  if (by !== undefined) return { kind: 'matches', file: basename(source.name), by }
  const check = await checkSource(source, basename(source.name), await lookingFor(signal))
  if (check.kind === 'matches' && (await keyOf(source)) === key) {
    // Recorded only if an image was unpacked from these very bytes.
    const kept = await cache.find(key)
    if (kept && (await holdsStill(source, kept.consumed, signal))) await cache.markSound(key, check.by)
  }
  return check
}

/** Unwraps down to the first layer that has a checksum, and reads that one to its end. */
const checkSource = async (source: ByteSource, file: string, looking: Looking): Promise<ImageCheck> => {
  const kind = await layerOfSource(source)
  if (kind === undefined) return NOTHING
  const format = looking.formats[kind]
  if (format.kind !== 'directory') return checkStream(streamOf(source), file, looking)
  const member = await format.unpack(source, looking.looks)
  const whole = member.kind === 'stream' && isCheckedAtEnd(kind)
  return whole ? drain(member.stream, file, looking.signal) : checkMember(member, deeper(looking, kind))
}

/** What unwrapping the layers of an image needs. */
interface Looking {
  readonly signal: AbortSignal
  readonly formats: SourceFormats
  readonly looks: BeginsLikeImage
  /** How many more layers may follow. */
  readonly left: number
}

const lookingFor = async (signal: AbortSignal): Promise<Looking> => {
  // A bundle of its own, as for opening.
  const { SOURCE_FORMATS: formats } = await import('./archive/source-formats.ts')
  return { signal, formats, looks: beginsLikeImage(formats), left: MOST_LAYERS }
}

const deeper = (looking: Looking, kind: LayerKind): Looking => {
  if (looking.left === 0) throw tooDeep(kind)
  return { ...looking, left: looking.left - 1 }
}

const checkMember = (member: Member, looking: Looking): Promise<ImageCheck> => {
  if (member.kind === 'stream') return checkStream(member.stream, member.name, looking)
  const { name, source, md5 } = member
  return md5 === undefined ? checkSource(source, name, looking) : compareMd5(source, name, md5, looking.signal)
}

const isCheckedAtEnd = (kind: LayerKind): boolean => FORMATS[kind].checksum.kind === 'at-end'

const checkStream = async (stream: ByteStream, file: string, looking: Looking): Promise<ImageCheck> => {
  const { head, whole } = await peek(stream, LAYER_HEAD)
  try {
    const kind = layerAround(head)
    if (kind === undefined) return NOTHING
    const format = looking.formats[kind]
    if (format.kind === 'archive')
      return await checkMember(await format.unpack(whole, looking.looks), deeper(looking, kind))
    if (format.kind === 'packed' && isCheckedAtEnd(kind))
      return await checkPacked(onUnchecked => format.unpack(whole, onUnchecked), file, deeper(looking, kind))
    return NOTHING
  } finally {
    await endStream(whole)
  }
}

/** Reads packed data to its end. If it has no checksum, one further in will do, as it covers the image too. */
const checkPacked = async (
  unpack: (onUnchecked: () => void) => ByteStream,
  file: string,
  looking: Looking,
): Promise<ImageCheck> => {
  let unchecked = false
  const unpacked = unpack(() => {
    unchecked = true
  })
  const { whole } = await peek(unpacked, 1)
  const inside = unchecked ? await checkStream(keptOpen(whole), file, looking) : NOTHING
  const drained = await drain(whole, file, looking.signal)
  if (drained.kind === 'warns' || !unchecked) return drained
  return inside.kind === 'nothing' ? { kind: 'unchecked', file } : inside
}

/** A stream that continues where its reader left off. */
const keptOpen = (stream: ByteStream): ByteStream => {
  const iterator = stream[Symbol.asyncIterator]()
  return { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) }
}

// Several times the size of an ESXi image; anything that expands beyond this is not read any further.
const MOST_DRAINED = 4 * 2 ** 30
const ENDLESS = `its checksum lies behind more than ${formatBytes(MOST_DRAINED)}`

const drain = async (stream: ByteStream, file: string, signal: AbortSignal): Promise<ImageCheck> => {
  let bytes = 0
  for await (const chunk of stream) {
    signal.throwIfAborted()
    bytes += chunk.length
    if (bytes > MOST_DRAINED) return { kind: 'warns', warning: { code: 'archive-unsound', file, cause: ENDLESS } }
  }
  return { kind: 'matches', file, by: 'its own checksum' }
}

/** VMware gave an MD5, which shows a broken download but not a forged one. */
const compareMd5 = async (
  source: ByteSource,
  file: string,
  expected: string,
  signal: AbortSignal,
): Promise<ImageCheck> => {
  const hash = createHash('md5')
  for await (const chunk of streamOf(source)) {
    signal.throwIfAborted()
    hash.update(chunk)
  }
  const actual = hash.digest('hex')
  if (actual === expected) return { kind: 'matches', file, by: 'MD5' }
  return { kind: 'warns', warning: { code: 'checksum-differs', file, expected, actual } }
}

const causeIn = (error: unknown): string | undefined => {
  if (error instanceof LayerError) return error.why
  if (error instanceof ProblemError) return describeProblem(error.problem).message.replace(/\.$/, '')
  return undefined
}
