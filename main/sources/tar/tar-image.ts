import { beginsLikeImage, IMAGE_HEAD } from '../peek/image-content.ts'
import type { ByteStream } from '../stream/layer.ts'
import { peek } from '../stream/stream.ts'
import { TAR_BOUNDS, type TarBounds, type TarMember, tarMembers } from './tar-member.ts'

/** What was found of an image in a tar archive. */
export interface TarSearch {
  /** The image, whose stream holds the archive open until it ends or is let go of. */
  readonly member: TarMember | undefined
  /** Names of the first files that were passed on the way. */
  readonly names: readonly string[]
}

/** The image in an ESXi installer, wherever the archive has it. */
const INSTALLER_IMAGE = /(^|\/)VMware-VMvisor-big-[^/]*\.dd(\.bz2)?$/i

// As many as a sentence can use.
const MOST_NAMES = 20

/**
 * Looks through a tar archive for the image: the first file that is named as in an ESXi installer or begins like an
 * image. Reads no further. Throws LayerError, `refused` beyond `bounds` and where the image is stored as a sparse file.
 */
export const imageMember = async (input: ByteStream, bounds: TarBounds = TAR_BOUNDS): Promise<TarSearch> => {
  const names: string[] = []
  const members = tarMembers(input, bounds)
  try {
    for (let next = await members.next(); !next.done; next = await members.next()) {
      const member = await asImage(next.value)
      if (member) return { member: { ...member, stream: holding(member.stream, members) }, names }
      if (names.length < MOST_NAMES) names.push(next.value.name)
    }
  } catch (error) {
    await members.return(undefined)
    throw error
  }
  return { member: undefined, names }
}

const asImage = async (member: TarMember): Promise<TarMember | undefined> => {
  const named = INSTALLER_IMAGE.test(member.name)
  if (named && member.refusal) throw member.refusal
  if (named) return member
  if (member.refusal) return undefined
  const { head, whole } = await peek(member.stream, Math.min(IMAGE_HEAD, member.size))
  return (await beginsLikeImage(head, member.size)) ? { ...member, stream: whole } : undefined
}

/** A member's bytes; when they end, in whatever way, the archive is let go of. */
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
    // Whoever asks again after that gets nothing, not what was looked at to tell the image.
    const stop = async (): Promise<IteratorReturnResult<undefined>> => {
      await chunks.return?.()
      return release()
    }
    return { next, return: stop }
  },
})
