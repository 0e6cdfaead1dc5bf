import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import { LAYER_HEAD, type LayerKind } from '../../../app/formats/layer-kind.ts'
import { layerAround, layerOfSource, WANTED } from '../../../app/inspection/other-content.ts'
import { ProblemError } from '../../../app/problem/problem.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { endStream, peek, streamOf } from '../stream/stream.ts'

/** The image inside all its layers: to be read anywhere, or from front to back. */
export type Core =
  | { readonly kind: 'source'; readonly source: ByteSource }
  | { readonly kind: 'stream'; readonly stream: ByteStream }

/** A file inside an archive. */
export interface Member {
  readonly name: string
  readonly stream: ByteStream
}

/** How each layer comes off; the tests take off simple ones. */
export interface Unpackers {
  readonly gzip: (packed: ByteStream) => ByteStream
  readonly bzip2: (packed: ByteStream) => ByteStream
  readonly xz: (packed: ByteStream) => ByteStream
  readonly zstd: (packed: ByteStream) => ByteStream
  /** The member that holds the image; throws ProblemError image-not-esxi where none does. */
  readonly tar: (archive: ByteStream) => Promise<Member>
  readonly zip: (archive: ByteSource) => Promise<Member>
  readonly iso: (disc: ByteSource) => Promise<{ readonly name: string; readonly source: ByteSource }>
}

/** Keeps a stream in a file, so that it can be read anywhere: `whole` where its size has to be known before. */
export type Spool = (stream: ByteStream, whole: boolean) => Promise<ByteSource>

// An installer has four: disc, gzip, tar, bzip2.
const MOST_LAYERS = 8

/**
 * Takes off one layer after another, each told by its content, down to what is no archive. `layers` and `member` say
 * how far it has come, also when a layer has thrown.
 */
export class Unwrapping {
  /** The layers so far, from the outside in. */
  readonly layers: LayerKind[] = []
  /** Name of the innermost file that an archive has named. */
  member = ''
  readonly #unpackers: Unpackers
  readonly #spool: Spool

  constructor(unpackers: Unpackers, spool: Spool) {
    this.#unpackers = unpackers
    this.#spool = spool
  }

  async source(source: ByteSource): Promise<Core> {
    const kind = await layerOfSource(source)
    if (kind === undefined) return { kind: 'source', source }
    this.#enter(kind)
    switch (kind) {
      case 'iso': {
        const file = await this.#contents(this.#unpackers.iso(source))
        this.member = file.name
        return this.source(file.source)
      }
      case 'zip':
        return this.#inside(await this.#contents(this.#unpackers.zip(source)))
      default:
        return this.#unpack(kind, streamOf(source))
    }
  }

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
    // These two are read here and there, so a packed one has to be unpacked first, up to where it is read. A ZIP archive's
    // directory is at its end.
    if (kind === 'iso' || kind === 'zip') return this.source(await this.#spool(whole, kind === 'zip'))
    this.#enter(kind)
    return this.#unpack(kind, whole)
  }

  async #unpack(kind: Exclude<LayerKind, 'iso' | 'zip'>, packed: ByteStream): Promise<Core> {
    if (kind === 'tar') return this.#inside(await this.#contents(this.#unpackers.tar(packed)))
    return this.stream(this.#unpackers[kind](packed))
  }

  /** What was looked for in the last layer; one that holds no image is what was found, and not what lies around it. */
  async #contents<T>(looking: Promise<T>): Promise<T> {
    try {
      return await looking
    } catch (error) {
      if (error instanceof ProblemError) this.layers.pop()
      throw error
    }
  }

  #inside({ name, stream }: Member): Promise<Core> {
    this.member = name
    return this.stream(stream)
  }

  #enter(kind: LayerKind): void {
    if (this.layers.length === MOST_LAYERS)
      throw new LayerError(kind, `more than ${MOST_LAYERS} archives inside one another`, 'refused')
    this.layers.push(kind)
  }
}

/** What is said of an archive that holds no image; `what` completes "This is ...". */
export const noImageIn = (what: string): ProblemError =>
  new ProblemError({ code: 'image-not-esxi', what, advice: WANTED })
