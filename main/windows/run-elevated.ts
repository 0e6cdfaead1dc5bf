import { setTimeout as delay } from 'node:timers/promises'
import { WindowsError } from './kernel.ts'
import { loadKoffi } from './koffi.ts'

/**
 * Has Windows ask for administrator rights and start a program with them. Resolves to its exit status once it has ended.
 * Throws WindowsError if it was not started: CANCELLED if the question was dismissed.
 */
export type RunElevated = (program: string, parameters: string) => Promise<number>

/** ERROR_CANCELLED (winerror.h) */
export const CANCELLED = 1223

// shellapi.h: the process is wanted, the call returns once it has started, and errors are not shown by Windows itself.
const SEE_MASK = { noCloseProcess: 0x40, noAsync: 0x100, noUi: 0x400 } as const
const HIDDEN = 0
const POLL_MS = 200

interface ShellExecuteInfo {
  readonly cbSize: number
  readonly fMask: number
  readonly lpVerb: string
  readonly lpFile: string
  readonly lpParameters: string
  readonly nShow: number
  hProcess?: number | bigint
}

const load = () => {
  const koffi = loadKoffi()
  const info = koffi.struct({
    cbSize: 'uint32_t',
    fMask: 'uint32_t',
    hwnd: 'void *',
    lpVerb: 'str16',
    lpFile: 'str16',
    lpParameters: 'str16',
    lpDirectory: 'str16',
    nShow: 'int',
    hInstApp: 'void *',
    lpIDList: 'void *',
    lpClass: 'str16',
    hkeyClass: 'void *',
    dwHotKey: 'uint32_t',
    hIcon: 'void *',
    hProcess: 'intptr_t',
  })
  const [shell32, kernel32] = [koffi.load('shell32.dll'), koffi.load('kernel32.dll')]
  return {
    size: koffi.sizeof(info),
    shellExecute: shell32.func('ShellExecuteExW', 'int', [koffi.inout(koffi.pointer(info))]),
    waitForSingleObject: kernel32.func('WaitForSingleObject', 'uint32_t', ['intptr_t', 'uint32_t']),
    getExitCodeProcess: kernel32.func('GetExitCodeProcess', 'int', ['intptr_t', 'void *']),
    closeHandle: kernel32.func('CloseHandle', 'int', ['intptr_t']),
    getLastError: kernel32.func('GetLastError', 'uint32_t', []),
  }
}

let loaded: ReturnType<typeof load> | undefined

/** ShellExecuteEx with the verb "runas": no shell, no batch file, and no text that a shell would read. */
export const runElevated: RunElevated = async (program, parameters) => {
  loaded ??= load()
  const { size, shellExecute, waitForSingleObject, getExitCodeProcess, closeHandle, getLastError } = loaded
  const info: ShellExecuteInfo = {
    cbSize: size,
    fMask: SEE_MASK.noCloseProcess | SEE_MASK.noAsync | SEE_MASK.noUi,
    lpVerb: 'runas',
    lpFile: program,
    lpParameters: parameters,
    nShow: HIDDEN,
  }
  // On a thread of its own: it returns when the question has been answered.
  const error = await new Promise<number>((resolve, reject) =>
    shellExecute.async(info, (failure: unknown, done: number) =>
      failure ? reject(failure) : resolve(done === 0 ? getLastError() : 0),
    ),
  )
  if (error !== 0) throw new WindowsError(`ShellExecuteExW ${program}`, error)
  const child = info.hProcess
  if (!child) throw new WindowsError(`ShellExecuteExW ${program}`, 0)
  try {
    while (waitForSingleObject(child, 0) !== 0) await delay(POLL_MS)
    const status = new Uint32Array(1)
    if (getExitCodeProcess(child, status) === 0) throw new WindowsError('GetExitCodeProcess', getLastError())
    return status[0] ?? 0
  } finally {
    closeHandle(child)
  }
}
