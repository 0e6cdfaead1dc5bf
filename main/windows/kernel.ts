/** A handle of the system's; only the kernel that gave it understands it. */
export type Handle = number | bigint

/** What a handle may be used for: asking about it, reading, or writing too. */
export type Access = 'ask' | 'read' | 'write'

/** What is used of Windows' own functions. Each throws WindowsError. */
export interface WindowsKernel {
  /** Every volume by its GUID, with or without a letter: "\\?\Volume{...}\". */
  volumes(): string[]
  /** The letters in use: "C:\". */
  letters(): string[]
  /** Opens a volume or a drive that others may keep open. */
  open(name: string, access: Access): Handle
  /** DeviceIoControl: resolves to the bytes of the answer, at most `length`. */
  control(handle: Handle, code: number, length?: number, request?: Uint8Array): Uint8Array
  close(handle: Handle): void
}

// Named as Node names the same causes, so that they are worded in one place. Numbers: winerror.h.
const CODES: Readonly<Record<number, string>> = {
  2: 'ENOENT',
  3: 'ENOENT',
  5: 'EACCES',
  19: 'EROFS',
  21: 'ENODEV',
  32: 'EBUSY',
  33: 'EBUSY',
  55: 'ENODEV',
  1117: 'EIO',
  1167: 'ENODEV',
}

/** A number of winerror.h that a function of Windows gave. */
export class WindowsError extends Error {
  readonly number: number
  readonly code: string

  constructor(what: string, number: number) {
    super(`${what}: Windows error ${number}`)
    this.name = 'WindowsError'
    this.number = number
    this.code = CODES[number] ?? `WINDOWS${number}`
  }
}
