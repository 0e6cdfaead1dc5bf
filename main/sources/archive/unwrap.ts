import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import type { LayerKind } from '../../../app/formats/formats.ts'
import { LAYER_HEAD } from '../../../app/formats/layer-kind.ts'
import { layerAround, layerOfSource } from '../../../app/inspection/other-content.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import type { BeginsLikeImage, Core, Member, SourceFormat, SourceFormats } from '../stream/source-format.ts'
import { endStream, peek, streamOf } from '../stream/stream.ts'
import { beginsLikeImage } from './begins-like-image.ts'

/** Keeps a stream in a file, so that it can be read in any order; `whole` if its size has to be known first. */
export type Spool = (stream: ByteStream, whole: boolean) => Promise<ByteSource>

// An installer has four: disc, gzip, tar, bzip2.
export const MOST_LAYERS = 8

export const tooDeep = (kind: LayerKind): LayerError =>
  new LayerError(kind, `more than ${MOST_LAYERS} archives inside one another`, 'refused')

/**
 * Unpacks one layer after another, each recognised by its content, until something is not an archive. `layers` and
 * `member` say how far it has got, even after a layer has thrown.
 */
export class Unwrapping {
  /** The layers so far, from the outside in. */
  readonly layers: LayerKind[] = []
  /** Name of the innermost file that an archive names. */
  member = ''
  readonly #formats: SourceFormats
  readonly #beginsLikeImage: BeginsLikeImage
  readonly #spool: Spool

  constructor(formats: SourceFormats, spool: Spool) {
    this.#formats = formats
    this.#beginsLikeImage = beginsLikeImage(formats)
    this.#spool = spool
  }

  /** The image inside all its layers. */
  async source(source: ByteSource): Promise<Core> {
    const kind = await layerOfSource(source)
    if (kind === undefined) return { kind: 'source', source }
    this.#enter(kind)
    const format = this.#formats[kind]
    if (format.kind !== 'directory') return this.#unpack(format, streamOf(source))
    return this.#inside(format.unpack(source, this.#beginsLikeImage))
  }

  /** The same for something that can only be read from front to back. */
  async stream(packed: ByteStream): Promise<Core> {
    const { head, whole } = await peek(packed, LAYER_HEAD)
    try {
      return await this.#inner(layerAround(head), whole)
    } catch (error) {
      await endStream(whole)
      throw error
    }
  }

  async #inner(kind: LayerKind | undefined, whole: ByteStream): Promise<Core> {
    if (kind === undefined) return { kind: 'stream', stream: whole }
    const format = this.#formats[kind]
    // It is read out of order, so the part that is read has to be unpacked first.
    if (format.kind === 'directory') return this.source(await this.#spool(whole, format.directory === 'end'))
    this.#enter(kind)
    return this.#unpack(format, whole)
  }

  async #unpack(format: Exclude<SourceFormat, { kind: 'directory' }>, packed: ByteStream): Promise<Core> {
    if (format.kind === 'packed') return this.stream(format.unpack(packed))
    return this.#inside(format.unpack(packed, this.#beginsLikeImage))
  }

  /**
   * Continues with the image in the last layer. A layer without an image is itself what was found, not a layer around
   * something.
   */
  async #inside(looking: Promise<Member>): Promise<Core> {
    const member = await looking.catch((error: unknown) => {
      if (error instanceof ProblemError) this.layers.pop()
      throw error
    })
    this.member = member.name
    return member.kind === 'source' ? this.source(member.source) : this.stream(member.stream)
  }

  #enter(kind: LayerKind): void {
    if (this.layers.length === MOST_LAYERS) throw tooDeep(kind)
    this.layers.push(kind)
  }
}
