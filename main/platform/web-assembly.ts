/** A compiled module; it may be handed to other threads. */
export interface WasmModule {
  readonly wasmModule?: never
}

interface WasmNamespace {
  compile(bytes: Uint8Array): Promise<WasmModule>
  readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: unknown }
  readonly Memory: new (descriptor: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}

// It is part of the language's environment, but TypeScript knows it from the DOM's types alone.
declare const WebAssembly: WasmNamespace

/** WebAssembly, as far as it is used here. */
export const wasm: WasmNamespace = WebAssembly
