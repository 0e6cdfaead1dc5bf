import { ZSTDDecoder } from 'zstddec/stream'
import { struct, u32 } from '../../../app/bytes/struct.ts'
import { type WasmModule, wasm } from '../../platform/web-assembly.ts'

/**
 * The functions of zstd's own library in the WebAssembly module of zstddec. Addresses and lengths are in its memory.
 */
interface ZstdModule {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(length: number): number
  ZSTD_createDCtx(): number
  ZSTD_decompressStream(context: number, output: number, input: number): number
}

/** `ZSTD_inBuffer` and `ZSTD_outBuffer` of zstd.h are alike. */
const ZstdBuffer = struct('zstd buffer', 12, { address: u32, size: u32, pos: u32 })

// zstd's own choice for both (ZSTD_DStreamInSize and OutSize) is one block of at most 128 KiB.
const CAPACITY = 1 << 17

/** The highest `ZSTD_ErrorCode`; a failed call returns the code's negative. */
const LAST_ERROR = 120

export interface ZstdOutput {
  /** Bytes of its own. */
  readonly bytes: Uint8Array
  /** `ZSTD_ErrorCode`, 0 if all is well. */
  readonly error: number
  /** Whether a frame has just ended and all of it has been returned. */
  readonly frameEnded: boolean
}

let compiled: Promise<WasmModule> | undefined

/** The module of zstddec, compiled once. Its own streaming never stops after an error, so only this is used. */
const zstdModule = (): Promise<WasmModule> => {
  compiled ??= new Promise((resolve, reject) => {
    const decoder = new ZSTDDecoder()
    decoder._init = ({ module }) => resolve(module)
    decoder.init().catch(reject)
  })
  return compiled
}

/** zstd's own streaming decoder. Each has its own memory, and no window outlives its stream. */
export class ZstdDecoder {
  readonly #zstd: ZstdModule
  readonly #context: number
  readonly #input: number
  readonly #output: number
  readonly #inputBuffer: number
  readonly #outputBuffer: number

  private constructor(zstd: ZstdModule) {
    this.#zstd = zstd
    this.#context = zstd.ZSTD_createDCtx()
    this.#input = zstd.malloc(CAPACITY)
    this.#output = zstd.malloc(CAPACITY)
    this.#inputBuffer = zstd.malloc(ZstdBuffer.size)
    this.#outputBuffer = zstd.malloc(ZstdBuffer.size)
    this.write(new Uint8Array(0))
  }

  static async open(): Promise<ZstdDecoder> {
    const imports = { env: { emscripten_notify_memory_growth: () => {} } }
    return new ZstdDecoder(new wasm.Instance(await zstdModule(), imports).exports as ZstdModule)
  }

  /** The most bytes that `write` accepts. */
  readonly capacity = CAPACITY

  /** Bytes of the input that have not been decoded yet. */
  get pending(): number {
    const { size, pos } = ZstdBuffer.decode(this.#memory(), this.#inputBuffer)
    return size - pos
  }

  /** Gives the decoder its next input, when nothing is pending. */
  write(bytes: Uint8Array): void {
    const memory = this.#memory()
    memory.set(bytes, this.#input)
    ZstdBuffer.encodeInto(memory, this.#inputBuffer, { address: this.#input, size: bytes.length, pos: 0 })
  }

  /** Decodes up to one buffer of output. */
  read(): ZstdOutput {
    ZstdBuffer.encodeInto(this.#memory(), this.#outputBuffer, { address: this.#output, size: CAPACITY, pos: 0 })
    const result = this.#zstd.ZSTD_decompressStream(this.#context, this.#outputBuffer, this.#inputBuffer)
    const memory = this.#memory()
    const { pos } = ZstdBuffer.decode(memory, this.#outputBuffer)
    const error = result < 0 && result >= -LAST_ERROR ? -result : 0
    return { bytes: memory.slice(this.#output, this.#output + pos), error, frameEnded: result === 0 }
  }

  /** The module's memory as it is now: it moves when it grows. */
  #memory(): Uint8Array {
    return new Uint8Array(this.#zstd.memory.buffer)
  }
}
