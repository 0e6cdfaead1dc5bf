import type { ByteSource } from '../bytes/byte-source.ts'

/**
 * What a stick is written to: a drive, a file, a remote device over the privileged channel, or a test's faulty
 * one. Offsets and lengths in bytes, multiples of 512.
 */
export interface BlockDevice extends ByteSource {
  /** The name a person knows it by: "/dev/sdb", "stick.img". */
  readonly name: string
  /** `length` bytes of memory, which this device transfers without copying if it can. */
  allocate(length: number): Uint8Array
  /** Writes all of `bytes` at `offset`, or rejects. */
  write(offset: number, bytes: Uint8Array): Promise<void>
  /** Resolves when everything written is on the medium. */
  flush(): Promise<void>
  /** Releases locks; safe to call twice. */
  close(): Promise<void>
}
