import { type Access, type Handle, WindowsError, type WindowsKernel } from './kernel.ts'
import { loadKoffi } from './koffi.ts'

// fileapi.h and winnt.h
const [GENERIC_READ, GENERIC_WRITE] = [0x8000_0000, 0x4000_0000]
const SHARE_READ_AND_WRITE = 3
const OPEN_EXISTING = 3
const NO_MORE_FILES = 18
const MAX_PATH = 260
const ACCESS: Readonly<Record<Access, number>> = {
  ask: 0,
  read: GENERIC_READ,
  // Added, because JavaScript's "or" would make it negative.
  write: GENERIC_READ + GENERIC_WRITE,
}

interface Functions {
  readonly createFile: (name: string, access: number, share: number, a: null, how: number, b: 0, c: null) => Handle
  readonly deviceIoControl: (
    handle: Handle,
    code: number,
    request: Uint8Array | null,
    requestBytes: number,
    answer: Uint8Array | null,
    answerBytes: number,
    answered: Uint32Array,
    overlapped: null,
  ) => number
  readonly closeHandle: (handle: Handle) => number
  readonly findFirstVolume: (name: Uint16Array, length: number) => Handle
  readonly findNextVolume: (search: Handle, name: Uint16Array, length: number) => number
  readonly findVolumeClose: (search: Handle) => number
  readonly getLogicalDrives: () => number
  readonly getLastError: () => number
}

/** Loads koffi and kernel32, once and only where they are needed. */
const load = (): Functions => {
  const koffi = loadKoffi()
  const kernel32 = koffi.load('kernel32.dll')
  return {
    createFile: kernel32.func('CreateFileW', 'intptr_t', [
      'str16',
      'uint32_t',
      'uint32_t',
      'void *',
      'uint32_t',
      'uint32_t',
      'void *',
    ]),
    deviceIoControl: kernel32.func('DeviceIoControl', 'int', [
      'intptr_t',
      'uint32_t',
      'void *',
      'uint32_t',
      'void *',
      'uint32_t',
      'void *',
      'void *',
    ]),
    closeHandle: kernel32.func('CloseHandle', 'int', ['intptr_t']),
    findFirstVolume: kernel32.func('FindFirstVolumeW', 'intptr_t', ['void *', 'uint32_t']),
    findNextVolume: kernel32.func('FindNextVolumeW', 'int', ['intptr_t', 'void *', 'uint32_t']),
    findVolumeClose: kernel32.func('FindVolumeClose', 'int', ['intptr_t']),
    getLogicalDrives: kernel32.func('GetLogicalDrives', 'uint32_t', []),
    // koffi keeps the number from what Node does between two calls.
    getLastError: kernel32.func('GetLastError', 'uint32_t', []),
  }
}

let loaded: Functions | undefined

const functions = (): Functions => {
  loaded ??= load()
  return loaded
}

const failed = (what: string): WindowsError => new WindowsError(what, functions().getLastError())

const isInvalid = (handle: Handle): boolean => Number(handle) === -1

const textOf = (units: Uint16Array): string => String.fromCharCode(...units.subarray(0, units.indexOf(0)))

const volumes = (): string[] => {
  const { findFirstVolume, findNextVolume, findVolumeClose } = functions()
  const name = new Uint16Array(MAX_PATH)
  const search = findFirstVolume(name, name.length)
  if (isInvalid(search)) throw failed('FindFirstVolumeW')
  try {
    const found = [textOf(name)]
    while (findNextVolume(search, name, name.length) !== 0) found.push(textOf(name))
    const end = failed('FindNextVolumeW')
    if (end.number !== NO_MORE_FILES) throw end
    return found
  } finally {
    findVolumeClose(search)
  }
}

/** Windows' own functions, through koffi. The first call throws where koffi has no part for this system. */
export const kernel32: WindowsKernel = {
  volumes,
  letters: () => {
    const mask = functions().getLogicalDrives()
    return Array.from({ length: 26 }, (_, i) => i)
      .filter(i => (mask >>> i) & 1)
      .map(i => `${String.fromCharCode(65 + i)}:\\`)
  },
  open: (name, access) => {
    const { createFile } = functions()
    const handle = createFile(name, ACCESS[access], SHARE_READ_AND_WRITE, null, OPEN_EXISTING, 0, null)
    if (isInvalid(handle)) throw failed(`CreateFileW ${name}`)
    return handle
  },
  control: (handle, code, length = 0, request) => {
    const answer = length === 0 ? null : new Uint8Array(length)
    const answered = new Uint32Array(1)
    const { deviceIoControl } = functions()
    const done = deviceIoControl(handle, code, request ?? null, request?.length ?? 0, answer, length, answered, null)
    if (done === 0) throw failed(`DeviceIoControl ${code.toString(16)}`)
    return answer?.subarray(0, answered[0]) ?? new Uint8Array()
  },
  close: handle => {
    functions().closeHandle(handle)
  },
}
