import { createRequire } from 'node:module'

/** A type as koffi names it ("uint32_t"), or as it was declared. */
type Type = string | object

/** A function of a library. `async` calls it on another thread, and calls back with an error or its result. */
interface Foreign {
  // biome-ignore lint/suspicious/noExplicitAny: the caller says what it takes and gives, as the library's header does.
  (...args: any[]): any
  async(...args: unknown[]): void
}

/** The part of koffi that is used here; its own types are not needed to build anything. */
export interface Koffi {
  load(library: string): { func(name: string, result: Type, parameters: readonly Type[]): Foreign }
  struct(fields: Readonly<Record<string, Type>>): object
  sizeof(type: Type): number
  pointer(type: Type): object
  inout(type: Type): object
}

/** Loads it: a native module, which only Windows needs. Throws where it has no part for this system. */
export const loadKoffi = (): Koffi => createRequire(import.meta.url)('koffi') as Koffi
