import { open, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { ProblemError } from '../../app/problem/problem.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'
import { launch, type Machine } from './launch.ts'
import { type Look, lookAtScreen, lookAtText, type TryScreen } from './look.ts'
import { machineArguments } from './machine-arguments.ts'
import { MachineMonitor } from './monitor.ts'
import { findQemu, installHint, windowOf } from './qemu.ts'
import { sandboxArguments } from './sandbox.ts'

/** What a machine shows, and how many seconds after it was switched on. */
export type TimedScreen = TryScreen & { readonly seconds: number }

export interface TryOptions {
  readonly stick: string
  /** Ends the machine after this many seconds; without it, when its window is closed or the signal aborts. */
  readonly seconds?: number | undefined
  /** Opens QEMU's own window as well. */
  readonly window: boolean
  /** Whether the machine has a screen to draw on; without one, its loader writes text. With a window it always has one. */
  readonly adapter?: boolean
  readonly signal: AbortSignal
  /** Called twice a second. */
  readonly onScreen?: (shown: TimedScreen) => void
  /** A program to run in QEMU's place, without a sandbox. */
  readonly qemu?: string
}

/**
 * How a try ended: its time was up, the signal aborted, or the machine ended (its window was closed, or it switched
 * itself off).
 */
export type TryEnd = 'time' | 'stopped' | 'machine'

const LOOK_EVERY_MS = 500
// How long after its time is up a machine may take to answer before it is ended anyway.
const GRACE_MS = 2000

/**
 * Starts a PC from a stick, without writing to it, and returns what it shows. The machine is always ended. Throws
 * ProblemError: stick-unreadable, qemu-missing, machine-failed.
 */
export const tryStick = async (options: TryOptions): Promise<TimedScreen & { readonly ended: TryEnd }> => {
  const { stick, window } = options
  await refuseUnreadable(stick)
  const qemu = options.qemu ?? findQemu()
  if (!qemu) throw new ProblemError({ code: 'qemu-missing', hint: installHint() })
  const display = window ? await windowOf(qemu) : 'none'
  if (display === undefined)
    throw new ProblemError({ code: 'machine-failed', target: stick, cause: 'it cannot open a window here' })
  const sandbox = options.qemu === undefined ? await sandboxArguments(qemu, window) : []
  const adapter = window || options.adapter === true
  const look = adapter ? await lookAtScreen() : lookAtText()
  try {
    const machine = launch(qemu, [...sandbox, ...machineArguments({ stick, display, adapter })])
    return await runToEnd(machine, look, options)
  } finally {
    await look.close()
  }
}

/** Watches a machine, and makes sure that it ends. */
const runToEnd = async (machine: Machine, look: Look, options: TryOptions) => {
  // A machine that hangs does not answer, so nothing else would end it.
  options.signal.addEventListener('abort', machine.end)
  process.once('exit', machine.end)
  if (options.signal.aborted) machine.end()
  try {
    return await watch(machine, look, options)
  } finally {
    options.signal.removeEventListener('abort', machine.end)
    process.off('exit', machine.end)
    machine.end()
  }
}

const refuseUnreadable = async (stick: string): Promise<void> => {
  const refused = (cause: string, error?: unknown): ProblemError => {
    const rights = ['EACCES', 'EPERM'].includes(codeOf(error))
    return new ProblemError({ code: 'stick-unreadable', target: stick, cause, rights }, { cause: error })
  }
  const unreadable = (error: unknown): never => {
    throw refused(causeOf(error), error)
  }
  // Looked at before it is opened, because opening a pipe would wait forever for a writer.
  const found = await stat(stick).catch(unreadable)
  if (!found.isFile() && !found.isBlockDevice()) throw refused('it is neither a drive nor a file')
  const handle = await open(stick, 'r').catch(unreadable)
  await handle.close()
}

const watch = async (machine: Machine, look: Look, { stick, seconds, signal, onScreen }: TryOptions) => {
  const over = endOf(machine)
  const monitor = new MachineMonitor(machine.stdout, machine.stdin)
  const started = Date.now()
  const tooLate = seconds === undefined ? undefined : setTimeout(machine.end, seconds * 1000 + GRACE_MS)
  let shown: TimedScreen = { screen: [], serial: '', seconds: 0 }
  let looked = false
  const timed = async (): Promise<TimedScreen> => ({
    ...(await look(monitor)),
    seconds: Math.round((Date.now() - started) / 100) / 10,
  })
  const left = (): number => (seconds ?? Number.POSITIVE_INFINITY) * 1000 - (Date.now() - started)
  try {
    await Promise.race([monitor.ask('qmp_capabilities'), over.failed])
    while (!signal.aborted && left() > 0) {
      const last = monitor.stopped
      shown = await timed()
      looked = true
      onScreen?.(shown)
      if (last) return { ...shown, ended: 'machine' as const }
      // The delay ends early when the signal aborts, which the loop's condition checks.
      await delay(Math.min(LOOK_EVERY_MS, Math.max(0, left())), undefined, { signal }).catch(() => {})
    }
    if (signal.aborted) return { ...shown, ended: 'stopped' as const }
    return { ...(await timed()), ended: 'time' as const }
  } catch (error) {
    if (signal.aborted) return { ...shown, ended: 'stopped' as const }
    const cause = await over.cause
    if (looked && left() <= 0) return { ...shown, ended: 'time' as const }
    // If it has shown something, it has switched itself off or its window was closed.
    if (looked && cause === '') return { ...shown, ended: 'machine' as const }
    throw new ProblemError(
      { code: 'machine-failed', target: stick, cause: cause || 'it ended at once' },
      { cause: error },
    )
  } finally {
    clearTimeout(tooLate)
  }
}

// QEMU also warns about harmless things.
const lastComplaint = (stderr: string): string =>
  stderr
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.includes(': warning: '))
    .at(-1) ?? ''

/** How a machine ends: what it wrote to stderr, and a promise that never resolves and rejects when it ends. */
const endOf = (machine: Machine): { readonly cause: Promise<string>; readonly failed: Promise<never> } => {
  let stderr = ''
  machine.stderr.on('data', bytes => {
    stderr += String(bytes)
  })
  const cause = new Promise<string>(resolve => {
    machine.once('error', error => resolve(error.message))
    machine.once('close', () => resolve(lastComplaint(stderr)))
  })
  const failed = cause.then(text => Promise.reject(new Error(text)))
  failed.catch(() => {})
  return { cause, failed }
}
