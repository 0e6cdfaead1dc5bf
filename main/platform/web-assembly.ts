/** A compiled module, which can be handed to other threads. */
export interface WasmModule {
  readonly wasmModule?: never
}

interface WasmNamespace {
  compile(bytes: Uint8Array): Promise<WasmModule>
  readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: unknown }
  readonly Memory: new (descriptor: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}

// Node has it too, but TypeScript declares it only in the DOM's types.
declare const WebAssembly: WasmNamespace

/** The parts of WebAssembly that are used here. */
export const wasm: WasmNamespace = WebAssembly
