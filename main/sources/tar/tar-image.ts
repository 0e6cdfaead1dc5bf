import type { ByteStream } from '../stream/layer.ts'
import { noImageIn } from '../stream/no-image.ts'
import { type BeginsLikeImage, IMAGE_HEAD, type Member } from '../stream/source-format.ts'
import { peek } from '../stream/stream.ts'
import { TAR_BOUNDS, type TarBounds, type TarMember, tarMembers } from './tar-member.ts'

/** The image in an ESXi installer, wherever it is in the archive. */
const INSTALLER_IMAGE = /(^|\/)VMware-VMvisor-big-[^/]*\.dd(\.bz2)?$/i

// As many as fit in a sentence.
const MOST_NAMES = 20

/**
 * Looks through a tar archive for the image: the first file that is named as in an ESXi installer or begins like an
 * image. Reads no further; the image's stream keeps the archive open until it ends or is closed. Throws LayerError,
 * `refused` beyond `bounds` and if the image is stored as a sparse file, and ProblemError image-not-esxi.
 */
export const imageInTar = async (
  input: ByteStream,
  beginsLikeImage: BeginsLikeImage,
  bounds: TarBounds = TAR_BOUNDS,
): Promise<Member> => {
  const names: string[] = []
  const members = tarMembers(input, bounds)
  try {
    for (let next = await members.next(); !next.done; next = await members.next()) {
      const stream = await asImage(next.value, beginsLikeImage)
      if (stream) return { kind: 'stream', name: next.value.name, stream: holding(stream, members) }
      if (names.length < MOST_NAMES) names.push(next.value.name)
    }
  } catch (error) {
    await members.return(undefined)
    throw error
  }
  throw noImageIn('tar', names)
}

/** The bytes of a member that is the image. */
const asImage = async (member: TarMember, beginsLikeImage: BeginsLikeImage): Promise<ByteStream | undefined> => {
  const named = INSTALLER_IMAGE.test(member.name)
  if (named && member.refusal) throw member.refusal
  if (named) return member.stream
  if (member.refusal) return undefined
  const { head, whole } = await peek(member.stream, Math.min(IMAGE_HEAD, member.size))
  return (await beginsLikeImage(head, member.size)) ? whole : undefined
}

/** A member's bytes; when they end, in whatever way, the archive is closed. */
const holding = (stream: ByteStream, members: AsyncGenerator<TarMember>): ByteStream => ({
  [Symbol.asyncIterator]: () => {
    const chunks = stream[Symbol.asyncIterator]()
    const release = async (): Promise<IteratorReturnResult<undefined>> => {
      await members.return(undefined)
      return { done: true, value: undefined }
    }
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      const result = await chunks.next().catch(async (error: unknown) => {
        await release()
        throw error
      })
      return result.done ? release() : result
    }
    // If it is read again after that, it returns nothing, not the head by which the image was recognised.
    const stop = async (): Promise<IteratorReturnResult<undefined>> => {
      await chunks.return?.()
      return release()
    }
    return { next, return: stop }
  },
})
