import { latin1 } from '../bytes/latin1.ts'

/**
 * boot.cfg: `key=value` lines of a boot bank. VMware's loader (safeboot) reads kernel, modules, build, updated and
 * bootstate from it.
 */
export interface BootCfg {
  readonly kernel: string | undefined
  readonly kernelOptions: string
  /** Names of the modules, in load order, without their arguments. */
  readonly modules: readonly string[]
  /** "4.0.0-175625" */
  readonly build: string | undefined
  readonly updated: string | undefined
  /** 0 valid, 1 upgrading, 2 dirty, 3 invalid or empty. */
  readonly bootState: number | undefined
  readonly byteOrderMark: boolean
  /** Line ends are CR LF; harmless. */
  readonly carriageReturns: boolean
}

/** Largest boot.cfg that is read, in bytes; real ones are under 1 KB. */
export const BOOT_CFG_LIMIT = 65_536

/** Reads boot.cfg from its bytes. Never throws: what is missing is undefined, and `boot-rules.ts` judges it. */
export const parseBootCfg = (bytes: Uint8Array): BootCfg => {
  const text = latin1(bytes)
  const byteOrderMark = text.startsWith('\u00ef\u00bb\u00bf')
  const values = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const equals = line.indexOf('=')
    if (equals > 0) values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
  }
  const state = values.get('bootstate')
  return {
    kernel: values.get('kernel') || undefined,
    kernelOptions: values.get('kernelopt') ?? '',
    modules: moduleNames(values.get('modules') ?? ''),
    build: values.get('build'),
    updated: values.get('updated'),
    bootState: state !== undefined && /^\d+$/.test(state) ? Number(state) : undefined,
    byteOrderMark,
    carriageReturns: text.includes('\r\n'),
  }
}

const moduleNames = (modules: string): string[] =>
  modules
    .split('---')
    .map(module => module.trim().split(/\s+/)[0] ?? '')
    .filter(name => name !== '')
