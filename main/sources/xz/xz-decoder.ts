import * as xzPackage from 'xz-decompress'
import { struct, u32 } from '../../../app/bytes/struct.ts'

/** What the WebAssembly module of xz-decompress offers: Lasse Collin's XZ Embedded over a context in its memory. */
interface XzModule {
  readonly memory: { readonly buffer: ArrayBuffer }
  create_context(): number
  supply_input(context: number, length: number): void
  get_next_output(context: number): number
}

/** Where the package's only class keeps the module's instance. */
interface XzPackage {
  readonly XzReadableStream: {
    _moduleInstance?: { readonly exports: XzModule }
    _getModuleInstance(): Promise<void>
  }
}

/** The context in the module's memory: the sizes of both buffers, and each buffer's address, position and length. */
const XzContext = struct('xz context', 28, {
  bufsize: u32,
  in: u32,
  inPos: u32,
  inSize: u32,
  out: u32,
  outPos: u32,
  outSize: u32,
})

/**
 * The values of XZ Embedded's `enum xz_ret` that are distinguished here; `stuck` means that the input ended within the
 * data.
 */
export const XzResult = {
  ok: 0,
  end: 1,
  checkUnknown: 2,
  memory: 3,
  memoryLimit: 4,
  format: 5,
  options: 6,
  stuck: 8,
} as const

export interface XzOutput {
  readonly result: number
  /** Bytes of its own. */
  readonly bytes: Uint8Array
}

/**
 * The XZ decoder of xz-decompress, without that package's own stream, which serves one reader at a time and waits
 * forever if one is abandoned. Each decoder has its own memory, and no dictionary outlives its stream.
 */
export class XzDecoder {
  readonly #module: XzModule
  readonly #context: number

  private constructor(module: XzModule) {
    this.#module = module
    this.#context = module.create_context()
  }

  static async open(): Promise<XzDecoder> {
    // A bundler and Node agree only on `default` for a module of this old form.
    const { XzReadableStream: holder } = (xzPackage as unknown as { readonly default: XzPackage }).default
    await holder._getModuleInstance()
    const instance = holder._moduleInstance
    if (!instance) throw new Error('xz-decompress has no decoder where it used to have one')
    return new XzDecoder(instance.exports)
  }

  /** The most bytes that `write` accepts. */
  get capacity(): number {
    return this.#read().bufsize
  }

  /** Bytes of the input that have not been decoded yet. */
  get pending(): number {
    const { inPos, inSize } = this.#read()
    return inSize - inPos
  }

  /** Gives the decoder its next input, when nothing is pending; an empty array tells it that the input has ended. */
  write(bytes: Uint8Array): void {
    new Uint8Array(this.#module.memory.buffer).set(bytes, this.#read().in)
    this.#module.supply_input(this.#context, bytes.length)
  }

  /** Decodes up to one buffer of output. */
  read(): XzOutput {
    const result = this.#module.get_next_output(this.#context)
    const context = this.#read()
    const bytes = new Uint8Array(this.#module.memory.buffer).slice(context.out, context.out + context.outPos)
    XzContext.encodeInto(new Uint8Array(this.#module.memory.buffer), this.#context, { ...context, outPos: 0 })
    return { result, bytes }
  }

  #read() {
    return XzContext.decode(new Uint8Array(this.#module.memory.buffer), this.#context)
  }
}
